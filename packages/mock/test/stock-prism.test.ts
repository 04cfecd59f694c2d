// The mock without its sandbox beside Prism's own server, started as `prism mock` starts it, one for each document.
// Every request of a corpus goes to both; status, headers and body are equal but for the differences listed here, each of
// which is there because Prism is wrong about the service, or leaves its choice to the client.
import { once } from 'node:events';
import { Agent, createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer as createPrism } from '@stoplight/prism-http-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledDocuments } from '../src/bundles.js';
import type { Call } from '../src/call.js';
import { createContract } from '../src/contract.js';
import type { ExampleRequest } from '../src/example-request.js';
import { createHandler } from '../src/handler.js';
import { questionOf } from '../src/prism.js';
import type { Refusal } from '../src/refusal.js';
import { loadService, type Service } from '../src/service.js';
import { Site } from '../src/site.js';
import { describe as described, violationsOf } from '../src/violations.js';
import { corpus } from './corpus.js';

interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What the mock made of a request, before it was sent. */
interface Seen {
  call?: Call;
  refusal?: Refusal;
}

/** Headers of the connection, and those with which Prism's server speaks of itself. */
const OWN =
  /^(date|connection|keep-alive|transfer-encoding|content-length|vary|access-control-.*|sl-violations)$/;

const services = await Promise.all((await bundledDocuments()).map(loadService));
const agent = new Agent({ keepAlive: true });
const met = new Map<string, number>();
let seen: Seen = {};
let server: Server;
let ours: string;

