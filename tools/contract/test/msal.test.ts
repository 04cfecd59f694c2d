// MSAL itself against the mock's Entra ID and AD FS, without anything of ours between them.
import { generateKeyPairSync } from 'node:crypto';
import { request } from 'node:https';
import { json, text } from 'node:stream/consumers';
import {
  ConfidentialClientApplication,
  type Configuration,
  type INetworkModule,
  type NetworkRequestOptions,
  PublicClientApplication,
} from '@azure/msal-node';
import type { Mock } from '@edgeplane/mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMockOverTls } from './mock-over-tls.js';
import { ADMIN_AUDIENCE, DIRECTORY } from './story.js';

const ADFS_AUDIENCE = 'https://adminmanagement.adfs.azurestack.local/2f1e0d9c-8b7a-4695-8473-625140f3e2d1';
const POWERSHELL = '1950a258-227b-4e31-a9cf-717495945fc2';
const MACHINE = '6b5a4938-2716-4504-93f2-e1d0cfbead71';
const OPERATOR = 'operator@lakeside.example';

let mock: Mock;
let origin: string;
let ca: string;

beforeAll(async () => {
  ({ mock, origin, ca } = await startMockOverTls());
});
afterAll(() => mock.close());

/** MSAL's requests, by the certificate of the mock; under the names of the services where `byName`. */
function network(byName = false): INetworkModule {
  const send = async (method: string, address: string, options?: NetworkRequestOptions) => {
    const { host, pathname, search, port } = new URL(address);
    const body = method === 'POST' ? (options?.body ?? '') : '';
    const headers = { ...options?.headers, host, 'content-length': String(Buffer.byteLength(body)) };
    const to = { hostname: 'localhost', port: byName ? new URL(origin).port : port, servername: 'localhost' };
    return new Promise<never>((resolve, reject) => {
      const sent = request({ ...to, ca, method, headers, path: pathname + search }, async (answer) => {
        const read = { headers: answer.headers, status: answer.statusCode, body: await json(answer) };
        resolve(read as never);
      });
      sent.on('error', reject).end(body);
    });
  };
  return {
    sendGetRequestAsync: (address, options) => send('GET', address, options),
    sendPostRequestAsync: (address, options) => send('POST', address, options),
  };
}

/** What a browser does with the sign-in page: it sends the form of it on. */
async function browse(address: string): Promise<void> {
  const page = await new Promise<string>((resolve, reject) => {
    const sent = request(address, { ca, servername: 'localhost' }, (answer) => resolve(text(answer)));
    sent.on('error', reject).end();
  });
  const [, action = ''] = /action="([^"]*)"/.exec(page) ?? [];
  const fields = [...page.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  ]);
  await fetch(action, { method: 'POST', body: new URLSearchParams(fields) });
}

/** At an authority of the mock, which MSAL is told to trust. */
function known(authority: string): Pick<Configuration, 'system'> & { auth: { authority: string } } {
  const auth = { authority: `${origin}/${authority}`, knownAuthorities: [new URL(origin).host] };
  return { auth, system: { networkClient: network() } };
}

const machine = ({ auth, system }: ReturnType<typeof known>, proof: object) =>
  new ConfidentialClientApplication({
    auth: { clientId: MACHINE, ...auth, ...proof },
    ...(system && { system }),
  });
const person = ({ auth, system }: ReturnType<typeof known>) =>
  new PublicClientApplication({ auth: { clientId: POWERSHELL, ...auth }, ...(system && { system }) });

function certificate() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    thumbprintSha256: 'ab'.repeat(32),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
}

