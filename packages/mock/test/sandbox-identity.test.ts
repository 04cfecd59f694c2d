// A stamp with the AD FS of its own: metadata, sign-in, tokens.
import { describe, expect, test } from 'vitest';
import { ADMIN, SUBSCRIPTION, TENANT, useSandbox } from './sandbox-start.js';

const sandbox = useSandbox({ identity: 'adfs', enforceTokens: true });
const { ask, get, pass } = sandbox;
const USERS = '/management.local.azurestack.external';
const GUIDS: Record<string, string> = {
  [ADMIN]: '2f1e0d9c-8b7a-4695-8473-625140f3e2d1',
  [USERS]: '4a3b2c1d-0e9f-4876-9b54-3c2d1e0f9a81',
};
const audienceOf = (endpoint: string) =>
  `https://${endpoint === ADMIN ? 'adminmanagement' : 'management'}.adfs.azurestack.local/${GUIDS[endpoint]}`;
const ADFS = '/adfs.local.azurestack.external/adfs';
const APPLICATION = {
  grant_type: 'client_credentials',
  client_id: '6b5a4938-2716-4504-93f2-e1d0cfbead71',
  client_secret: 'any',
};
const SUBSCRIPTIONS: Record<string, string> = {
  [ADMIN]: `${ADMIN}/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Subscriptions.Admin/subscriptions?api-version=2015-11-01`,
  [USERS]: `${USERS}/subscriptions?api-version=2015-11-01`,
};

function token(path: string, form: Record<string, string>) {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return ask('POST', path, { body: new URLSearchParams(form), headers });
}

/** What a request with this token is answered with. */
async function answered(path: string, bearer: string): Promise<[number, string | undefined]> {
  const { status, body } = await ask('GET', path, { headers: { Authorization: `Bearer ${bearer}` } });
  return [status, status === 200 ? undefined : body.error.code];
}

describe.each([ADMIN, USERS])('the metadata of %s', (endpoint) => {
  const metadata = async (version: string) =>
    (await get(`${endpoint}/metadata/endpoints?api-version=${version}`)).body as unknown as Record<
      string,
      unknown
    >;
  const graph = expect.stringMatching(/\/graph\.local\.azurestack\.external\/$/);
  const authentication = {
    loginEndpoint: expect.stringMatching(/^http:.*\/adfs\.local\.azurestack\.external\/adfs$/),
    audiences: [audienceOf(endpoint)],
  };
  test.each(['1.0', '2015-01-01', '2018-01-01'])('%s: flat', async (version) => {
    expect(await metadata(version)).toMatchObject({ graphEndpoint: graph, authentication });
  });
  test.each(['2019-10-01', '2020-06-01', '2022-09-01'])('%s: a list of clouds', async (version) => {
    const cloud = { ...authentication, tenant: 'adfs', identityProvider: 'ADFS' };
    expect(await metadata(version)).toMatchObject([{ graph, graphAudience: graph, authentication: cloud }]);
  });
});

test('the login of the metadata leads to a token that the endpoint takes', async () => {
  for (const endpoint of [ADMIN, USERS]) {
    const { body } = await get(`${endpoint}/metadata/endpoints?api-version=2015-01-01`);
    const { authentication } = body as unknown as {
      authentication: { loginEndpoint: string; audiences: string[] };
    };
    const openId = (await get(`${authentication.loginEndpoint}/.well-known/openid-configuration`))
      .body as unknown as Record<string, string>;
    expect(openId.issuer).toMatch(/\/adfs$/);
    const [resource = ''] = authentication.audiences;
    const issued = await token(openId.token_endpoint ?? '', { ...APPLICATION, resource });
    expect(issued.status).toBe(200);
    expect(await answered(SUBSCRIPTIONS[endpoint] ?? '', issued.body.access_token)).toEqual([200, undefined]);
  }
});

test.each([
  [ADMIN, USERS],
  [USERS, ADMIN],
])('a token for %s is refused by %s', async (one, other) => {
  const { body } = await token(`${ADFS}/oauth2/token`, { ...APPLICATION, resource: audienceOf(one) });
  expect(await answered(SUBSCRIPTIONS[other] ?? '', body.access_token)).toEqual([
    401,
    'InvalidAuthenticationTokenAudience',
  ]);
});

test('a token expires', async () => {
  const { body } = await token(`${ADFS}/oauth2/token`, { ...APPLICATION, resource: audienceOf(ADMIN) });
  await pass(3599);
  expect(await answered(SUBSCRIPTIONS[ADMIN] ?? '', body.access_token)).toEqual([200, undefined]);
  await pass(2);
  expect(await answered(SUBSCRIPTIONS[ADMIN] ?? '', body.access_token)).toEqual([
    401,
    'ExpiredAuthenticationToken',
  ]);
});

test('Entra ID issues no token that the stamp takes, but those of Azure Sphere', async () => {
  const login = '/login.microsoftonline.com/lakeside.onmicrosoft.com/oauth2';
  const entra = 'https://adminmanagement.lakeside.onmicrosoft.com/2f1e0d9c-8b7a-4695-8473-625140f3e2d1';
  const issued = await token(`${login}/token`, { ...APPLICATION, resource: entra });
  expect(await answered(SUBSCRIPTIONS[ADMIN] ?? '', issued.body.access_token)).toEqual([
    401,
    'InvalidAuthenticationTokenAudience',
  ]);
  const refused = await token(`${login}/token`, { ...APPLICATION, resource: audienceOf(ADMIN) });
  expect([refused.status, refused.body.error]).toEqual([400, 'invalid_resource']);
  const sphere = await token(`${login}/v2.0/token`, {
    ...APPLICATION,
    scope: 'https://firstparty.sphere.azure.net/api/.default',
  });
  expect(await answered(`/v2/tenants/${TENANT}`, sphere.body.access_token)).toEqual([200, undefined]);
});

describe('AD FS', () => {
  const described = (body: unknown) => body as { error: string; error_description: string };

  test('wants the audience in `resource`: in `scope` alone it is refused', async () => {
    const scope = `${audienceOf(ADMIN)}/.default`;
    const { status, body } = await token(`${ADFS}/oauth2/token`, { ...APPLICATION, scope });
    expect([status, described(body).error]).toEqual([400, 'access_denied']);
    expect(described(body).error_description).toContain('MSIS9605');
    const workaround = await token(`${ADFS}/oauth2/token`, { ...APPLICATION, scope: `openid ${scope}` });
    expect(await answered(SUBSCRIPTIONS[ADMIN] ?? '', workaround.body.access_token)).toEqual([
      200,
      undefined,
    ]);
  });

  test('does not know every audience', async () => {
    const resource = 'https://management.adfs.azurestack.other/00000000-0000-4000-8000-000000000000';
    const { status, body } = await token(`${ADFS}/oauth2/token`, { ...APPLICATION, resource });
    expect([status, described(body).error]).toEqual([400, 'access_denied']);
  });

  test('takes no password', async () => {
    const form = { grant_type: 'password', client_id: 'c', username: 'operator', password: 'any' };
    const { status } = await token(`${ADFS}/oauth2/token`, { ...form, resource: audienceOf(ADMIN) });
    expect(status).toBe(400);
  });

  test('has no second version', async () => {
    const body = new URLSearchParams({ ...APPLICATION, scope: `${audienceOf(ADMIN)}/.default` });
    const answer = await fetch(`${sandbox.url}${ADFS}/oauth2/v2.0/token`, { method: 'POST', body });
    expect(answer.status).toBe(404);
  });
});
