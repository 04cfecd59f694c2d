/// <reference types="node" />
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  AbortError,
  type ClientOptions,
  call,
  createClient,
  type OperationDescriptor,
  paged,
  ServerError,
  TimeoutError,
  TooManyRequestsError,
  UnexpectedResponseError,
  withProgress,
} from '../src/index.js';
import { nodeFetch } from '../src/node/index.js';
import { createPathClient } from '../src/paths.js';
import {
  answer,
  type FaultServer,
  halfBody,
  page,
  redirect,
  reset,
  silence,
  stalledBody,
  startFaultServer,
} from './fault-server.js';

const get = { id: 'X_Get', method: 'GET', path: '/x', parameters: [], idempotent: true } as const;
const upload = {
  id: 'X_Upload',
  method: 'POST',
  path: '/x',
  parameters: [],
  idempotent: false,
  body: { contentType: 'application/octet-stream', required: true },
} as const satisfies OperationDescriptor;

const secret = 'eyJ.secret.token';
const credential = { getToken: async () => ({ token: secret, expiresOn: new Date() }) };

let server: FaultServer;
let elsewhere: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
  elsewhere = await startFaultServer();
});
afterAll(() => Promise.all([server.close(), elsewhere.close()]));
beforeEach(() => elsewhere.plan(answer({})));

const overNode = nodeFetch();
afterAll(() => overNode.close());

