/** Filters go through the client's URL encoding, over the wire and through a server's decoding unharmed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eq, parseFilter, printFilter } from '../src/index.js';
import { expression } from './arbitrary.js';

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.end(JSON.stringify(searchParams.get('$filter')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

async function sent(url: string): Promise<string> {
  const response = await fetch(url);
  return (await response.json()) as string;
}

test('strings of any characters, with URLSearchParams', async () => {
  const string = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom("'", '&', '+', '%', '#', ' '),
    ),
  });
  await fc.assert(
    fc.asyncProperty(string, async (value) => {
      const filter = eq('Name', value);
      const query = new URLSearchParams({ $filter: printFilter(filter) });
      expect(parseFilter(await sent(`${origin}/?${query}`))).toEqual(filter);
    }),
  );
});

test('expressions, with encodeURIComponent', async () => {
  await fc.assert(
    fc.asyncProperty(expression, async (filter) => {
      const text = await sent(`${origin}/?$filter=${encodeURIComponent(printFilter(filter))}`);
      expect(parseFilter(text)).toEqual(filter);
    }),
  );
});
