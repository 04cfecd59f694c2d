import { expect, test } from 'vitest';
import { ArgumentError } from './errors.js';
import { createPathClient } from './paths.js';
import { fakeService, json } from './testing.js';

interface Paths {
  '/devices/{deviceId}': {
    delete: {
      parameters: { path: { deviceId: string } };
      responses: { 200: { content: { 'application/json': { ok: boolean } } } };
    };
    post: {
      parameters: { path: { deviceId: string } };
      requestBody: { content: { 'application/json': { name: string } } };
      responses: { 200: { content: { 'application/json': { ok: boolean } } } };
    };
  };
}

const credential = { getToken: async () => ({ token: 't', expiresOn: new Date() }) };

test('calls by path go through the same pipeline', async () => {
  const { client, received } = fakeService(() => json({ ok: true }), { credential });
  const { data } = await createPathClient<Paths>(client).POST('/devices/{deviceId}', {
    params: { path: { deviceId: 'a b' } },
    body: { name: 'n' },
  });
  expect(data).toEqual({ ok: true });
  expect(received[0]).toMatchObject({ method: 'POST', url: 'https://service.example/devices/a%20b' });
  expect(received[0]?.headers.get('authorization')).toBe('Bearer t');
  expect(new TextDecoder().decode(received[0]?.body as ArrayBuffer)).toBe('{"name":"n"}');
});

test('DELETE with .. does not reach the parent', async () => {
  const { client, received } = fakeService(() => json({ ok: true }));
  const paths = createPathClient<Paths>(client);
  await expect(
    paths.DELETE('/devices/{deviceId}', { params: { path: { deviceId: '..' } } }),
  ).rejects.toBeInstanceOf(ArgumentError);
  expect(received).toHaveLength(0);
});
