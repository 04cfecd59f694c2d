// The short path answers exactly as Prism does: every request of a corpus is answered by both, cold and warm.
//
// Known differences from Prism's own server, which this package makes on purpose, short path or not:
// - refusals have the shape of the service and status 400, not 422, and name the field;
// - malformed JSON is refused in that shape, too; HEAD is answered like GET; a slash at the end does not matter;
// - 401 always carries WWW-Authenticate; a 204 or 202 without content has no Content-Type.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledDocuments } from '../src/bundles.js';
import type { Answer, Call, Responder } from '../src/call.js';
import { createContract } from '../src/contract.js';
import { type ExampleRequest, exampleRequest } from '../src/example-request.js';
import { createHandler } from '../src/handler.js';
import { isPlainlyValid } from '../src/plain-request.js';
import { answerByPrism } from '../src/prism.js';
import { Refusal } from '../src/refusal.js';
import { loadService, type Operation } from '../src/service.js';
import { Site } from '../src/site.js';
import { brokenRequests } from './broken-requests.js';
import { corruptions } from './corruptions.js';

const services = await Promise.all((await bundledDocuments()).map(loadService));

let server: Server;
let url: string;
const seen = { differences: [] as unknown[], short: 0, all: 0 };

beforeAll(async () => {
  const contract = createContract();
  const both: Responder = async (call) => {
    const [prism, cold, warm] = [
      await told(answerByPrism, call),
      await told(contract, call),
      await told(contract, call),
    ];
    seen.all++;
    if (isPlainlyValid(call)) seen.short++;
    for (const short of [cold, warm]) {
      if (JSON.stringify(prism) !== JSON.stringify(short)) {
        seen.differences.push({ operation: call.operation.id, query: call.query, prism, short });
      }
    }
    return { status: 204, headers: {} };
  };
  const nothing = () => undefined;
  const handler = createHandler(new Site(services), both, {
    log: nothing,
    record: nothing,
    control: async () => undefined,
  });
  server = createServer((request, response) => void handler(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** An answer, or the refusal, as plain data. */
async function told(respond: Responder, call: Call): Promise<Answer | object> {
  try {
    return await respond(call);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reason, status, message, violations, headers } = error;
    return { reason, status, message, violations, headers };
  }
}

function corpus(operation: Operation): ExampleRequest[] {
  const request = exampleRequest(operation, url);
  const { Authorization: _, ...anonymous } = request.headers;
  const preferring = (Prefer: string) => ({ ...request, headers: { ...request.headers, Prefer } });
  return [
    request,
    exampleRequest(operation, url, { optional: true }),
    { ...request, headers: anonymous },
    { ...request, headers: { ...request.headers, Accept: 'text/html' } },
    { ...request, url: request.url.replace(/(\?|$)/, '/$1') },
    ...(request.method === 'GET' ? [{ ...request, method: 'HEAD' }] : []),
    ...['code=200', 'code=404', 'code=429', 'example=nobody', 'code=many'].map(preferring),
    ...brokenRequests(operation, url).map((broken) => broken.request),
    ...corruptions(operation, url),
  ];
}

describe.each(services.map((service) => [service.title, service.operations] as const))(
  '%s',
  (_, operations) => {
    test('is answered alike', async () => {
      for (const operation of operations) {
        for (const { url: address, ...init } of corpus(operation)) {
          await (await fetch(address, { redirect: 'manual', ...init })).arrayBuffer();
        }
      }
      expect(seen.differences.splice(0).slice(0, 5)).toEqual([]);
    }, 120_000);
  },
);

test('the short path is taken where it can be', () => {
  const examples = services.flatMap(({ operations }) => operations).length;
  expect(seen.short).toBeGreaterThan(examples);
  expect(seen.short).toBeLessThan(seen.all);
});
