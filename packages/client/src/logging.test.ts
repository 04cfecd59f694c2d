import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call } from './call.js';
import { type LogEntry, logging } from './logging.js';
import { fakeService, json } from './testing.js';

const get = {
  id: 'X_Get',
  method: 'GET',
  path: '/x/{name}',
  parameters: [
    { in: 'path', name: 'name', argument: 'name', required: true },
    { in: 'query', name: '$filter', argument: 'filter' },
    { in: 'query', name: 'sig', argument: 'sig' },
    { in: 'header', name: 'x-key', argument: 'key' },
  ],
  idempotent: true,
} as const;
const args = { name: 'n', filter: 'a eq 1', sig: 'hidden', key: 'hidden' };

test('tells of each attempt what is known to be harmless', async () => {
  const entries: LogEntry[] = [];
  const { client } = fakeService(
    (_, index) =>
      json(
        { secret: 'hidden' },
        {
          status: index === 0 ? 503 : 200,
          headers: { 'x-ms-request-id': 'r', 'set-cookie': 'hidden', location: '/y?code=hidden' },
        },
      ),
    { layers: [logging((entry) => entries.push(entry))], retry: { baseDelay: 0 }, userAgent: 'test/1' },
  );
  await call(client, get, args);
  expect(entries).toMatchObject([
    { attempt: 1, status: 503 },
    { attempt: 2, status: 200, operation: 'X_Get', method: 'GET' },
  ]);
  expect(entries[0]?.url).toBe('https://service.example/x/n?$filter=a%20eq%201&sig=REDACTED');
  expect(entries[0]?.requestHeaders).toEqual({ accept: 'application/json', 'user-agent': 'test/1' });
  expect(entries[0]?.responseHeaders).toEqual({
    'content-type': 'application/json; charset=utf-8',
    'x-ms-request-id': 'r',
    location: '/y?code=REDACTED',
  });
  expect(JSON.stringify(entries)).not.toContain('hidden');
});

test('tells more when it is asked to', async () => {
  const entries: LogEntry[] = [];
  const layers = [logging((entry) => entries.push(entry), { headers: ['X-Key'], query: ['Sig'] })];
  const { client } = fakeService(() => json({}), { layers });
  await call(client, get, args);
  expect(entries[0]?.url).toContain('sig=hidden');
  expect(entries[0]?.requestHeaders).toMatchObject({ 'x-key': 'hidden' });
});

test('tells of what failed, and lets it fail', async () => {
  const entries: LogEntry[] = [];
  const { client } = fakeService(() => Promise.reject(new Error('no')), {
    layers: [logging((entry) => entries.push(entry))],
  });
  await expect(call(client, get, args)).rejects.toThrow();
  expect(entries[0]).toMatchObject({ error: { name: 'ConnectionError' } });
  expect(entries[0]).not.toHaveProperty('status');
});

test('no secret in any log or error, wherever it was put', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.base64String({ minLength: 12, maxLength: 40 }).map((text) => `s3cr3t${text.replace(/[^\w]/g, '')}`),
      fc.constantFrom(200, 400, 401, 403, 404, 429, 500),
      fc.boolean(),
      async (secret, status, breaks) => {
        const entries: LogEntry[] = [];
        const { client } = fakeService(
          () => {
            if (breaks) throw new TypeError('fetch failed');
            return json(
              { token: secret },
              { status, headers: { 'x-token': secret, location: `/?t=${secret}` } },
            );
          },
          {
            credential: { getToken: async () => ({ token: secret, expiresOn: new Date() }) },
            layers: [logging((entry) => entries.push(entry))],
          },
        );
        const error = await call(client, get, { name: 'n', sig: secret, key: secret }).catch(
          (one: unknown) => one,
        );
        const told = JSON.stringify(entries) + entries.map(({ error: logged }) => String(logged)).join();
        expect(told).not.toContain(secret);
        expect(error instanceof Error ? `${error.message}${error.stack}` : '').not.toContain(secret);
      },
    ),
    { numRuns: 100 },
  );
});
