// login, whoami, accounts and logout against an authority, with sign-ins kept on disk between the commands.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json, network, runCommand, type Setup } from './harness.js';
import { temporaryFolder } from './temporary.js';

const OPERATOR = 'operator@lakeside.example';
const AUDIENCE = 'https://adminmanagement.lakeside.onmicrosoft.com/2f1e0d9c-8b7a-4695-8473-625140f3e2d1';
const ARM = 'https://adminmanagement.local.azurestack.external';

function tokens(username: string, token: string) {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { oid: username, sub: username, tid: 'd1f6c2a0', preferred_username: username };
  return json({
    token_type: 'Bearer',
    access_token: token,
    refresh_token: `refresh-of-${username}`,
    expires_in: 3599,
    id_token: `${part({ alg: 'none' })}.${part(claims)}.`,
    client_info: part({ uid: username, utid: 'd1f6c2a0' }),
  });
}

/** Entra ID, Azure Sphere and a stamp; `users` sign in one after the other. */
function world(...users: string[]) {
  const { fetch, sent } = network(({ url, body, headers }) => {
    const { origin, pathname } = new URL(url);
    const form = new URLSearchParams(String(body));
    if (pathname.endsWith('/openid-configuration')) {
      const base = url.replace('/v2.0/.well-known/openid-configuration', '/oauth2/v2.0');
      return json({ token_endpoint: `${base}/token`, authorization_endpoint: `${base}/authorize` });
    }
    if (pathname.endsWith('/devicecode')) {
      const verification_uri = 'https://login.example/device';
      return json({
        device_code: 'd',
        user_code: 'ABCD-EFGH',
        verification_uri,
        expires_in: 900,
        interval: 0,
      });
    }
    if (pathname.endsWith('/token')) {
      const refreshed = form.get('refresh_token')?.replace('refresh-of-', '');
      return tokens(refreshed ?? users.shift() ?? '', `token-for-${form.get('scope')?.split(' ')[0]}`);
    }
    if (pathname === '/metadata/endpoints') {
      const authentication = { loginEndpoint: 'https://login.microsoftonline.com', audiences: [AUDIENCE] };
      return json({ authentication });
    }
    if (origin === 'https://prod.core.sphere.azure.net') {
      return json([{ Id: 't', Name: headers.get('authorization') ?? '', Roles: [] }]);
    }
    return json({ value: [{ displayName: headers.get('authorization') ?? '', subscriptionId: 's' }] });
  });
  return { fetch, sent };
}

async function session(...users: string[]) {
  const home = await temporaryFolder();
  const { fetch, sent } = world(...users);
  const env = { HOME: home, EDGEPLANE_TOKEN_CACHE: 'environment', EDGEPLANE_TOKEN_KEY: 'a long random text' };
  const edgeplane = (line: string, more: Record<string, string> = {}, setup: Setup = {}) =>
    runCommand(line.split(' '), { fetch, ...setup, env: { ...env, ...more } });
  return { home, sent, edgeplane };
}

test('sign in once to Azure Sphere, work, sign out', async () => {
  const { home, sent, edgeplane } = await session(OPERATOR);
  expect(await edgeplane('login sphere')).toEqual({
    code: 0,
    stdout: '',
    stderr: `Open https://login.example/device in a browser and enter the code ABCD-EFGH\n${OPERATOR} is signed in to sphere.\n`,
  });
  expect(sent.map(({ url }) => new URL(url).pathname)).toContain(
    '/7d71c83c-ccdf-45b7-b3c9-9c41b94406d9/oauth2/v2.0/devicecode',
  );
  expect(String(sent.find(({ url }) => url.endsWith('/devicecode'))?.body)).toContain(
    'client_id=0B1C8F7E-28D2-4378-97E2-7D7D63F7C87F',
  );

  const file = join(home, '.local', 'state', 'edgeplane', 'tokens', 'sphere');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'latin1')).not.toMatch(/refresh-of|token-for|lakeside/);

  sent.length = 0;
  const list = await edgeplane('sphere tenants list --columns Name');
  expect(list.stdout).toBe('NAME\nBearer token-for-https://sphere.azure.net/api/user_impersonation\n');
  expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);

  const verbose = await edgeplane('sphere tenants list --verbose --columns Id');
  expect(`${verbose.stdout}${verbose.stderr}`).not.toMatch(/token-for|refresh-of/);

  expect((await edgeplane('whoami sphere')).stdout).toBe(
    `SERVICE  WHO                        FROM\nsphere   ${OPERATOR}  sign-in, environment\n`,
  );
  expect(JSON.parse((await edgeplane('accounts -o json')).stdout)).toMatchObject([
    { service: 'sphere', username: OPERATOR, host: 'login.microsoftonline.com', keeping: 'environment' },
  ]);

  expect((await edgeplane('logout')).stderr).toBe(`${OPERATOR} is signed out of sphere.\n`);
  await expect(stat(file)).rejects.toThrow('ENOENT');
  const after = await edgeplane('sphere tenants list');
  expect(after.code).toBe(3);
  expect(after.stderr).toContain('Run `edgeplane login sphere`');
  expect((await edgeplane('logout')).stderr).toBe('Nobody was signed in.\n');
});

