import { describe, expect, test } from 'vitest';
import {
  ApiError,
  ConflictError,
  GoneError,
  NotFoundError,
  ServerError,
  TooManyRequestsError,
} from './api-error.js';
import { call } from './call.js';
import { createClient } from './client.js';
import type { OperationDescriptor } from './descriptor.js';
import { AbortError, ConnectionError, TimeoutError, UnexpectedResponseError } from './errors.js';
import { fakeService, json } from './testing.js';

const get = {
  id: 'Devices_Get',
  method: 'GET',
  path: '/devices/{deviceId}',
  parameters: [{ in: 'path', name: 'deviceId', argument: 'deviceId', required: true }],
  idempotent: true,
} as const satisfies OperationDescriptor;
const args = { deviceId: 'd1' };

const secret = 'eyJ.secret.token';
const credential = { getToken: async () => ({ token: secret, expiresOn: new Date() }) };

describe('a call', () => {
  test('gives the data when awaited, and the rest one property away', async () => {
    const { client } = fakeService(() => json({ Id: 'd1' }, { headers: { 'x-ms-request-id': 'r1' } }));
    const pending = call<{ Id: string }>(client, get, args);
    expect(await pending).toEqual({ Id: 'd1' });
    const { status, requestId, headers } = await pending.response;
    expect([status, requestId, headers.get('x-ms-request-id')]).toEqual([200, 'r1', 'r1']);
  });

  test('carries a token, unless the operation is anonymous', async () => {
    const { client, received } = fakeService(() => json({}), { credential });
    await call(client, get, args);
    await call(client, { ...get, anonymous: true }, args);
    expect(received.map(({ headers }) => headers.get('authorization'))).toEqual([`Bearer ${secret}`, null]);
  });

  test('asks the credential for what the client is for', async () => {
    const asked: unknown[] = [];
    const getToken = async (request: unknown) => {
      asked.push(request);
      return credential.getToken();
    };
    const { client } = fakeService(() => json({}), {
      credential: { getToken },
      audience: 'https://admin.example/1',
    });
    await call(client, get, args);
    expect(asked).toEqual([{ audience: 'https://admin.example/1' }]);
  });

  test('uses what the client was made with where the call says nothing', async () => {
    const { client, received } = fakeService(() => json({}), { defaults: { deviceId: 'default' } });
    await call(client, get, { deviceId: undefined });
    await call(client, get, { deviceId: 'mine' });
    expect(received.map(({ url }) => url.split('/').at(-1))).toEqual(['default', 'mine']);
  });

  test.each([
    [404, NotFoundError],
    [409, ConflictError],
    [410, GoneError],
    [429, TooManyRequestsError],
    [503, ServerError],
    [418, ApiError],
  ])('that gets %i throws its class', async (status, Class) => {
    const { client } = fakeService(() => json({ error: { code: 'Why', message: 'Because.' } }, { status }));
    const error = await call(client, get, args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Class);
    expect(error).toMatchObject({ status, code: 'Why', operation: 'Devices_Get' });
  });

  test('whose response alone is awaited rejects there', async () => {
    const { client } = fakeService(() => json({}, { status: 404 }));
    await expect(call(client, get, args).response).rejects.toBeInstanceOf(NotFoundError);
  });

  test('is a promise in all that one can do', async () => {
    const good = fakeService(() => json({ Id: 'd1' })).client;
    const bad = fakeService(() => json({}, { status: 404 })).client;
    const told: string[] = [];
    const tell = () => void told.push('over');
    expect(await call(good, get, args).finally(tell)).toEqual({ Id: 'd1' });
    await expect(call(bad, get, args).finally(tell)).rejects.toBeInstanceOf(NotFoundError);
    expect(told).toEqual(['over', 'over']);
    expect(await call(bad, get, args).catch((error: unknown) => (error as ApiError).status)).toBe(404);
    expect(await Promise.all([call(good, get, args), 1])).toEqual([{ Id: 'd1' }, 1]);
    expect(String(call(good, get, args))).toBe('[object Call]');
  });

  test('says how long to wait', async () => {
    const { client } = fakeService(() => json({}, { status: 429, headers: { 'retry-after': '7' } }));
    await expect(call(client, get, args)).rejects.toMatchObject({ retryAfterMs: 7000 });
  });

  test('never shows the token', async () => {
    const { client } = fakeService(() => json({ error: { code: 'X' } }, { status: 401 }), { credential });
    const error = await call(client, get, args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(`${error} ${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain(secret);
  });
});

describe('what openapi-fetch gets wrong', () => {
  test('500 with an empty body is an error', async () => {
    const { client } = fakeService(() => new Response(null, { status: 500 }));
    await expect(call(client, get, args)).rejects.toThrowError('gave no reason');
  });

  test('502 with HTML is an error with its text', async () => {
    const { client } = fakeService(
      () =>
        new Response('<html>bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } }),
    );
    await expect(call(client, get, args)).rejects.toMatchObject({
      status: 502,
      body: '<html>bad gateway</html>',
    });
  });

  test('200 with HTML is not data', async () => {
    const { client } = fakeService(
      () => new Response('<html>sign in</html>', { headers: { 'content-type': 'text/html' } }),
    );
    const error = await call(client, get, args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(String(error)).toContain('service.example answered with a web page');
  });

  test('200 with broken JSON is not data', async () => {
    const { client } = fakeService(
      () => new Response('{"Id":', { headers: { 'content-type': 'application/json' } }),
    );
    await expect(call(client, get, args)).rejects.toBeInstanceOf(UnexpectedResponseError);
  });
});

describe('a call that gets no answer', () => {
  const hangs = async (_: string | URL | Request, init?: RequestInit): Promise<Response> =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });

  test('is aborted by the caller', async () => {
    const client = createClient({ baseUrl: 'https://service.example', fetch: hangs });
    const controller = new AbortController();
    const pending = call(client, get, args, { signal: controller.signal });
    controller.abort();
    await expect(pending).rejects.toBeInstanceOf(AbortError);
  });

  test('times out', async () => {
    const client = createClient({ baseUrl: 'https://service.example', fetch: hangs, timeout: 5 });
    await expect(call(client, get, args)).rejects.toThrowError(TimeoutError);
  });

  test('explains an untrusted certificate', async () => {
    const { client } = fakeService(() => {
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('self-signed certificate in certificate chain'), {
          code: 'SELF_SIGNED_CERT_IN_CHAIN',
        }),
      });
    });
    const error = await call(client, get, args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(String(error)).toMatch(/service\.example.*NODE_EXTRA_CA_CERTS/);
  });
});
