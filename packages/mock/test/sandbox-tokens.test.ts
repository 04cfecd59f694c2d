// Tokens that are issued for an audience and expire, and a mock that looks at them.
import { describe, expect, test } from 'vitest';
import { ADMIN, SUBSCRIPTION, TENANT, useSandbox } from './sandbox-start.js';

const { ask, pass } = useSandbox({ enforceTokens: true });
const AUDIENCE = 'https://adminmanagement.lakeside.onmicrosoft.com/2f1e0d9c-8b7a-4695-8473-625140f3e2d1';
const ADFS_AUDIENCE = 'https://adminmanagement.adfs.azurestack.local/2f1e0d9c-8b7a-4695-8473-625140f3e2d1';
const SPHERE = 'https://firstparty.sphere.azure.net/api';
const APPLICATION = {
  grant_type: 'client_credentials',
  client_id: '6b5a4938-2716-4504-93f2-e1d0cfbead71',
  client_secret: 'any',
};
const LOGIN = '/login.microsoftonline.com/lakeside.onmicrosoft.com/oauth2';
const ALERTS = `${ADMIN}/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Subscriptions.Admin/subscriptions?api-version=2015-11-01`;

async function token(path: string, form: Record<string, string>) {
  return ask('POST', path, {
    body: new URLSearchParams(form),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
}

function claims(jwt: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
}

const as = (bearer: string) => ({ headers: { Authorization: `Bearer ${bearer}` } });

describe.each([
  ['v1', `${LOGIN}/token`, { resource: AUDIENCE }],
  ['v2', `${LOGIN}/v2.0/token`, { scope: `${AUDIENCE}/.default` }],
])('the token endpoint %s', (_, path, audience) => {
  test('issues a token for the audience that lasts an hour', async () => {
    const { status, body } = await token(path, { ...APPLICATION, ...audience });
    expect(status).toBe(200);
    const seconds = Date.parse('2026-11-22T09:00:00Z') / 1000;
    expect(claims(body.access_token)).toMatchObject({
      aud: AUDIENCE,
      iat: seconds,
      appid: APPLICATION.client_id,
    });
    expect((await ask('GET', ALERTS, as(body.access_token))).status).toBe(200);
    await pass(4000);
    const late = await ask('GET', ALERTS, as(body.access_token));
    expect([late.status, late.body.error.code]).toEqual([401, 'ExpiredAuthenticationToken']);
  });

  test('knows for whom it issues tokens', async () => {
    const [name = ''] = Object.keys(audience);
    const { status, body } = await token(path, {
      ...APPLICATION,
      [name]: `${AUDIENCE.slice(0, -1)}9/.default`,
    });
    expect([status, body.error]).toEqual([400, 'invalid_resource']);
  });
});

test('a token for one service is refused by another', async () => {
  const { body } = await token(`${LOGIN}/v2.0/token`, { ...APPLICATION, scope: `${SPHERE}/.default` });
  expect((await ask('GET', `/v2/tenants/${TENANT}`, as(body.access_token))).body.Roles).toEqual([
    'Contributor',
  ]);
  const refused = await ask('GET', ALERTS, as(body.access_token));
  expect([refused.status, refused.body.error.code]).toEqual([401, 'InvalidAuthenticationTokenAudience']);
  expect(refused.headers.get('www-authenticate')).toContain('invalid_token');
});

test('a token of AD FS is refused by a stamp with Entra ID', async () => {
  const adfs = '/adfs.local.azurestack.external/adfs/oauth2/token';
  const { status, body } = await token(adfs, { ...APPLICATION, resource: ADFS_AUDIENCE });
  expect(status).toBe(200);
  const refused = await ask('GET', ALERTS, as(body.access_token));
  expect([refused.status, refused.body.error.code]).toEqual([401, 'InvalidAuthenticationTokenAudience']);
});

test('a token that was not issued here is refused', async () => {
  const { status, body } = await ask('GET', ALERTS);
  expect([status, body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
});

test('a refresh token remembers who has signed in', async () => {
  const form = { client_id: 'c', resource: AUDIENCE };
  const password = { ...form, grant_type: 'password', username: 'reader@lakeside.example', password: 'any' };
  const { refresh_token, access_token } = (await token(`${LOGIN}/token`, password)).body;
  const again = await token(`${LOGIN}/token`, { ...form, grant_type: 'refresh_token', refresh_token });
  expect(claims(again.body.access_token).upn).toBe('reader@lakeside.example');
  expect(again.body.refresh_token).not.toBe(refresh_token);
  expect(claims(access_token).upn).toBe('reader@lakeside.example');
});
