// Wherever a secret is put, and whatever the service does: no error, log or span has it.
import { context, trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ApiError,
  AuthError,
  call,
  dedupe,
  type LogEntry,
  logging,
  longRunning,
  type OperationDescriptor,
  paged,
  UnexpectedResponseError,
} from '../src/index.js';
import { telemetry } from '../src/telemetry.js';
import { fakeService, json } from '../src/testing.js';

const spans = new InMemorySpanExporter();

beforeAll(() => {
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }),
  );
});
afterAll(() => {
  trace.disable();
  context.disable();
});

const operation = {
  id: 'X_Do',
  method: 'PUT',
  path: '/x/{name}',
  parameters: [
    { in: 'path', name: 'name', argument: 'name', required: true },
    { in: 'query', name: 'sig', argument: 'sig' },
    { in: 'header', name: 'x-key', argument: 'key' },
  ],
  body: { contentType: 'application/json' },
  idempotent: true,
  clientRequestId: true,
} as const satisfies OperationDescriptor;
const { body: _body, ...bodiless } = operation;
const list = {
  ...bodiless,
  method: 'GET',
  paging: { kind: 'link', items: 'value', nextLink: 'nextLink' },
} as const;
const lasting = { ...operation, polling: { kind: 'azure-async-operation' } } as const;

/** What a service may do with the secret that it was sent. */
const answers: Readonly<Record<string, (secret: string) => Response>> = {
  'takes it': () => json({ status: 'Succeeded', value: [] }),
  'echoes it beside the reason': (secret) => json({ error: { code: 'No' }, secret }, { status: 403 }),
  'repeats it in the reason': (secret) =>
    json(
      { error: { code: 'No', message: `The token ${secret} is not for https://x/?sig=${secret}.` } },
      { status: 401 },
    ),
  'repeats it in headers': (secret) =>
    json(
      {},
      { status: 503, headers: { 'x-token': secret, 'set-cookie': secret, location: `/?t=${secret}` } },
    ),
  'sends a page with it': (secret) =>
    new Response(`<html>${secret}</html>`, { headers: { 'content-type': 'text/html' } }),
  'sends what is no JSON': (secret) =>
    new Response(`{"token":"${secret}`, { headers: { 'content-type': 'application/json' } }),
  'redirects with it': (secret) =>
    new Response(null, { status: 302, headers: { location: `https://elsewhere.example/?t=${secret}` } }),
  'links to another host with it': (secret) =>
    json({ value: [], nextLink: `https://elsewhere.example/?t=${secret}` }),
  'lets it be polled elsewhere': (secret) =>
    json({}, { status: 202, headers: { 'azure-asyncoperation': `https://elsewhere.example/?t=${secret}` } }),
  'fails later with it': (secret) =>
    json(
      { status: 'Failed', error: { code: 'No', message: `Not with ${secret}.` } },
      { headers: { 'azure-asyncoperation': `/m?t=${secret}` } },
    ),
  breaks: () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
  },
};

const part = fc.base64String({ minLength: 12, maxLength: 40 }).map((text) => text.replace(/[^\w]/g, 'x'));
/** As Entra ID issues them. */
const token = fc.tuple(part, part, part).map((parts) => `eyJ${parts.join('.')}`);

test('no secret in any error, log or span', async () => {
  await fc.assert(
    fc.asyncProperty(
      token,
      fc.constantFrom(...Object.keys(answers)),
      fc.constantFrom('call', 'paged', 'longRunning'),
      async (secret, behaviour, kind) => {
        spans.reset();
        const entries: LogEntry[] = [];
        const { client } = fakeService(() => (answers[behaviour] as (secret: string) => Response)(secret), {
          credential: { getToken: async () => ({ token: secret, expiresOn: new Date() }) },
          layers: [telemetry(), logging((entry) => entries.push(entry)), dedupe()],
        });
        const args = { name: 'n', sig: secret, key: secret };
        const done =
          kind === 'call'
            ? call(client, operation, { ...args, body: { secret } })
            : kind === 'paged'
              ? paged(client, list, args).all()
              : longRunning(client, lasting, { ...args, body: { secret } }).untilDone({ interval: 0 });
        const error = await done.then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        const told = [
          ...shownOf(error),
          ...entries.flatMap(({ error: logged, ...entry }) => [JSON.stringify(entry), ...shownOf(logged)]),
          ...spans
            .getFinishedSpans()
            .map((span) => JSON.stringify([span.name, span.attributes, span.events, span.status])),
        ];
        expect(spans.getFinishedSpans().length).toBeGreaterThan(0);
        for (const text of told) expect(text).not.toContain(secret);
      },
    ),
    { numRuns: 300 },
  );
});

/** What is printed of an error: all but the answer, which programs may look at and nothing prints. */
function shownOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { body: _, response: __, ...shown } = error as Error & { body?: unknown; response?: unknown };
  return [`${error}`, `${error.stack}`, JSON.stringify(shown), ...shownOf(error.cause)];
}

test('the answer itself stays at hand', async () => {
  const { client } = fakeService(() => json({ error: { code: 'No' }, more: 1 }, { status: 403 }));
  const refused = await call(client, operation, { name: 'n' }).catch((thrown: unknown) => thrown);
  expect(refused).toBeInstanceOf(ApiError);
  expect(refused).toMatchObject({ body: { more: 1 } });
  const page = fakeService(() => new Response('<html>', { headers: { 'content-type': 'text/html' } }));
  const puzzled = await call(page.client, operation, { name: 'n' }).catch((thrown: unknown) => thrown);
  expect(puzzled).toBeInstanceOf(UnexpectedResponseError);
});

test('a token that HTTP cannot carry is not sent, repeated or tried again', async () => {
  const credential = { getToken: async () => ({ token: 'opaque\nsecret', expiresOn: new Date() }) };
  const { client, received } = fakeService(() => json({}), { credential, retry: {} });
  const error = await call(client, bodiless, { name: 'x' }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AuthError);
  expect(String(error)).not.toContain('secret');
  expect(received).toEqual([]);
});
