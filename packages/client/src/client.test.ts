import { expect, test } from 'vitest';
import { call } from './call.js';
import { createClient } from './client.js';
import { fakeService, json } from './testing.js';

test.each(['', 'management.local', 'ftp://x', 'https://x/?a=b'])('baseUrl cannot be %j', (baseUrl) => {
  expect(() => createClient({ baseUrl })).toThrowError('baseUrl must be an absolute http or https address');
});

test.each(['https://x/', 'https://x/prefix//'])(
  'a slash at the end of %s is not doubled',
  async (baseUrl) => {
    const { client, received } = fakeService(() => json({}), { baseUrl });
    await call(client, { id: 'X_Y', method: 'GET', path: '/y', parameters: [], idempotent: true });
    expect(received[0]?.url).toBe(`${baseUrl.replace(/\/+$/, '')}/y`);
  },
);

test('a request can be given up by a signal only where somebody asked for that', async () => {
  const signals: unknown[] = [];
  const fetch = async (_: unknown, init?: RequestInit) => {
    signals.push(init?.signal);
    return json({});
  };
  const operation = { id: 'X_Y', method: 'GET', path: '/', parameters: [], idempotent: true } as const;
  const client = createClient({ baseUrl: 'https://x', fetch });
  await call(client, operation);
  await call(client, operation, {}, { timeout: 1_000 });
  await call(client, operation, {}, { signal: new AbortController().signal });
  await call(createClient({ baseUrl: 'https://x', fetch, timeout: 1_000 }), operation);
  const any = expect.any(AbortSignal);
  expect(signals).toEqual([undefined, any, any, any]);
});

test('layers see the request in order, and the credential comes last', async () => {
  const seen: string[] = [];
  const layer =
    (name: string) =>
    (next: Parameters<NonNullable<Parameters<typeof createClient>[0]['layers']>[number]>[0]) =>
    async (...args: Parameters<typeof next>) => {
      seen.push(`${name}:${'authorization' in args[0].headers}:${args[1].operation}`);
      return next(...args);
    };
  const { client } = fakeService(() => json({}), {
    layers: [layer('outer'), layer('inner')],
    credential: { getToken: async () => ({ token: 't', expiresOn: new Date() }) },
  });
  await call(client, { id: 'X_Y', method: 'GET', path: '/', parameters: [], idempotent: true });
  expect(seen).toEqual(['outer:false:X_Y', 'inner:false:X_Y']);
});
