import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tenant, tenantPath } from './answer.js';
import { contenders } from './contenders.js';

const asked: (string | undefined)[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
  response.setHeader('content-type', 'application/json').end(JSON.stringify(tenant));
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test.each(Object.keys(contenders('')))('%s asks for the same and gives the same', async (name) => {
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = await contenders(baseUrl)[name]?.();
  asked.length = 0;
  expect(await get?.()).toEqual(tenant);
  expect(asked).toEqual([`GET ${tenantPath} Bearer a-token-of-no-worth`]);
});
