import { ArgumentError, AuthError } from '@edgeplane/client';
import { expect, test, vi } from 'vitest';
import { runModule } from '../../test/run.js';
import { startServer } from '../../test/server.js';
import { managedIdentity } from './managed-identity.js';

const scopes = ['https://firstparty.sphere.azure.net/api/.default'];
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

// MSAL looks once per process where it runs, and keeps the address: it is App Service for all tests here.
vi.stubEnv('IDENTITY_ENDPOINT', 'http://127.0.0.1:1/msi/token');
vi.stubEnv('IDENTITY_HEADER', 'the-header-that-lets-in');

function appService(answer: () => { status?: number; body: unknown }) {
  const received: { url: URL; headers: Headers }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    received.push({ url: new URL(String(url)), headers: new Headers(init?.headers) });
    const { status = 200, body } = answer();
    return Response.json(body, { status });
  };
  return { received, fetch };
}

test('App Service is asked for the resource, once, with what lets in', async () => {
  let made = 0;
  const { received, fetch } = appService(() => ({
    body: { access_token: `t${++made}`, expires_on: String(inAnHour()), resource: 'r', token_type: 'Bearer' },
  }));
  const credential = managedIdentity({ clientId: 'user-assigned', fetch });
  const tokens = await Promise.all([1, 2, 3].map(() => credential.getToken({ scopes })));
  expect(tokens.map(({ token }) => token)).toEqual(['t1', 't1', 't1']);
  expect(Math.abs((tokens[0]?.expiresOn.getTime() ?? 0) / 1000 - inAnHour())).toBeLessThan(5);
  expect(received).toHaveLength(1);
  expect(Object.fromEntries(received[0]?.url.searchParams ?? [])).toMatchObject({
    resource: 'https://firstparty.sphere.azure.net/api',
    client_id: 'user-assigned',
  });
  expect(received[0]?.headers.get('x-identity-header')).toBe('the-header-that-lets-in');
});

test('another credential does not get a token that this one has had', async () => {
  let made = 0;
  const { fetch } = appService(() => ({
    body: { access_token: `t${++made}`, expires_on: String(inAnHour()) },
  }));
  expect((await managedIdentity({ fetch }).getToken({ scopes })).token).toBe('t1');
  expect((await managedIdentity({ fetch }).getToken({ scopes })).token).toBe('t2');
});

test.each([
  [
    'a refusal',
    400,
    { error: 'invalid_request', error_description: 'Identity not found' },
    'Identity not found',
  ],
  ['another answer', 404, 'not here', 'answered 404. Check that an identity is assigned'],
  [
    'a refusal that repeats the header',
    400,
    { error: 'x', error_description: 'the-header-that-lets-in' },
    'redacted',
  ],
])('%s is explained', async (_, status, body, words) => {
  const { fetch } = appService(() => ({ status, body }));
  const refused = managedIdentity({ fetch }).getToken({ scopes });
  await expect(refused).rejects.toThrow(AuthError);
  await expect(refused).rejects.toThrow(words);
  await expect(refused).rejects.not.toThrow('the-header-that-lets-in');
});

test('two resources at a time cannot be had', async () => {
  await expect(managedIdentity().getToken({ scopes: ['a', 'b'] })).rejects.toThrow(ArgumentError);
  await expect(managedIdentity().getToken({})).rejects.toThrow('for one resource');
});

test("a virtual machine's metadata service is asked as well", async () => {
  const { url, received } = await startServer(() => ({
    body: { access_token: 'from-the-machine', expires_in: '3600', expires_on: String(inAnHour()) },
  }));
  const source = `
    import { managedIdentity } from '@edgeplane/auth';
    console.log((await managedIdentity().getToken({ audience: 'https://a.example' })).token);
  `;
  expect(await runModule(source, { AZURE_POD_IDENTITY_AUTHORITY_HOST: url })).toBe('from-the-machine\n');
  expect(received).toMatchObject([
    { url: expect.stringContaining('/metadata/identity/oauth2/token'), headers: { metadata: 'true' } },
  ]);
});
