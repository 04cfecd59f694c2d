// The authority keeps to the standards without any of our own code on the other side: jose, forms, fetch of undici.
import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose';
import { Agent, fetch } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ADMIN_AUDIENCE,
  APPLICATIONS,
  type Authority,
  DIRECTORY,
  federatedToken,
  MFA_USER,
  OPERATOR,
  PUBLIC_CLIENT,
  startAuthority,
} from './index.js';
import { Witness } from './witness.js';

let authority: Authority;
let dispatcher: Agent;
beforeAll(async () => {
  authority = await startAuthority();
  dispatcher = new Agent({ connect: { ca: authority.ca } });
});
afterAll(async () => {
  await dispatcher.destroy();
  await authority.close();
});

const ENTRA = `/${DIRECTORY}/oauth2/v2.0`;
const SCOPE = `${ADMIN_AUDIENCE}/.default openid profile offline_access`;

async function post(path: string, form: Record<string, string>) {
  const body = new URLSearchParams(form);
  const response = await fetch(authority.url + path, { method: 'POST', body, dispatcher });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const secretForm = () => ({
  grant_type: 'client_credentials',
  client_id: APPLICATIONS.secret,
  client_secret: authority.secrets.clientSecret,
});

test('nobody trusts it who was not told to', async () => {
  await expect(fetch(authority.url)).rejects.toMatchObject({
    cause: { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
  });
});

test.each([
  [`/${DIRECTORY}/v2.0`, `/${DIRECTORY}/oauth2/v2.0/token`],
  [`/${DIRECTORY}`, `/${DIRECTORY}/oauth2/token`],
  ['/adfs', '/adfs/oauth2/token'],
])('%s has a configuration of its own', async (path, token) => {
  const response = await fetch(`${authority.url}${path}/.well-known/openid-configuration`, { dispatcher });
  expect(await response.json()).toMatchObject({ token_endpoint: authority.url + token });
});

test('AD FS has no version 2, and an unknown directory is told', async () => {
  expect(
    (await fetch(`${authority.adfs}/v2.0/.well-known/openid-configuration`, { dispatcher })).status,
  ).toBe(404);
  const { body } = await post('/nobody.example/oauth2/v2.0/token', secretForm());
  expect(body.error_description).toContain('AADSTS90002');
});

describe('an application', () => {
  test('gets a signed token for the audience of its scope', async () => {
    const { body } = await post(`${ENTRA}/token`, { ...secretForm(), scope: `${ADMIN_AUDIENCE}/.default` });
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    const keys = createRemoteJWKSet(new URL(`${authority.url}/${DIRECTORY}/discovery/keys`), {
      [customFetch]: (url, init) => fetch(url, { ...init, dispatcher } as never) as never,
    });
    const { payload } = await jwtVerify(String(body.access_token), keys, { audience: ADMIN_AUDIENCE });
    expect(payload).toMatchObject({ client_id: APPLICATIONS.secret });
  });

  test('gets numbers as texts from version 1', async () => {
    const { body } = await post(`/${DIRECTORY}/oauth2/token`, { ...secretForm(), resource: ADMIN_AUDIENCE });
    expect(body).toMatchObject({
      expires_in: '3600',
      expires_on: expect.stringMatching(/^\d{10}$/),
      resource: ADMIN_AUDIENCE,
    });
  });

  test.each<[string, Record<string, string>, string]>([
    ['a wrong secret', { client_secret: 'wrong' }, 'AADSTS7000215'],
    ['no such application', { client_id: 'nobody' }, 'AADSTS700016'],
    ['an audience that is not known', { scope: 'https://other.example/.default' }, 'AADSTS500011'],
  ])('is refused: %s', async (_, more, code) => {
    const form = { ...secretForm(), scope: `${ADMIN_AUDIENCE}/.default`, ...more };
    const { status, body } = await post(`${ENTRA}/token`, form);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.error_description).toContain(code);
  });

  test('whose secret has expired is refused', async () => {
    const { body } = await post(`${ENTRA}/token`, {
      grant_type: 'client_credentials',
      client_id: APPLICATIONS.expired,
      client_secret: authority.secrets.expiredSecret,
      scope: `${ADMIN_AUDIENCE}/.default`,
    });
    expect(body.error_description).toContain('AADSTS7000222');
  });

  test('is let in by a token of the platform that it trusts, and no other', async () => {
    const form = async (subject?: string) => ({
      grant_type: 'client_credentials',
      client_id: APPLICATIONS.federated,
      client_assertion: await federatedToken(subject),
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      scope: `${ADMIN_AUDIENCE}/.default`,
    });
    expect((await post(`${ENTRA}/token`, await form())).body).toHaveProperty('access_token');
    const other = await post(`${ENTRA}/token`, await form('system:serviceaccount:other:other'));
    expect(other.body.error_description).toContain('AADSTS700213');
  });

  test('names a resource to AD FS', async () => {
    expect((await post('/adfs/oauth2/token', secretForm())).body.error_description).toContain('MSIS9602');
    const { body } = await post('/adfs/oauth2/token', { ...secretForm(), resource: ADMIN_AUDIENCE });
    expect(body).toMatchObject({ resource: ADMIN_AUDIENCE, expires_in: 3600 });
  });
});

describe('a user', () => {
  const password = (username: string, more = {}) => ({
    grant_type: 'password',
    client_id: PUBLIC_CLIENT,
    username,
    password: authority.secrets.passwords[username] ?? 'none',
    scope: SCOPE,
    ...more,
  });

  test('signs in with a password, and again with the refresh token', async () => {
    const { body } = await post(`${ENTRA}/token`, password(OPERATOR));
    expect(body).toMatchObject({ id_token: expect.any(String), client_info: expect.any(String) });
    const refreshed = await post(`${ENTRA}/token`, {
      grant_type: 'refresh_token',
      client_id: PUBLIC_CLIENT,
      refresh_token: String(body.refresh_token),
      scope: SCOPE,
    });
    expect(refreshed.body).toMatchObject({ access_token: expect.any(String), scope: SCOPE });
  });

  test.each<[string, string, Record<string, string>, string]>([
    ['a second factor', MFA_USER, {}, 'AADSTS50076'],
    ['a wrong password', OPERATOR, { password: 'wrong' }, 'AADSTS50126'],
    ['nobody has consented', OPERATOR, { client_id: APPLICATIONS.unconsented }, 'AADSTS65001'],
  ])('is refused: %s', async (_, username, more, code) => {
    const { body } = await post(`${ENTRA}/token`, password(username, more));
    expect(body.error_description).toContain(code);
  });

  test('AD FS takes no password', async () => {
    const form = { ...password(OPERATOR), resource: ADMIN_AUDIENCE };
    expect((await post('/adfs/oauth2/token', form)).body.error).toBe('unsupported_grant_type');
  });

  test.each([
    ['Entra ID', ENTRA, {}],
    ['AD FS', '/adfs/oauth2', { resource: ADMIN_AUDIENCE }],
    ['version 1', `/${DIRECTORY}/oauth2`, { resource: ADMIN_AUDIENCE }],
  ])('enters a device code of %s', async (_, path, more) => {
    const asked = await post(`${path}/devicecode`, { client_id: PUBLIC_CLIENT, scope: SCOPE, ...more });
    const { device_code, user_code, ...address } = asked.body as Record<string, string>;
    const verification_uri = address.verification_uri ?? address.verification_url;
    const poll = () =>
      post(`${path}/token`, {
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        client_id: PUBLIC_CLIENT,
        device_code: device_code ?? '',
        scope: SCOPE,
        ...more,
      });
    expect((await poll()).body.error).toBe('authorization_pending');
    const username = OPERATOR;
    const types = {
      user_code: user_code ?? '',
      username,
      password: authority.secrets.passwords[username] ?? '',
    };
    await authority.browse(verification_uri ?? '', types);
    expect((await poll()).body).toMatchObject({ refresh_token: expect.any(String) });
  });
});

test('a test decides what befalls a request', async () => {
  authority.befall = ({ url }) => (url.endsWith('/token') ? { status: 503, body: '{}' } : undefined);
  expect((await post(`${ENTRA}/token`, secretForm())).status).toBe(503);
  authority.befall = () => undefined;
});

test('what was sent and given out is remembered as secret', async () => {
  const { body } = await post(`${ENTRA}/token`, { ...secretForm(), scope: `${ADMIN_AUDIENCE}/.default` });
  const said = `secret ${authority.secrets.clientSecret}, token ${body.access_token}`;
  expect(authority.witness().leaks(said)).toEqual(['a value of client_secret', 'a value of access_token']);
});

test('a secret is found in every spelling', () => {
  const witness = new Witness();
  const secret = witness.register('the password', 'pass"word ü 1234567');
  expect(witness.leaks('nothing', new Error('fine'))).toEqual([]);
  const deep = new Error('a', { cause: { request: { body: encodeURIComponent(secret) } } });
  const bytes = Buffer.concat([Buffer.from([0xff, 0]), Buffer.from(secret)]);
  for (const said of [secret, deep, bytes, Buffer.from(secret).toString('base64'), { said: [secret] }]) {
    expect(witness.leaks(said)).toEqual(['the password']);
  }
});
