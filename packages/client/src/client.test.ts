import { expect, test } from 'vitest';
import { call } from './call.js';
import { createClient } from './client.js';
import { fakeService, json } from './testing.js';

test.each(['', 'management.local', 'ftp://x', 'https://x/?a=b'])('baseUrl cannot be %j', (baseUrl) => {
  expect(() => createClient({ baseUrl })).toThrowError('baseUrl must be an absolute http or https address');
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
