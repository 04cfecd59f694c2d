// The short path answers exactly as Prism does: every request of a corpus is answered by both, cold and warm.
// That Prism itself is asked as its own server would ask it, stock-prism.test.ts shows.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledDocuments } from '../src/bundles.js';
import type { Answer, Call, Responder } from '../src/call.js';
import { createContract } from '../src/contract.js';
import { createHandler } from '../src/handler.js';
import { isPlainlyValid } from '../src/plain-request.js';
import { answerByPrism } from '../src/prism.js';
import { Refusal } from '../src/refusal.js';
import { loadService } from '../src/service.js';
import { Site } from '../src/site.js';
import { corpus } from './corpus.js';

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

describe.each(services.map((service) => [service.title, service.operations] as const))(
  '%s',
  (_, operations) => {
    test('is answered alike', async () => {
      for (const operation of operations) {
        for (const { url: address, ...init } of corpus(operation, url)) {
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
