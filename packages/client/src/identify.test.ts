import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { call } from './call.js';
import { fakeService, json } from './testing.js';
import { VERSION } from './version.js';

const get = { id: 'X_Get', method: 'GET', path: '/x', parameters: [], idempotent: true } as const;

test('the version is that of the package', () => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  expect(VERSION).toBe((JSON.parse(text) as { version: string }).version);
});

test('programs say who they are', async () => {
  const { client, received } = fakeService(() => json({}));
  await call(client, get);
  const { client: named, received: receivedNamed } = fakeService(() => json({}), { userAgent: 'mine/2' });
  await call(named, get);
  await call(named, get, {}, { headers: { 'user-agent': 'call/3' } });
  const agents = [...received, ...receivedNamed].map(({ headers }) => headers.get('user-agent'));
  expect(agents).toEqual([`edgeplane/${VERSION}`, 'mine/2', 'call/3']);
});

test('a call has one id for all its attempts, where the operation takes one', async () => {
  const { client, received } = fakeService((_, index) => json({}, { status: index === 0 ? 503 : 200 }), {
    retry: { baseDelay: 0 },
  });
  await call(client, { ...get, clientRequestId: true });
  await call(client, { ...get, clientRequestId: true });
  await call(
    client,
    { ...get, clientRequestId: true },
    {},
    { headers: { 'x-ms-client-request-id': 'mine' } },
  );
  await call(client, get);
  const [first, again, other, mine, none] = received.map(({ headers }) =>
    headers.get('x-ms-client-request-id'),
  );
  expect(first).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect([again, mine, none]).toEqual([first, 'mine', null]);
  expect(other).not.toBe(first);
});