test('a stamp signs in in the browser, and the account gets tokens for its audience', async () => {
  const { sent, edgeplane } = await session(OPERATOR);
  const env = { EDGEPLANE_STACKHUB_URL: ARM };
  const openBrowser = async (url: string) => {
    const { searchParams } = new URL(url);
    const body = new URLSearchParams({ code: 'the-code', state: searchParams.get('state') ?? '' });
    const back = (searchParams.get('redirect_uri') ?? '').replace('localhost', '127.0.0.1');
    await globalThis.fetch(back, { method: 'POST', body });
  };
  const login = await edgeplane('login --browser', env, { openBrowser });
  expect(login).toMatchObject({ code: 0, stdout: '' });
  expect(login.stderr).toContain(`${OPERATOR} is signed in to stackhub.`);
  const redeemed = new URLSearchParams(
    String(sent.find(({ url }) => new URL(url).pathname.endsWith('/token'))?.body),
  );
  expect(Object.fromEntries(redeemed)).toMatchObject({
    grant_type: 'authorization_code',
    code: 'the-code',
    client_id: '1950a258-227b-4e31-a9cf-717495945fc2',
  });
  const { stdout } = await edgeplane('stackhub my-subscriptions list --columns displayName', env);
  expect(stdout).toBe(`DISPLAY NAME\nBearer token-for-${AUDIENCE}/.default\n`);
});

test('of several accounts one is chosen', async () => {
  const { edgeplane } = await session(OPERATOR, 'second@lakeside.example');
  await edgeplane('login sphere');
  const second = await edgeplane('login sphere');
  expect(second.stderr).toContain('Others are signed in too: choose with EDGEPLANE_SPHERE_ACCOUNT');
  const refused = await edgeplane('sphere tenants list');
  expect(refused.code).toBe(3);
  expect(refused.stderr).toContain('Several accounts are signed in');
  const chosen = { EDGEPLANE_SPHERE_ACCOUNT: 'second@lakeside.example' };
  expect((await edgeplane('sphere tenants list', chosen)).code).toBe(0);
  expect((await edgeplane('whoami sphere', chosen)).stdout).toContain('second@lakeside.example');
  await edgeplane(`logout --account ${OPERATOR}`);
  expect((await edgeplane('accounts')).stdout.match(/@lakeside/g)).toHaveLength(1);
  expect((await edgeplane('sphere tenants list')).code).toBe(0);
});

test('a sign-in that could not be kept is not begun', async () => {
  const { sent, edgeplane } = await session(OPERATOR);
  const memory = await edgeplane('login sphere', { EDGEPLANE_TOKEN_CACHE: 'memory' });
  expect(memory.code).toBe(3);
  expect(memory.stderr).toContain('not kept');
  const homeless = await edgeplane('login sphere', { HOME: '' });
  expect(homeless.stderr).toContain('set XDG_STATE_HOME');
  expect(sent).toEqual([]);
});

test.each([
  ['login', 'Sign in to which service?'],
  ['login azure', 'Allowed choices are sphere, stackhub, stackhub-tenant'],
  ['login sphere --browser --device-code', 'cannot be used with'],
  ['login stackhub', 'Which stamp?'],
])('%s is wrong use', async (line, words) => {
  const { edgeplane } = await session();
  const { code, stderr } = await edgeplane(line);
  expect(stderr).toContain(words);
  expect(code).toBe(2);
});

test.each([
  [{ EDGEPLANE_SPHERE_TOKEN: 't' }, 'a token  EDGEPLANE_SPHERE_TOKEN'],
  [{ EDGEPLANE_SPHERE_CLIENT_ID: 'app' }, 'app  EDGEPLANE_SPHERE_CLIENT_ID'],
  [{}, 'nobody  edgeplane login sphere'],
])('whoami with %j', async (env, words) => {
  const { edgeplane, sent } = await session();
  const { stdout } = await edgeplane('whoami sphere', env);
  expect(stdout.replace(/ {2,}/g, '  ')).toContain(words);
  expect(sent).toEqual([]);
});