describe.each([
  ['Entra ID', `login.microsoftonline.com/${DIRECTORY}`, ADMIN_AUDIENCE],
  ['AD FS', 'adfs', ADFS_AUDIENCE],
])('a machine at %s signs in with', (_, authority, audience) => {
  test.each([
    ['a secret', () => ({ clientSecret: 'any secret' })],
    ['a certificate', () => ({ clientCertificate: certificate() })],
    ['a federated token', () => ({ clientAssertion: 'a.federated.token' })],
  ])('%s', async (_, proof) => {
    const application = machine(known(authority), proof());
    const scopes = [`${audience}/.default`];
    const first = await application.acquireTokenByClientCredential({ scopes });
    expect(first?.accessToken.split('.')).toHaveLength(3);
    const again = await application.acquireTokenByClientCredential({ scopes });
    expect(again).toMatchObject({ accessToken: first?.accessToken, fromCache: true });
  });
});

describe.each([
  ['the id of the directory', 'd1f6c2a0-3b4e-4f5a-9c7d-8e9f0a1b2c81'],
  ['its domain', DIRECTORY],
  ['common', 'common'],
  ['organizations', 'organizations'],
])('a person signs in at %s', (_, tenant) => {
  const scopes = [`${ADMIN_AUDIENCE}/user_impersonation`];

  test('with a password, and again without', async () => {
    const application = person(known(`login.microsoftonline.com/${tenant}`));
    const signedIn = await application.acquireTokenByUsernamePassword({
      scopes,
      username: OPERATOR,
      password: 'any password',
    });
    const account = signedIn?.account;
    if (!account) throw new Error('MSAL knows no account.');
    expect(account.username).toBe(OPERATOR);
    const silent = await application.acquireTokenSilent({ account, scopes });
    expect(silent).toMatchObject({ accessToken: signedIn?.accessToken, fromCache: true });
    const refreshed = await application.acquireTokenSilent({ account, scopes, forceRefresh: true });
    expect(refreshed.fromCache).toBe(false);
  });

  test('in a browser', async () => {
    const application = person(known(`login.microsoftonline.com/${tenant}`));
    const signedIn = await application.acquireTokenInteractive({
      scopes,
      openBrowser: browse,
      loginHint: 'reader@lakeside.example',
    });
    expect(signedIn.account?.username).toBe('reader@lakeside.example');
    const { account } = signedIn;
    if (!account) throw new Error('MSAL knows no account.');
    const refreshed = await application.acquireTokenSilent({ account, scopes, forceRefresh: true });
    expect(refreshed.account?.username).toBe('reader@lakeside.example');
  });

  test('with a device code', async () => {
    const codes: string[] = [];
    const application = person(known(`login.microsoftonline.com/${tenant}`));
    const signedIn = await application.acquireTokenByDeviceCode({
      scopes,
      deviceCodeCallback: ({ userCode }) => codes.push(userCode),
    });
    expect(codes).toHaveLength(1);
    expect(signedIn?.account?.username).toBe(OPERATOR);
  }, 20_000);
});

test('a person signs in at AD FS in a browser', async () => {
  const application = person(known('adfs'));
  const scopes = [`${ADFS_AUDIENCE}/user_impersonation`];
  const signedIn = await application.acquireTokenInteractive({ scopes, openBrowser: browse });
  expect(signedIn.account?.username).toBe(OPERATOR);
});

test('an authority that MSAL has not been told to trust is looked up first', async () => {
  const authority = 'https://adfs.local.azurestack.external/adfs';
  const application = machine(
    { auth: { authority }, system: { networkClient: network(true) } },
    { clientSecret: 'any secret' },
  );
  const token = await application.acquireTokenByClientCredential({ scopes: [`${ADFS_AUDIENCE}/.default`] });
  expect(token?.accessToken).toBeTruthy();
});

test('an audience that nobody has is explained', async () => {
  const application = machine(known(`login.microsoftonline.com/${DIRECTORY}`), {
    clientSecret: 'any secret',
  });
  const refused = application.acquireTokenByClientCredential({
    scopes: ['https://nowhere.example/.default'],
  });
  await expect(refused).rejects.toThrow(/AADSTS500011/);
});
