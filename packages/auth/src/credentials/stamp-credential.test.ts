import { AbortError, ArgumentError, AuthError } from '@edgeplane/client';
import { describe, expect, test } from 'vitest';
import { ADMIN_AUDIENCE, DIRECTORY, startAuthority, TENANT_AUDIENCE } from '../../test/authority.js';
import { readMetadata } from '../stamp/metadata.js';
import { describeStamp, type Stamp } from '../stamp/stamp.js';
import { AudienceMismatchError, POWERSHELL_CLIENT_ID, stampCredential } from './stamp-credential.js';
import { staticToken } from './static-token.js';

const ARM_URL = 'https://adminmanagement.local.azurestack.external';
const secret = { clientId: '6b5a4938-2716-4504-93f2-e1d0cfbead71', clientSecret: 'secret-value' };
const password = { username: 'operator@lakeside.example', password: 'password-value' };

function stampAt(loginEndpoint: string, audience = ADMIN_AUDIENCE): Stamp {
  return describeStamp(ARM_URL, {
    name: undefined,
    loginEndpoint,
    audiences: [audience, `${audience}/second`],
    tenant: undefined,
    identityProvider: undefined,
    resourceManager: undefined,
    portal: undefined,
    gallery: undefined,
    graph: undefined,
    graphAudience: undefined,
    suffixes: {},
  });
}

test("asked for nothing in particular, it is for the stamp's audience in the stamp's directory", async () => {
  const { loginEndpoint, tokenRequests } = await startAuthority();
  const credential = stampCredential(stampAt(loginEndpoint), secret);
  await credential.getToken({});
  await credential.getToken({ audience: ADMIN_AUDIENCE });
  expect(tokenRequests()).toMatchObject([
    {
      path: `/login/${DIRECTORY}/oauth2/v2.0/token`,
      form: { scope: `${ADMIN_AUDIENCE}/.default`, client_secret: 'secret-value' },
    },
  ]);
});

test("a password goes with PowerShell's client id", async () => {
  const { loginEndpoint, tokenRequests } = await startAuthority();
  await stampCredential(stampAt(loginEndpoint), password).getToken({});
  expect(tokenRequests()[0]?.form).toMatchObject({
    grant_type: 'password',
    client_id: POWERSHELL_CLIENT_ID,
    password: 'password-value',
  });
});

test('or with another one, in another directory', async () => {
  const { loginEndpoint, tokenRequests } = await startAuthority();
  await stampCredential(stampAt(loginEndpoint), {
    ...password,
    clientId: 'mine',
    directory: 'guest.example',
  }).getToken({});
  expect(tokenRequests()[0]).toMatchObject({
    path: '/login/guest.example/oauth2/v2.0/token',
    form: { client_id: 'mine' },
  });
});

test('AD FS is asked for the resource', async () => {
  const { adfs, tokenRequests } = await startAuthority();
  await stampCredential(stampAt(adfs), secret).getToken({});
  expect(tokenRequests()[0]).toMatchObject({
    path: '/adfs/oauth2/token',
    form: { resource: ADMIN_AUDIENCE },
  });
});

test('a password for AD FS is refused at once', () => {
  expect(() => stampCredential(stampAt('https://adfs.example/adfs'), password)).toThrow('service principal');
});

test('a stamp that does not tell its directory wants one to be given', async () => {
  const { loginEndpoint, tokenRequests } = await startAuthority();
  const stamp = stampAt(loginEndpoint, 'https://stamp.example/1');
  expect(() => stampCredential(stamp, secret)).toThrow(ArgumentError);
  expect(() => stampCredential(stamp, secret)).toThrow('does not tell its directory');
  await stampCredential(stamp, { ...secret, directory: DIRECTORY }).getToken({});
  expect(tokenRequests()).toHaveLength(1);
});

test("the stamp's other audiences and its scopes are allowed", async () => {
  const { loginEndpoint, tokenRequests } = await startAuthority();
  const credential = stampCredential(stampAt(loginEndpoint), secret);
  await credential.getToken({ audience: `${ADMIN_AUDIENCE}/second` });
  await credential.getToken({ scopes: [`${ADMIN_AUDIENCE}/.default`] });
  expect(tokenRequests().map(({ form }) => form.scope)).toEqual([
    `${ADMIN_AUDIENCE}/second/.default`,
    `${ADMIN_AUDIENCE}/.default`,
  ]);
});

