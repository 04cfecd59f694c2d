// The sign-in page of both issuers, and the codes that it gives.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { useSandbox } from './sandbox-start.js';

const sandbox = useSandbox();
const CLIENT = '1950a258-227b-4e31-a9cf-717495945fc2';
const REDIRECT = 'http://localhost:8400/';
const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-0001';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const AUDIENCE = 'https://adminmanagement.lakeside.onmicrosoft.com/2f1e0d9c-8b7a-4695-8473-625140f3e2d1';
type Query = Readonly<Record<string, string | undefined>>;
const LOGIN = '/login.microsoftonline.com/lakeside.onmicrosoft.com/oauth2/v2.0';

/** What a query has as undefined is left out. */
function signIn(query: Query = {}, issuer = LOGIN) {
  const whole: Query = {
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid',
    state: 'a&"<state>',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...query,
  };
  const search = new URLSearchParams(
    Object.entries(whole).flatMap(([name, value = '']) => (value ? [[name, value]] : [])),
  );
  return fetch(`${sandbox.url}${issuer}/authorize?${search}`, { redirect: 'manual' });
}

async function codeOf(query: Query = {}, issuer = LOGIN): Promise<string> {
  const { headers } = await signIn(query, issuer);
  return new URL(headers.get('location') ?? '').searchParams.get('code') ?? '';
}

function redeem(code: string, form: Record<string, string> = {}, issuer = LOGIN) {
  return sandbox.ask('POST', `${issuer}/token`, {
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT,
      redirect_uri: REDIRECT,
      code_verifier: VERIFIER,
      scope: `${AUDIENCE}/.default openid`,
      code,
      ...form,
    }),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
}

function claims(jwt: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
}

describe('the answer travels', () => {
  test('in the query, which keeps what it has', async () => {
    const { status, headers } = await signIn({ redirect_uri: 'http://localhost:8400/back?from=mock' });
    const location = new URL(headers.get('location') ?? '');
    expect([status, location.origin, location.pathname]).toEqual([302, 'http://localhost:8400', '/back']);
    expect(Object.fromEntries(location.searchParams)).toEqual({
      from: 'mock',
      code: expect.stringMatching(/^edgeplane-code-/),
      state: 'a&"<state>',
    });
  });

  test('in the fragment', async () => {
    const { headers } = await signIn({ response_mode: 'fragment' });
    const location = new URL(headers.get('location') ?? '');
    expect(location.search).toBe('');
    expect(new URLSearchParams(location.hash.slice(1)).get('state')).toBe('a&"<state>');
  });

  test('in a form, with nothing of the request as markup', async () => {
    const page = await (await signIn({ response_mode: 'form_post' })).text();
    expect(page).toContain('<form method="post" action="http://localhost:8400/">');
    expect(page).toContain('name="state" value="a&amp;&quot;&lt;state&gt;"');
  });
});

test.each(['javascript:alert(1)', 'data:text/html,x'])('nobody is sent to %s', async (redirect_uri) => {
  const { status } = await signIn({ redirect_uri, response_mode: 'form_post' });
  expect(status).toBe(400);
});

describe.each([
  ['Entra ID', LOGIN, 'AADSTS'],
  ['AD FS', '/adfs.local.azurestack.external/adfs/oauth2', 'MSIS9612'],
])('a code of %s', (_, issuer, prefix) => {
  const resource = 'https://adminmanagement.adfs.azurestack.local/2f1e0d9c-8b7a-4695-8473-625140f3e2d1';
  const form: Record<string, string> = issuer === LOGIN ? {} : { resource, scope: 'openid' };

  test('is good for the tokens of who signed in', async () => {
    const code = await codeOf({ login_hint: 'reader@lakeside.example', nonce: 'n-1' }, issuer);
    const { status, body } = await redeem(code, form, issuer);
    expect(status).toBe(200);
    expect(claims(body.access_token)).toMatchObject({ upn: 'reader@lakeside.example' });
  });

  test.each<[string, Record<string, string>]>([
    ['another verifier', { code_verifier: `${VERIFIER}2` }],
    ['the challenge as its own verifier', { code_verifier: CHALLENGE }],
    ['another redirect address', { redirect_uri: 'http://localhost:8401/' }],
    ['another application', { client_id: '6b5a4938-2716-4504-93f2-e1d0cfbead71' }],
  ])('is refused with %s, and used up', async (_, other) => {
    const code = await codeOf({}, issuer);
    const refused = await redeem(code, { ...form, ...other }, issuer);
    expect([refused.status, refused.body.error]).toEqual([400, 'invalid_grant']);
    expect((await redeem(code, form, issuer)).status).toBe(400);
  });

  test.each<[string, string | undefined]>([
    ['that says so', 'plain'],
    ['that names no method', undefined],
  ])('answers a plain challenge %s', async (_, code_challenge_method) => {
    const code = await codeOf({ code_challenge: VERIFIER, code_challenge_method }, issuer);
    expect((await redeem(code, form, issuer)).status).toBe(200);
  });

  test('is good once', async () => {
    const code = await codeOf({}, issuer);
    expect((await redeem(code, form, issuer)).status).toBe(200);
    const { body } = await redeem(code, form, issuer);
    expect((body as unknown as { error_description: string }).error_description).toContain(prefix);
  });

  test('is good for ten minutes', async () => {
    const code = await codeOf({}, issuer);
    await sandbox.pass(601);
    expect((await redeem(code, form, issuer)).status).toBe(400);
  });

  test('comes back with a snapshot', async () => {
    const code = await codeOf({}, issuer);
    await sandbox.control('PUT', '/snapshots/signed-in');
    await redeem(code, form, issuer);
    await sandbox.control('POST', '/snapshots/signed-in/restore');
    expect((await redeem(code, form, issuer)).status).toBe(200);
  });
});

test('the nonce of the sign-in is in the token for the client', async () => {
  const { body } = await redeem(await codeOf({ nonce: 'n-0S6_WzA2Mj' }));
  expect(claims((body as unknown as { id_token: string }).id_token)).toMatchObject({ nonce: 'n-0S6_WzA2Mj' });
});
