// `edgeplane login` in every way, against a real authority; and what the terminal showed, in ../captures.
// After a change that is meant to be seen: pnpm --filter edgeplane exec vitest run test/login.test.ts -u
import {
  ADMIN_AUDIENCE,
  APPLICATIONS,
  DIRECTORY,
  federatedToken,
  OPERATOR,
  pfxOf,
} from '@edgeplane/authority';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openSite, type Site, STAMP } from './site.js';

/** The sign-in works for later commands, is told by name, and can be forgotten. */
async function expectWork(site: Site, service: 'sphere' | 'stackhub', who: string): Promise<void> {
  const list = service === 'sphere' ? 'sphere tenants list' : 'stackhub my-subscriptions list';
  expect(await site.edgeplane(list)).toMatchObject({ code: 0, stderr: '' });
  expect((await site.edgeplane(`whoami ${service}`)).stdout).toContain(who);
  expect((await site.edgeplane(`accounts ${service}`)).stdout).toContain(who);
  expect((await site.edgeplane(`logout ${service}`)).stderr).toBe(`${who} is signed out of ${service}.\n`);
  expect((await site.edgeplane(list)).code).toBe(3);
}

const kept = (site: Site, name: string) =>
  expect(site.capture()).toMatchFileSnapshot(`../captures/login-${name}.txt`);

describe('a user', () => {
  test('in the browser', async () => {
    const site = await openSite();
    const openBrowser = async (url: string) => void (await site.authority.browse(url, site.typed));
    const login = await site.edgeplane('login sphere --browser', {}, { openBrowser });
    expect(login).toMatchObject({ code: 0, stdout: '' });
    await expectWork(site, 'sphere', OPERATOR);
    await kept(site, 'browser');
  });

  test('with a device code', async () => {
    const site = await openSite();
    // The user reads the terminal and goes to where it says.
    const done: Promise<string>[] = [];
    const show = (text: string) => {
      const [, address, user_code = ''] = /Open (\S+) in .* code (\S+)/.exec(text) ?? [];
      if (address) done.push(site.authority.browse(address, { ...site.typed, user_code }));
    };
    const login = await site.edgeplane('login sphere --device-code', {}, { show });
    await Promise.all(done);
    expect(login.code).toBe(0);
    await expectWork(site, 'sphere', OPERATOR);
    await kept(site, 'device-code');
  });

  test('with a password, from standard input', async () => {
    const site = await openSite();
    const line = `login stackhub --username ${OPERATOR} --secret-file -`;
    const input = `${site.typed.password}\n`;
    const login = await site.edgeplane(line, {}, { input });
    expect(login).toMatchObject({ code: 0, stdout: '' });
    expect(login.stderr).toContain('A password is discouraged');
    await expectWork(site, 'stackhub', OPERATOR);
    await kept(site, 'password');
  });
});