test("the caller's signal reaches the request", async () => {
  const controller = new AbortController();
  const { loginEndpoint } = await startAuthority(() => {
    controller.abort();
    return new Promise(() => {});
  });
  const credential = stampCredential(stampAt(loginEndpoint), secret);
  await expect(credential.getToken({ signal: controller.signal })).rejects.toThrow(AbortError);
});

test.each([
  ['https://login.chinacloudapi.cn/', 'lakeside.partner.onmschina.cn'],
  ['https://login.microsoftonline.us', 'lakeside.onmicrosoft.us'],
  ['https://login.microsoftonline.com/', 'lakeside.onmicrosoft.com'],
  ['https://login.cloud-of-its-own.example', 'lakeside.onmicrosoft.com'],
])(
  'a national cloud is known from the metadata, and nobody else is asked: %s',
  async (loginEndpoint, domain) => {
    const audiences = [`https://adminmanagement.${domain}/2f1e0d9c`];
    const metadata = readMetadata({ authentication: { loginEndpoint, audiences } }, ARM_URL);
    if (metadata === undefined) throw new Error('That is no metadata.');
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const url = new URL(String(input));
      asked.push(`${init?.method} ${url.origin}${url.pathname}`);
      const root = `${url.origin}/${domain}/oauth2/v2.0`;
      return init?.method === 'POST'
        ? Response.json({ token_type: 'Bearer', access_token: 'token', expires_in: 3599 })
        : Response.json({ token_endpoint: `${root}/token`, authorization_endpoint: `${root}/authorize` });
    };
    const stamp = describeStamp(ARM_URL, metadata);
    await stampCredential(stamp, { clientId: 'c', clientSecret: 's', fetch }).getToken({});
    const { origin } = new URL(loginEndpoint);
    expect(asked.map((one) => one.replace('undefined ', 'GET '))).toEqual([
      `GET ${origin}/${domain}/v2.0/.well-known/openid-configuration`,
      `POST ${origin}/${domain}/oauth2/v2.0/token`,
    ]);
  },
);

test('a token that was had elsewhere is refused when it says itself to be for the other endpoint', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const tokenFor = (aud: unknown) => `${part({ alg: 'none' })}.${part({ aud })}.x`;
  const stamp = stampAt('https://login.example');
  const given = (token: string) => stampCredential(stamp, () => staticToken(token)).getToken({});
  await expect(given(tokenFor(TENANT_AUDIENCE))).rejects.toThrow(AudienceMismatchError);
  for (const token of [
    tokenFor(ADMIN_AUDIENCE),
    tokenFor('00000002-0000-0000-c000-000000000000'),
    'opaque',
  ]) {
    expect(await given(token)).toMatchObject({ token });
  }
});

describe('a token for something else is refused before anything is sent', () => {
  test.each([
    ['the other endpoint', { audience: TENANT_AUDIENCE }, "belongs to a stamp's tenant endpoint"],
    ["the other endpoint's scope", { scopes: [`${TENANT_AUDIENCE}/.default`] }, 'not interchangeable'],
    ['another stamp', { audience: 'https://adminmanagement.other.onmicrosoft.com/1' }, "is not this stamp's"],
    [
      'one scope of several',
      { scopes: ['openid', `${ADMIN_AUDIENCE}/.default`, 'https://x.example/.default'] },
      'https://x.example',
    ],
    ['a longer name', { audience: `${ADMIN_AUDIENCE}0` }, "is not this stamp's"],
    ["a longer name's scope", { scopes: [`${ADMIN_AUDIENCE}0/.default`] }, "is not this stamp's"],
    [
      'something else beside the right audience',
      { audience: ADMIN_AUDIENCE, scopes: ['https://x/.default'] },
      'https://x',
    ],
  ])('%s', async (_, wanted, words) => {
    const { loginEndpoint, received } = await startAuthority();
    const refused = stampCredential(stampAt(loginEndpoint), secret).getToken(wanted);
    await expect(refused).rejects.toThrow(AudienceMismatchError);
    await expect(refused).rejects.toThrow(AuthError);
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.toThrow('This credential is for the admin endpoint');
    expect(received).toEqual([]);
  });
});
