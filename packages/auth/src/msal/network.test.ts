import { AuthError } from '@edgeplane/client';
import { expect, test } from 'vitest';
import { startServer } from '../../test/server.js';
import { Refusal } from '../oauth/refusal.js';
import { NetworkModule } from './network.js';

test('headers and body are sent as MSAL wants them, the answer comes back as MSAL reads it', async () => {
  const server = await startServer(() => ({
    headers: { 'x-ms-request-id': '7' },
    body: { access_token: 't', expires_in: 60 },
  }));
  const network = new NetworkModule({});
  const answer = await network.sendPostRequestAsync(server.url, {
    headers: { 'x-a': 'b' },
    body: 'scope=s&x=%20',
  });
  expect(server.received).toMatchObject([{ method: 'POST', body: 'scope=s&x=%20', headers: { 'x-a': 'b' } }]);
  expect(answer.status).toBe(200);
  expect(answer.headers['x-ms-request-id']).toBe('7');
  expect(answer.body).toEqual({ access_token: 't', expires_in: 60 });
  expect(network.failure).toBeUndefined();
});

test('MSAL may GET as well', async () => {
  const server = await startServer(() => ({ body: { access_token: 't', expires_in: '60' } }));
  const { body } = await new NetworkModule({}).sendGetRequestAsync(server.url, {
    headers: { metadata: 'true' },
  });
  expect(server.received).toMatchObject([{ method: 'GET', headers: { metadata: 'true' } }]);
  expect(body).toEqual({ access_token: 't', expires_in: 60 });
});

test('a resource takes the place of the scope, and nothing else', async () => {
  const server = await startServer(() => ({ body: { access_token: 't' } }));
  const resource = 'https://management.adfs.example/1?a=b&c';
  const body = 'client_id=c&scope=s%20openid&client_secret=a%2Bb%20c%26';
  await new NetworkModule({ resource }).sendPostRequestAsync(server.url, { body });
  expect(Object.fromEntries(new URLSearchParams(server.received[0]?.body))).toEqual({
    client_id: 'c',
    client_secret: 'a+b c&',
    resource,
  });
});

test('a refusal goes to MSAL, which knows some that are no failure, and is remembered', async () => {
  const server = await startServer(() => ({ status: 400, body: { error: 'authorization_pending' } }));
  const network = new NetworkModule({});
  const { status, body } = await network.sendPostRequestAsync(server.url);
  expect({ status, body }).toEqual({ status: 400, body: { error: 'authorization_pending' } });
  expect(network.failure).toBeInstanceOf(Refusal);
});

test('anything else is thrown and remembered', async () => {
  const server = await startServer(() => ({ status: 500 }));
  const network = new NetworkModule({});
  await expect(network.sendPostRequestAsync(server.url)).rejects.toThrow(AuthError);
  expect(network.failure).toBeInstanceOf(AuthError);
});