describe('an application', () => {
  test('with a client secret, from the environment', async () => {
    const site = await openSite();
    const secret = { EDGEPLANE_SPHERE_CLIENT_SECRET: site.authority.secrets.clientSecret };
    const line = `login sphere --service-principal --client-id ${APPLICATIONS.secret} --directory ${DIRECTORY}`;
    expect(await site.edgeplane(line, secret)).toMatchObject({ code: 0, stdout: '' });
    await expectWork(site, 'sphere', APPLICATIONS.secret);
    await kept(site, 'client-secret');
  });

  test.each(['pem', 'pfx'])('with a certificate in a %s file', async (kind) => {
    const site = await openSite();
    const { certificate } = site.authority;
    const { key, cert } = certificate;
    await site.write('passphrase', 'open sesame\n');
    const file = await site.write(
      `app.${kind}`,
      kind === 'pem' ? key + cert : pfxOf(certificate, 'open sesame'),
    );
    const passphrase = kind === 'pem' ? '' : ` --secret-file ${file.replace('app.pfx', 'passphrase')}`;
    const line = `login stackhub --service-principal --client-id ${APPLICATIONS.certificate} --certificate ${file}${passphrase}`;
    expect(await site.edgeplane(line)).toMatchObject({ code: 0, stdout: '' });
    await expectWork(site, 'stackhub', APPLICATIONS.certificate);
    await kept(site, `certificate-${kind}`);
  });

  test('with a token of its platform', async () => {
    const site = await openSite();
    const file = await site.write('platform-token', await federatedToken());
    const line = `login sphere --service-principal --client-id ${APPLICATIONS.federated} --directory ${DIRECTORY} --federated-token ${file}`;
    expect(await site.edgeplane(line)).toMatchObject({ code: 0, stdout: '' });
    await expectWork(site, 'sphere', APPLICATIONS.federated);
    await kept(site, 'workload-identity');
  });

  test('as the machine that it runs on', async () => {
    const site = await openSite();
    const { authority } = site;
    const { befall } = authority;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const header = authority.witness().register('the identity header', 'what the platform lets in by');
    authority.befall = (request) => {
      if (!request.url.startsWith('/msi/token')) return befall(request);
      if (request.headers['x-identity-header'] !== header) return { status: 400, body: { error: 'no' } };
      const aud = new URL(request.url, authority.url).searchParams.get('resource');
      const expires_on = String(Math.floor(Date.now() / 1000) + 3600);
      const access_token = `${part({ alg: 'none' })}.${part({ aud })}.signature`;
      return { body: { access_token, expires_on, resource: aud, token_type: 'Bearer' } };
    };
    // MSAL looks for the platform in the process's own environment.
    vi.stubEnv('IDENTITY_ENDPOINT', `${authority.url}/msi/token`);
    vi.stubEnv('IDENTITY_HEADER', header);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await site.edgeplane('login sphere --managed-identity')).toMatchObject({ code: 0, stdout: '' });
    expect((await site.edgeplane('sphere tenants list')).code).toBe(0);
    expect((await site.edgeplane('whoami sphere')).stdout).toContain('this machine');
    await kept(site, 'managed-identity');
  });

  test('is kept no longer once a user signs in', async () => {
    const site = await openSite();
    const secret = { EDGEPLANE_SPHERE_CLIENT_SECRET: site.authority.secrets.clientSecret };
    const line = `login sphere --service-principal --client-id ${APPLICATIONS.secret} --directory ${DIRECTORY}`;
    await site.edgeplane(line, secret);
    const file = await site.write('password', site.typed.password ?? '');
    await site.edgeplane(`login sphere --username ${OPERATOR} --secret-file ${file}`);
    expect((await site.edgeplane('whoami sphere')).stdout).toContain(OPERATOR);
  });

  test.each([
    ['by its secret', (site: Site) => ({ _CLIENT_SECRET: site.authority.secrets.clientSecret }), 'secret'],
    [
      'by its certificate',
      async (site: Site) => ({
        _CERTIFICATE: await site.write('a.pfx', pfxOf(site.authority.certificate, 'open sesame')),
        _CERTIFICATE_PASSPHRASE: 'open sesame',
      }),
      'certificate',
    ],
    [
      "by its platform's token",
      async (site: Site) => ({ _FEDERATED_TOKEN_FILE: await site.write('t', await federatedToken()) }),
      'federated',
    ],
  ] as const)('works without a login, %s', async (_, proof, name) => {
    const site = await openSite();
    const variables = { _CLIENT_ID: APPLICATIONS[name], _DIRECTORY: DIRECTORY, ...(await proof(site)) };
    for (const [service, list] of [
      ['SPHERE', 'sphere tenants list'],
      ['STACKHUB', 'stackhub my-subscriptions list'],
    ]) {
      const own = Object.entries(variables).map(([end, value]) => [`EDGEPLANE_${service}${end}`, value]);
      const env = { ...Object.fromEntries(own) };
      expect(await site.edgeplane(list ?? '', env)).toMatchObject({ code: 0, stderr: '' });
    }
  });
});

