import {
  clientSecret,
  deviceCode,
  discover,
  listAccounts,
  memoryStore,
  POWERSHELL_CLIENT_ID,
  signedIn,
  stampCredential,
  usernamePassword,
  workloadIdentity,
} from '@edgeplane/auth';
import { ArgumentError, AuthError } from '@edgeplane/client';
import { type Mock, startMock } from '@edgeplane/mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN_AUDIENCE, DIRECTORY, TENANT_AUDIENCE } from './story.js';

const secret = { clientId: '6b5a4938-2716-4504-93f2-e1d0cfbead71', clientSecret: 'any secret' };
const password = { username: 'operator@lakeside.example', password: 'any password' };

let mock: Mock;
const requests: string[] = [];

beforeAll(async () => {
  mock = await startMock({ log: (line) => requests.push(line) });
});
afterAll(() => mock.close());

describe.each([
  ['admin', 'adminmanagement.local.azurestack.external', ADMIN_AUDIENCE],
  ['tenant', 'management.local.azurestack.external', TENANT_AUDIENCE],
])('the %s endpoint', (kind, host, audience) => {
  test('is discovered', async () => {
    const stamp = await discover(`${mock.url}/${host}`);
    expect(stamp).toMatchObject({
      armUrl: `${mock.url}/${host}`,
      kind,
      identity: 'entra',
      audience,
      directory: DIRECTORY,
      loginEndpoint: `${mock.url}/login.microsoftonline.com`,
      region: 'local',
      domain: 'azurestack.external',
    });
  });

  test.each([
    ['a client secret', secret],
    ['a user name and a password', password],
  ])('gives a token for %s', async (_, signIn) => {
    const stamp = await discover(`${mock.url}/${host}`);
    requests.length = 0;
    const credential = stampCredential(stamp, signIn);
    const { token, expiresOn } = await credential.getToken({ audience });
    expect(token).not.toBe('');
    expect(expiresOn.getTime()).toBeGreaterThan(Date.now() + 600_000);
    expect((await credential.getToken({ audience })).token).toBe(token);
    expect(requests).toHaveLength(2);
  });
});

test.each([
  ['Entra ID', undefined],
  ['AD FS', 'legacyAdfs'],
])('a user signs in by device code at %s, and is known from then on', async (_, example) => {
  const stamp = await discover(`${mock.url}/adminmanagement.local.azurestack.external`, {
    refresh: true,
    fetch: asking((_, headers) => {
      if (example !== undefined) headers.set('prefer', `example=${example}`);
    }),
  });
  const store = memoryStore();
  const codes: string[] = [];
  const prompt = ({ userCode }: { userCode: string }) => void codes.push(userCode);
  const user = { clientId: POWERSHELL_CLIENT_ID, store };
  const first = stampCredential(stamp, (where) => deviceCode({ ...where, ...user, prompt }));
  const { token } = await first.getToken({});
  expect(codes).toEqual(['QWKPLZRTC']);
  expect(await listAccounts(store)).toHaveLength(1);
  const later = stampCredential(stamp, (where) => signedIn({ ...where, ...user }));
  expect((await later.getToken({})).token).toBe(token);
});

test('a federated workload signs in with an assertion', async () => {
  const authority = `${mock.url}/login.microsoftonline.com/${DIRECTORY}`;
  const credential = workloadIdentity({
    authority,
    clientId: secret.clientId,
    assertion: () => 'a.federated.token',
  });
  expect((await credential.getToken({ audience: ADMIN_AUDIENCE })).token).not.toBe('');
});

test('scopes are answered as well, as Azure Sphere wants them', async () => {
  const authority = `${mock.url}/login.microsoftonline.com/7d71c83c-ccdf-45b7-b3c9-9c41b94406d9`;
  const scopes = ['https://firstparty.sphere.azure.net/api/.default'];
  const { token } = await clientSecret({ ...secret, authority }).getToken({ scopes });
  expect(token).not.toBe('');
});

/**
 * Discovers the stamp as it answers another api-version, or as another stamp: the mock can be asked for any
 * of its examples.
 */
function asking(change: (url: URL, headers: Headers) => void): typeof globalThis.fetch {
  return (input, init) => {
    const url = new URL(String(input));
    const headers = new Headers(init?.headers);
    change(url, headers);
    return fetch(url, { ...init, headers });
  };
}

test.each(['2015-01-01', '2020-06-01', '2022-09-01'])(
  'the metadata of api-version %s is understood',
  async (version) => {
    const stamp = await discover(`${mock.url}/adminmanagement.local.azurestack.external`, {
      refresh: true,
      fetch: asking((url) => url.searchParams.set('api-version', version)),
    });
    expect(stamp).toMatchObject({ kind: 'admin', identity: 'entra', audience: ADMIN_AUDIENCE });
  },
);

test('a stamp with AD FS takes a client secret, and no password', async () => {
  const stamp = await discover(`${mock.url}/adminmanagement.local.azurestack.external`, {
    refresh: true,
    fetch: asking((_, headers) => headers.set('prefer', 'example=legacyAdfs')),
  });
  expect(stamp).toMatchObject({
    identity: 'adfs',
    directory: 'adfs',
    loginEndpoint: `${mock.url}/adfs.local.azurestack.external/adfs`,
  });
  const { token } = await stampCredential(stamp, secret).getToken({});
  expect(token).not.toBe('');
  expect(() => stampCredential(stamp, password)).toThrow(ArgumentError);
});

test.each([
  ['wrongSecret', 'invalid_client', 'AADSTS7000215'],
  ['wrongPassword', 'invalid_grant', 'User name or password is wrong'],
  ['unknownAudience', 'invalid_resource', 'Discover the stamp again'],
])('the refusal %s is explained', async (example, code, words) => {
  const status = example === 'wrongSecret' ? 401 : 400;
  const credential = usernamePassword({
    ...password,
    clientId: secret.clientId,
    authority: `${mock.url}/login.microsoftonline.com/${DIRECTORY}`,
    fetch: asking((url, headers) => {
      if (url.pathname.endsWith('/token')) headers.set('prefer', `code=${status}, example=${example}`);
    }),
  });
  const refused = credential.getToken({ audience: ADMIN_AUDIENCE });
  await expect(refused).rejects.toThrow(AuthError);
  await expect(refused).rejects.toThrow(words);
  await expect(refused).rejects.toMatchObject({ code });
});