beforeAll(async () => {
  const contract = createContract();
  const handler = createHandler(
    new Site(services),
    async (call) => {
      seen = { call };
      return contract(call).catch((refusal: Refusal) => {
        seen = { call, refusal };
        throw refusal;
      });
    },
    { log: () => undefined, record: () => undefined, control: async () => undefined },
  );
  server = createServer((request, response) => void handler(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ours = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  agent.destroy();
  server.close();
});

async function stockPrism({ document }: Service) {
  const prism = createPrism(await getHttpOperationsFromSpec(structuredClone(document)), {
    cors: true,
    components: { logger: createLogger('prism', { enabled: false }) },
    config: {
      mock: { dynamic: false },
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      upstreamProxy: undefined,
    },
  });
  return { url: await prism.listen(0, '127.0.0.1'), close: () => prism.close() };
}

/** Sends a request under the name of its host, so that links in the answer stay as they are. */
async function send(base: string, { method, url, headers, body }: ExampleRequest): Promise<Told> {
  const { pathname, search } = new URL(url);
  const [, host = '', ...segments] = pathname.split('/');
  const { hostname, port } = new URL(base);
  const to = { hostname, port, agent, method, path: `/${segments.join('/')}${search}` };
  const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
  const sent = httpRequest({ ...to, headers: { ...headers, ...length, Host: host } });
  const answered = once(sent, 'response');
  sent.end(body);
  const [answer] = (await answered) as [import('node:http').IncomingMessage];
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
}

/** Prism's choice is the client's, so it is told which example the mock has chosen by the request's values. */
function choosing(request: ExampleRequest): ExampleRequest {
  if (!seen.call || seen.refusal?.violations.some(({ name }) => name === 'Prefer')) return request;
  const { chosen, code, exampleKey } = questionOf(seen.call);
  if (chosen || code === undefined) return request;
  const Prefer = exampleKey === undefined ? `code=${code}` : `code=${code}, example=${exampleKey}`;
  return { ...request, headers: { ...request.headers, Prefer } };
}

/** What the two may differ in, and what still has to be the same then. */
const differences: Readonly<Record<string, (mock: Told, prism: Told, request: ExampleRequest) => boolean>> = {
  'HEAD is answered like GET, not refused': (mock, prism, { method }) =>
    method === 'HEAD' && prism.status === 405 && mock.body === '',
  'a slash at the end does not matter': (_, prism, { url }) =>
    new URL(url).pathname.endsWith('/') && prism.status >= 400,
  'the case of a path does not matter': (_, prism, { url }) =>
    prism.status === 404 && isInCapitals(new URL(url).pathname),
  'a body that the operation does not take is of no account': (_, prism, { body }) =>
    body !== undefined && !seen.call?.operation.object.requestBody && unsupported(prism),
  'an invalid request is refused with 400 in the shape of the service, for the same reasons': (mock, prism) =>
    mock.status === 400 &&
    [400, 422].includes(prism.status) &&
    seen.refusal?.reason === 'invalid-request' &&
    violationsOfPrism(prism) === seen.refusal.violations.map(described).sort().join('; '),
  'a malformed body is refused in the shape of the service': (mock, prism) =>
    mock.status === 400 && prism.status === 400 && seen.refusal?.reason === 'malformed-body',
  'a media type that is not taken is 415, whatever else is declared': (mock, prism) =>
    mock.status === 415 && unsupported(prism),
  'a media type that there is not is 406 in the shape of the service': (mock, prism) =>
    mock.status === 406 && [406, 500].includes(prism.status) && prism.body.includes('NOT_ACCEPTABLE'),
  'an example that there is not is 404 in the shape of the service': (mock, prism) =>
    mock.status === 404 && seen.refusal?.reason === 'unknown-example' && [404, 500].includes(prism.status),
  'a preference that makes no sense is refused': (mock) =>
    mock.status === 400 && seen.refusal?.violations[0]?.name === 'Prefer',
};

function isInCapitals(pathname: string): boolean {
  const [, , ...segments] = pathname.split('/');
  return segments.join('/') === segments.join('/').toUpperCase();
}

interface PrismViolation {
  readonly location: readonly string[];
  readonly severity: string;
  readonly code: string | number;
  readonly message: string;
}

/** What Prism's server says is wrong with a request: in a header, or in problem details where nothing else is declared. */
function found({ headers, body }: Told): PrismViolation[] {
  const header = headers['sl-violations'];
  if (header === undefined)
    return (parsed(body) as { validation?: PrismViolation[] } | null)?.validation ?? [];
  return (parsed(String(header)) as PrismViolation[])
    .filter(({ location: [of], severity }) => of === 'request' && severity === 'Error')
    .map((violation) => ({ ...violation, location: violation.location.slice(1) }));
}

function violationsOfPrism(prism: Told): string {
  const diagnostics = found(prism).map(({ location: path, code, message }) => ({
    path,
    code,
    message,
  }));
  return violationsOf(diagnostics, seen.call?.operation.parameters ?? [])
    .map(described)
    .sort()
    .join('; ');
}

function unsupported(prism: Told): boolean {
  return prism.status === 415 || found(prism).some(({ code }) => code === 415);
}

/** Status, headers and body as they have to be equal. */
function comparable({ status, headers, body }: Told): unknown {
  const kept = Object.entries(headers).filter(
    ([name]) => !OWN.test(name) && !(body === '' && name === 'content-type'),
  );
  // A challenge that the document does not give is the mock's (RFC 9110 §15.5.2).
  const told = kept.filter(
    ([name, value]) => !(status === 401 && name === 'www-authenticate' && value === 'Bearer'),
  );
  return { status, headers: Object.fromEntries(told.sort()), body: parsed(body) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

describe.each(services.map((service) => [service.title, service] as const))('%s', (_, service) => {
  test('is answered as Prism answers it', async () => {
    const prism = await stockPrism(service);
    const unexplained: unknown[] = [];
    try {
      for (const operation of service.operations) {
        const requests = corpus(operation, ours);
        // All of the corpus goes to Prism itself in short-path.test.ts; its server takes a part of it, being slow.
        for (const request of requests.filter((_, position) => position < 20 || position % 20 === 0)) {
          seen = {};
          const [mock, stock] = [await send(ours, request), await send(prism.url, choosing(request))];
          if (JSON.stringify(comparable(mock)) === JSON.stringify(comparable(stock))) continue;
          const known = Object.entries(differences).find(([, explains]) => explains(mock, stock, request));
          if (known) met.set(known[0], (met.get(known[0]) ?? 0) + 1);
          else
            unexplained.push({
              operation: operation.id,
              request,
              mock: comparable(mock),
              stock: comparable(stock),
              violations: stock.headers['sl-violations'],
            });
        }
      }
    } finally {
      await prism.close();
    }
    expect(unexplained.slice(0, 3)).toEqual([]);
  }, 120_000);
});

test('every listed difference is one', () => {
  expect([...met.keys()].sort()).toEqual(Object.keys(differences).sort());
});