describe('a stamp with AD FS', () => {
  const open = async () => {
    const site = await openSite();
    site.metadata = ({ adfs }) => ({ authentication: { loginEndpoint: adfs, audiences: [ADMIN_AUDIENCE] } });
    return { site, adfs: { EDGEPLANE_LOGIN_URL: '' } };
  };

  test('a user, with a device code', async () => {
    const { site, adfs } = await open();
    const done: Promise<string>[] = [];
    const show = (text: string) => {
      const [, address, user_code = ''] = /Open (\S+) in .* code (\S+)/.exec(text) ?? [];
      if (address) done.push(site.authority.browse(address, { ...site.typed, user_code }));
    };
    const login = await site.edgeplane('login stackhub --device-code', adfs, { show });
    await Promise.all(done);
    expect(login).toMatchObject({ code: 0, stdout: '' });
    expect((await site.edgeplane('stackhub my-subscriptions list', adfs)).code).toBe(0);
    expect(site.authority.tokenRequests().at(-1)).toMatchObject({
      path: '/adfs/oauth2/token',
      form: { resource: ADMIN_AUDIENCE },
    });
  });

  test('an application, with a certificate', async () => {
    const { site, adfs } = await open();
    const { key, cert } = site.authority.certificate;
    const file = await site.write('app.pem', key + cert);
    const line = `login stackhub --service-principal --client-id ${APPLICATIONS.certificate} --certificate ${file}`;
    expect(await site.edgeplane(line, adfs)).toMatchObject({ code: 0, stdout: '' });
    expect((await site.edgeplane('stackhub my-subscriptions list', adfs)).code).toBe(0);
  });

  test('takes no password, and says what to do', async () => {
    const { site, adfs } = await open();
    const line = `login stackhub --username ${OPERATOR} --secret-file -`;
    const { code, stderr } = await site.edgeplane(line, adfs, { input: 'a password' });
    expect(code).toBe(2);
    expect(stderr).toContain('is AD FS, which signs users in interactively only');
    expect(site.authority.tokenRequests()).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each([
    ['login sphere --certificate app.pem', '--certificate belongs to --service-principal.'],
    ['login sphere --managed-identity --federated-token t', '--federated-token belongs to'],
    ['login sphere --browser --secret-file s', '--secret-file belongs to'],
    ['login sphere --client-id c', '--client-id belongs to'],
    ['login stackhub --directory d', '--directory belongs to'],
    ['login sphere --mock', 'A mock lets everybody in'],
    ['login sphere --service-principal --browser', 'cannot be used with'],
    ['login sphere --service-principal', 'Which application?'],
    ['login sphere --username a@b.example --secret-file /nowhere/secret', 'cannot be read (ENOENT)'],
  ])('%s is wrong use', async (line, words) => {
    const site = await openSite();
    const { code, stderr } = await site.edgeplane(line);
    expect(stderr).toContain(words);
    expect(code).toBe(2);
  });

  test('a secret that nobody gives, and the ways to give one are told', async () => {
    const site = await openSite();
    const { code, stderr } = await site.edgeplane(
      `login sphere --service-principal --client-id ${APPLICATIONS.secret} --directory ${DIRECTORY}`,
    );
    expect(code).toBe(3);
    expect(stderr).toContain(
      '--secret-file PATH (- for standard input), or in EDGEPLANE_SPHERE_CLIENT_SECRET',
    );
  });

  test('an expired secret, which is not kept', async () => {
    const site = await openSite();
    const file = await site.write('secret', site.authority.secrets.expiredSecret);
    const line = `login sphere --service-principal --client-id ${APPLICATIONS.expired} --directory ${DIRECTORY} --secret-file ${file}`;
    const { code, stderr } = await site.edgeplane(line);
    expect(code).toBe(3);
    expect(stderr).toContain('AADSTS7000222');
    expect((await site.edgeplane('whoami sphere')).stdout).toContain('nobody');
    await kept(site, 'expired-secret');
  });

  test("a token of the stamp's other endpoint, before it is sent", async () => {
    const site = await openSite();
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const aud = ADMIN_AUDIENCE.replace('adminmanagement', 'management');
    const EDGEPLANE_STACKHUB_TOKEN = `${part({ alg: 'none' })}.${part({ aud })}.x`;
    const env = { EDGEPLANE_STACKHUB_TOKEN };
    const { code, stderr } = await site.edgeplane('stackhub my-subscriptions list', env);
    expect(code).toBe(3);
    expect(stderr).toContain('tokens of the two are not interchangeable');
    expect(
      site.authority.received.map(({ url }) => url).filter((url) => url.includes('subscriptions')),
    ).toEqual([]);
  });

  test("the stamp's tenant endpoint, before anybody signs in there", async () => {
    const site = await openSite();
    const tenant = `${site.authority.url}/management.local.azurestack.external`;
    const { befall } = site.authority;
    site.authority.befall = (request) =>
      request.url.includes('/metadata/') ? { body: site.metadata(site.authority) } : befall(request);
    const env = { EDGEPLANE_STACKHUB_URL: tenant, EDGEPLANE_STACKHUB_TOKEN: 't' };
    const { code, stderr } = await site.edgeplane('stackhub my-subscriptions list', env);
    expect(code).toBe(2);
    expect(stderr).toContain('use its admin endpoint, https://adminmanagement.local.azurestack.external.');
  });
});

describe('discover', () => {
  const audiences = [ADMIN_AUDIENCE];
  const cloud = (url: string) => ({
    name: 'AzureStack-Admin-local',
    portal: 'https://adminportal.local.azurestack.external/',
    graph: 'https://graph.windows.net/',
    graphAudience: 'https://graph.windows.net/',
    authentication: { loginEndpoint: url, audiences, tenant: DIRECTORY, identityProvider: 'AAD' },
    suffixes: { keyVaultDns: 'adminvault.local.azurestack.external', storage: 'local.azurestack.external' },
  });

  test.each<[string, Site['metadata']]>([
    [
      'legacy-object',
      ({ adfs }) => ({
        galleryEndpoint: 'https://adminportal.local.azurestack.external:30015/',
        graphEndpoint: 'https://graph.local.azurestack.external/',
        portalEndpoint: 'https://adminportal.local.azurestack.external/',
        authentication: { loginEndpoint: adfs, audiences },
      }),
    ],
    ['array-of-clouds', ({ url }) => [cloud(url)]],
    ['single-cloud', ({ url }) => cloud(url)],
  ])('%s', async (shape, metadata) => {
    const site = await openSite();
    site.metadata = metadata;
    const address = `${site.authority.url}/${STAMP}`;
    const { code, stderr, stdout } = await site.edgeplane(`discover ${address}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(ADMIN_AUDIENCE);
    await expect(site.capture()).toMatchFileSnapshot(`../captures/discover-${shape}.txt`);
    const json = JSON.parse((await site.edgeplane(`discover ${address} -o json`)).stdout);
    expect(json).toMatchObject({ kind: 'admin', region: 'local', domain: 'azurestack.external' });
  });

  test('a mock tells of the stamp in its documents', async () => {
    const site = await openSite();
    const { code, stdout } = await site.edgeplane('discover --mock');
    expect(code).toBe(0);
    expect(stdout).toContain(ADMIN_AUDIENCE);
  });

  test('without an address, that of a development kit is told', async () => {
    const site = await openSite();
    const { code, stderr } = await site.edgeplane('discover', { EDGEPLANE_STACKHUB_URL: '' });
    expect(code).toBe(2);
    expect(stderr).toContain('https://adminmanagement.local.azurestack.external');
  });
});
