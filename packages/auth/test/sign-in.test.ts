// Every way of signing in, MSAL against oidc-provider: the authority checks secrets, assertions, PKCE and codes for real.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ADMIN_AUDIENCE,
  APPLICATIONS,
  type Authority,
  DIRECTORY,
  federatedToken,
  OPERATOR,
  PUBLIC_CLIENT,
  pfxOf,
} from '@edgeplane/authority';
import { createClient } from '@edgeplane/client';
import { describe, expect, test } from 'vitest';
import {
  answerClaimsChallenge,
  type ClaimsCredential,
  clientCertificate,
  clientSecret,
  deviceCode,
  encryptedSeal,
  fileStore,
  interactiveBrowser,
  keyFrom,
  listAccounts,
  signedIn,
  usernamePassword,
  workloadIdentity,
} from '../src/index.js';
import { type Run, startRun } from './real-run.js';
import { temporaryFolder } from './temporary.js';

type Where = { loginEndpoint: string; directory: string; version?: 1 | 2 };

const PLACES: [name: string, where: (authority: Authority) => Where, path: string][] = [
  [
    'version 2 of Entra ID',
    ({ url }) => ({ loginEndpoint: url, directory: DIRECTORY }),
    `/${DIRECTORY}/oauth2/v2.0/token`,
  ],
  [
    'version 1 of Entra ID',
    ({ url }) => ({ loginEndpoint: url, directory: DIRECTORY, version: 1 }),
    `/${DIRECTORY}/oauth2/token`,
  ],
  ['AD FS', ({ adfs }) => ({ loginEndpoint: adfs, directory: 'adfs' }), '/adfs/oauth2/token'],
];

/** The audience that a token is for, as the authority has signed it. */
function audienceOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).aud;
}

async function expectToken(credential: ClaimsCredential, { authority }: Run, path: string): Promise<void> {
  const { token, expiresOn } = await credential.getToken({ audience: ADMIN_AUDIENCE });
  expect(audienceOf(token)).toBe(ADMIN_AUDIENCE);
  expect(Math.abs(expiresOn.getTime() - Date.now() - 3_600_000)).toBeLessThan(20_000);
  expect(new Set(authority.tokenRequests().map((request) => request.path))).toEqual(new Set([path]));
}

const operator = ({ secrets }: Authority) => ({
  username: OPERATOR,
  password: secrets.passwords[OPERATOR] ?? '',
});

describe.each(PLACES)('%s', (_, placeIn, path) => {
  test('a client secret', async () => {
    const run = await startRun();
    const { secrets } = run.authority;
    const where = { ...placeIn(run.authority), fetch: run.fetch };
    const clientId = APPLICATIONS.secret;
    await expectToken(clientSecret({ ...where, clientId, clientSecret: secrets.clientSecret }), run, path);
  });

  test.each(['PEM', 'PFX'])('a certificate in a %s file', async (kind) => {
    const run = await startRun();
    const { key, cert } = run.authority.certificate;
    const file =
      kind === 'PEM'
        ? { certificate: key + cert }
        : { certificate: pfxOf(run.authority.certificate, 'open sesame'), passphrase: 'open sesame' };
    const where = { ...placeIn(run.authority), fetch: run.fetch };
    await expectToken(
      clientCertificate({ ...where, clientId: APPLICATIONS.certificate, ...file }),
      run,
      path,
    );
  });

  test('a device code, kept on disk, renewed by another credential', async () => {
    const run = await startRun();
    const { authority, fetch } = run;
    const where = { ...placeIn(authority), fetch, clientId: PUBLIC_CLIENT };
    const store = fileStore(
      join(run.folder, 'tokens'),
      encryptedSeal(await keyFrom('a long random text', 'key')),
    );
    const credential = deviceCode({
      ...where,
      store,
      prompt({ message, userCode, verificationUri }) {
        run.show(message);
        void run.browse(verificationUri, { user_code: userCode, ...operator(authority) });
      },
    });
    await expectToken(credential, run, path);
    expect(await listAccounts(store)).toMatchObject([{ username: OPERATOR }]);
    await expectToken(signedIn({ ...where, store }), run, path);
    expect(authority.tokenRequests().at(-1)?.form.grant_type).not.toBe('password');
  });

  test('a browser: PKCE, and the code comes by POST', async () => {
    const run = await startRun();
    const { authority } = run;
    const where = { ...placeIn(authority), fetch: run.fetch, clientId: PUBLIC_CLIENT };
    const openBrowser = async (url: string) => {
      const { searchParams } = new URL(url);
      expect(Object.fromEntries(searchParams)).toMatchObject({
        response_mode: 'form_post',
        code_challenge_method: 'S256',
      });
      run.show(await run.browse(url, operator(authority)));
    };
    await expectToken(interactiveBrowser({ ...where, openBrowser }), run, path);
  });
});