describe.each([
  ['the global fetch', undefined],
  ['the transport for Node', overNode],
])('over %s', (_transport, fetch) => {
  const connect = (options: Partial<ClientOptions> = {}) =>
    createClient({ baseUrl: server.url, credential, retry: { baseDelay: 1 }, fetch, ...options });

  async function errorOf(pending: Promise<unknown>): Promise<Error> {
    const error = await pending.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain(secret);
    return error as Error;
  }

  describe('what passes by itself is survived', () => {
    test.each([
      ['a reset', reset],
      ['half a body', halfBody()],
      ['503', answer({}, 503)],
      ['half a body of a refusal', halfBody(500)],
    ])('%s', async (_, fault) => {
      server.plan(fault, fault, answer({ ok: true }));
      expect(await call(connect(), get)).toEqual({ ok: true });
      expect(server.arrived).toHaveLength(3);
    });

    test('a storm of 429, as long as the service asks for', async () => {
      const storm = answer({}, 429, { 'retry-after-ms': '30' });
      server.plan(storm, storm, storm, answer({ ok: true }));
      const begun = performance.now();
      expect(await call(connect(), upload, { body: new Uint8Array(10) })).toEqual({ ok: true });
      expect(performance.now() - begun).toBeGreaterThanOrEqual(85);
      expect(server.arrived.map(({ bytes }) => bytes)).toEqual([10, 10, 10, 10]);
    });

    test('half a body, by path', async () => {
      server.plan(halfBody(), answer({ ok: true }));
      const client = createPathClient<{
        '/x': { get: { responses: { 200: { content: { 'application/json': object } } } } };
      }>(connect());
      expect((await client.GET('/x')).data).toEqual({ ok: true });
    });
  });

  describe('what does not pass is an error that says what happened', () => {
    test('a reset', async () => {
      server.plan(reset);
      expect(await errorOf(call(connect(), get))).toMatchObject({
        name: 'ConnectionError',
        reason: 'broken',
      });
      expect(server.arrived).toHaveLength(4);
    });

    test('a port where nothing listens', async () => {
      const gone = await startFaultServer();
      await gone.close();
      const error = await errorOf(call(connect({ baseUrl: gone.url }), upload, { body: new Uint8Array(1) }));
      expect(error).toMatchObject({
        reason: 'unreachable',
        message: expect.stringContaining('Nothing listens'),
      });
    });

    test('a refusal whose reason breaks off is still that refusal', async () => {
      server.plan(halfBody(500));
      expect(await errorOf(call(connect(), get))).toBeInstanceOf(ServerError);
    });

    test('429 without end', async () => {
      server.plan(answer({}, 429));
      expect(await errorOf(call(connect(), get))).toBeInstanceOf(TooManyRequestsError);
      expect(server.arrived).toHaveLength(4);
    });

    test.each([
      ['no answer', silence],
      ['an answer that never ends', stalledBody],
    ])('%s', async (_, fault) => {
      server.plan(fault);
      expect(await errorOf(call(connect({ timeout: 50 }), get))).toBeInstanceOf(TimeoutError);
      expect(server.arrived).toHaveLength(1);
    });

    test('an abort while the body comes', async () => {
      server.plan(stalledBody);
      const controller = new AbortController();
      const pending = call(connect(), get, {}, { signal: controller.signal });
      setTimeout(() => controller.abort(), 50);
      expect(await errorOf(pending)).toBeInstanceOf(AbortError);
    });

    test.each([
      ['a web page', page('text/html', '<html>Sign in</html>')],
      ['JSON that is none', page('application/json', '{"a":')],
    ])('%s', async (_, fault) => {
      server.plan(fault);
      expect(await errorOf(call(connect(), get))).toBeInstanceOf(UnexpectedResponseError);
    });

    test('JSON under a wrong content type is taken for what it is', async () => {
      server.plan(page('text/plain', '{"ok":true}'));
      expect(await call(connect(), get)).toEqual({ ok: true });
    });

    test.each([301, 302, 303, 307, 308])(
      'a redirect (%i) is not followed: neither token nor body leaves',
      async (status) => {
        server.plan(redirect(`${elsewhere.url}/x?code=${secret}`, status));
        const error = await errorOf(call(connect(), upload, { body: new Uint8Array(10) }));
        expect(error).toBeInstanceOf(UnexpectedResponseError);
        expect(error.message).toContain(`a redirect to ${new URL(elsewhere.url).host}`);
        expect(elsewhere.arrived).toHaveLength(0);
      },
    );
  });

  describe('what may have taken effect is not sent twice', () => {
    test.each([
      ['a reset', reset],
      ['half a body', halfBody()],
      ['503', answer({}, 503)],
    ])('%s', async (_, fault) => {
      server.plan(fault, answer({}));
      await errorOf(call(connect(), upload, { body: new Uint8Array(10) }));
      expect(server.arrived).toHaveLength(1);
    });
  });

  test('a list survives faults in the middle of it', async () => {
    const list = {
      ...get,
      id: 'X_List',
      paging: { kind: 'link', items: 'value', nextLink: 'nextLink' },
    } as const;
    server.plan(
      reset,
      answer({ value: [1], nextLink: '/x?p=2' }),
      halfBody(),
      answer({ value: [2], nextLink: '/x?p=3' }),
      answer({}, 503),
      answer({ value: [3] }),
    );
    expect(await paged(connect(), list).all()).toEqual([1, 2, 3]);
  });

  describe('an upload', () => {
    const bytes = new Uint8Array(300_000).fill(7);
    const stream = () => new Blob([bytes]).stream();

    test.each<[string, () => Blob | ArrayBuffer | Uint8Array<ArrayBuffer>]>([
      ['a Blob', () => new Blob([bytes])],
      ['bytes', () => bytes],
      ['an ArrayBuffer', () => bytes.buffer],
    ])('of %s tells how far it is, with its length, and can be repeated', async (_, source) => {
      server.plan(answer({}, 429), answer({ ok: true }));
      const told: [number, number | undefined][] = [];
      await call(connect(), upload, { body: withProgress(source(), (...progress) => told.push(progress)) });
      expect(server.arrived.map(({ bytes: count, headers }) => [count, headers['content-length']])).toEqual([
        [300_000, '300000'],
        [300_000, '300000'],
      ]);
      expect(told.at(-1)).toEqual([300_000, 300_000]);
      expect(told.length).toBeGreaterThan(4);
      expect(server.arrived[0]?.headers['content-type']).toBe('application/octet-stream');
    });

    test.each([
      ['as it is', stream],
      ['watched', () => withProgress(stream(), () => {})],
    ])('of a stream, %s, is sent once', async (_, body) => {
      server.plan(answer({}, 429), answer({ ok: true }));
      await errorOf(call(connect(), upload, { body: body() }));
      expect(server.arrived.map(({ bytes: count }) => count)).toEqual([300_000]);
    });

    test('without anybody watching', async () => {
      server.plan(answer({ ok: true }));
      await call(connect(), upload, { body: new Blob([bytes]) });
      expect(server.arrived[0]).toMatchObject({ bytes: 300_000 });
    });
  });

  test('calls leave nothing on a signal that lives on', async () => {
    server.plan(answer({}));
    const { signal } = new AbortController();
    let listening = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listening++;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listening--;
      remove(...args);
    };
    const client = connect();
    for (let index = 0; index < 100; index++) await call(client, get, {}, { signal });
    expect(listening).toBe(0);
    expect(server.arrived).toHaveLength(100);
  });
});