describe('Entra ID only', () => {
  const [, placeIn, path] = PLACES[0] ?? [];
  if (placeIn === undefined || path === undefined) throw new Error('No place.');

  test('a user name and password', async () => {
    const run = await startRun();
    const where = { ...placeIn(run.authority), fetch: run.fetch, clientId: PUBLIC_CLIENT };
    await expectToken(usernamePassword({ ...where, ...operator(run.authority) }), run, path);
  });

  test("a platform's token", async () => {
    const run = await startRun();
    const tokenFile = join(await temporaryFolder(), 'token');
    await writeFile(tokenFile, `${await federatedToken()}\n`);
    const where = { ...placeIn(run.authority), fetch: run.fetch, clientId: APPLICATIONS.federated };
    await expectToken(workloadIdentity({ ...where, tokenFile }), run, path);
  });

  test('100 calls at the same time send one token request', async () => {
    const run = await startRun();
    const where = { ...placeIn(run.authority), fetch: run.fetch, clientId: APPLICATIONS.secret };
    const credential = clientSecret({ ...where, clientSecret: run.authority.secrets.clientSecret });
    const tokens = await Promise.all(
      Array.from({ length: 100 }, () => credential.getToken({ audience: ADMIN_AUDIENCE })),
    );
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(1);
    expect(run.authority.tokenRequests()).toHaveLength(1);
  });

  test('a program that answers challenges says so, and answers one once', async () => {
    const run = await startRun();
    const { authority, fetch } = run;
    const challenge = { access_token: { nbf: { essential: true, value: '1764000000' } } };
    const encoded = Buffer.from(JSON.stringify(challenge)).toString('base64');
    const tokens: string[] = [];
    authority.befall = ({ url, headers }) => {
      if (url !== '/arm/alerts') return undefined;
      tokens.push(headers.authorization ?? '');
      if (tokens.length > 1) return { body: { value: 'all right' } };
      const header = `Bearer error="insufficient_claims", claims="${encoded}"`;
      return { status: 401, headers: { 'www-authenticate': header } };
    };
    const where = { ...placeIn(authority), fetch, clientId: APPLICATIONS.secret };
    const credential = clientSecret({
      ...where,
      clientSecret: authority.secrets.clientSecret,
      clientCapabilities: ['cp1'],
    });
    const layers = [answerClaimsChallenge];
    const baseUrl = `${authority.url}/arm`;
    const client = createClient({ baseUrl, credential, audience: ADMIN_AUDIENCE, fetch, layers });
    const call = { method: 'GET', url: `${baseUrl}/alerts`, headers: {} } as const;
    const response = await client.send(call, { operation: 'Alerts_List', idempotent: true });
    expect(response.status).toBe(200);
    expect(tokens).toHaveLength(2);
    expect(tokens[0]).not.toBe(tokens[1]);
    const claims = authority.tokenRequests().map(({ form }) => JSON.parse(form.claims ?? '').access_token);
    const capable = { xms_cc: { values: ['cp1'] } };
    expect(claims).toEqual([capable, { ...capable, ...challenge.access_token }]);
  });

  test('one that does not, says nothing of it', async () => {
    const run = await startRun();
    const where = { ...placeIn(run.authority), fetch: run.fetch, clientId: PUBLIC_CLIENT };
    await expectToken(usernamePassword({ ...where, ...operator(run.authority) }), run, path);
    expect(run.authority.tokenRequests()[0]?.form.claims ?? '').not.toContain('xms_cc');
  });
});
