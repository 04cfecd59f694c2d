// What goes wrong, in the words that a user reads. The authority refuses for reasons of its own; what cannot be had from it
// (a proxy's page, silence) befalls the request on the way.
import {
  ADMIN_AUDIENCE,
  APPLICATIONS,
  DIRECTORY,
  MFA_USER,
  OPERATOR,
  PUBLIC_CLIENT,
  TENANT_AUDIENCE,
} from '@edgeplane/authority';
import { describe, expect, test } from 'vitest';
import {
  AudienceMismatchError,
  clientSecret,
  deviceCode,
  discover,
  interactiveBrowser,
  stampCredential,
  usernamePassword,
} from '../src/index.js';
import { type Run, startRun } from './real-run.js';
import { runModule } from './run.js';

const whereIn = ({ authority, fetch }: Run) => ({
  loginEndpoint: authority.url,
  directory: DIRECTORY,
  fetch,
});

function secretOf(run: Run, more: Partial<Parameters<typeof clientSecret>[0]> = {}) {
  const { clientSecret: secret } = run.authority.secrets;
  return clientSecret({ ...whereIn(run), clientId: APPLICATIONS.secret, clientSecret: secret, ...more });
}

const passwordOf = (run: Run, username: string, clientId: string = PUBLIC_CLIENT) =>
  usernamePassword({
    ...whereIn(run),
    clientId,
    username,
    password: run.authority.secrets.passwords[username] ?? '',
  });

/** The message, without what differs from run to run. */
async function said(run: Run, call: Promise<unknown>): Promise<string> {
  const error = await run.failure(call);
  return error.message.replaceAll(run.authority.url, 'https://login.example');
}

const isTokenRequest = (url: string) => new URL(url, 'https://host').pathname.endsWith('/token');

const SUBJECT = `No token for ${ADMIN_AUDIENCE} from https://login.example/${DIRECTORY}`;
const want = { audience: ADMIN_AUDIENCE };

describe('the authority refuses', () => {
  test('an expired secret', async () => {
    const run = await startRun();
    const { expiredSecret } = run.authority.secrets;
    const credential = secretOf(run, { clientId: APPLICATIONS.expired, clientSecret: expiredSecret });
    expect(await said(run, credential.getToken(want))).toBe(
      `${SUBJECT}: AADSTS7000222: The provided client secret keys are expired. (invalid_client). The client secret has expired. Make a new one for the application and use it.`,
    );
  });

  test('a password where a second factor is wanted', async () => {
    const run = await startRun();
    expect(await said(run, passwordOf(run, MFA_USER).getToken(want))).toBe(
      `${SUBJECT}: AADSTS50076: Multi-factor authentication is required. (interaction_required). A user name and password cannot answer this. Sign in where the user can (browser or device code), or use a service principal.`,
    );
  });

  test('an application that nobody has consented to', async () => {
    const run = await startRun();
    const credential = passwordOf(run, OPERATOR, APPLICATIONS.unconsented);
    expect(await said(run, credential.getToken(want))).toBe(
      `${SUBJECT}: AADSTS65001: Nobody has consented to the application. (invalid_grant). Nobody has consented to this application yet. Have an administrator grant it, or sign in once in a browser.`,
    );
  });

  test('the same, in the browser', async () => {
    const run = await startRun();
    const credential = interactiveBrowser({
      ...whereIn(run),
      clientId: APPLICATIONS.unconsented,
      openBrowser: async (url) => void (await run.browse(url, {})),
    });
    expect(await said(run, credential.getToken(want))).toContain('AADSTS65001');
  });

  test('because the user said no', async () => {
    const run = await startRun();
    const credential = interactiveBrowser({
      ...whereIn(run),
      clientId: PUBLIC_CLIENT,
      openBrowser: async (url) => void (await run.browse(url, { decline: 'yes' })),
    });
    expect(await said(run, credential.getToken(want))).toBe(
      `${SUBJECT}: AADSTS65004: The user declined to consent to the application. (access_denied). The application is not allowed this audience or this way of signing in. Check its registration, and that it was made on the stamp of that audience.`,
    );
  });

  test('a device code that the user declines', async () => {
    const run = await startRun();
    const credential = deviceCode({
      ...whereIn(run),
      clientId: PUBLIC_CLIENT,
      prompt: ({ verificationUri, userCode }) =>
        void run.browse(verificationUri, { user_code: userCode, decline: 'yes' }),
    });
    expect(await said(run, credential.getToken(want))).toContain('(access_denied)');
  });

  test('an audience that it does not know', async () => {
    const run = await startRun();
    const call = secretOf(run).getToken({ audience: 'https://elsewhere.example/1' });
    expect(await said(run, call)).toBe(
      `No token for https://elsewhere.example/1 from https://login.example/${DIRECTORY}: AADSTS500011: The resource principal was not found in the directory. (invalid_resource). The authority does not know that audience. Discover the stamp again and use the audience that it names, in the directory that it belongs to.`,
    );
  });

  test('an application at AD FS that it does not know', async () => {
    const run = await startRun();
    const { adfs } = run.authority;
    const credential = secretOf(run, { loginEndpoint: adfs, directory: 'adfs', clientId: 'nobody' });
    expect(await said(run, credential.getToken(want))).toContain('MSIS9605');
  });
});

test('the other endpoint of the stamp is told apart before anything is sent', async () => {
  const run = await startRun();
  const { authority, fetch } = run;
  authority.befall = ({ url }) => {
    if (!url.includes('/metadata/endpoints')) return undefined;
    return { body: { authentication: { loginEndpoint: authority.url, audiences: [ADMIN_AUDIENCE] } } };
  };
  const stamp = await discover(`${authority.url}/adminmanagement.local.azurestack.external`, { fetch });
  const { clientSecret: secret } = authority.secrets;
  const credential = stampCredential(stamp, { clientId: APPLICATIONS.secret, clientSecret: secret, fetch });
  const error = await run.failure(credential.getToken({ audience: TENANT_AUDIENCE }));
  expect(error).toBeInstanceOf(AudienceMismatchError);
  expect(error.message).toContain('tokens of the two are not interchangeable');
  expect(authority.tokenRequests()).toEqual([]);
  await credential.getToken({});
  expect(authority.tokenRequests()).toHaveLength(1);
});

describe('on the way', () => {
  test('the authority is down', async () => {
    const run = await startRun();
    const credential = secretOf(run);
    await run.authority.close();
    expect(await said(run, credential.getToken(want))).toMatch(
      /^No token for .*: https:\/\/login\.example cannot be reached \(ECONNREFUSED\)\. Nothing listens on port \d+ there: check the URL\.$/,
    );
  });

  test('the authority is not able to answer', async () => {
    const run = await startRun();
    run.authority.befall = ({ url }) => (isTokenRequest(url) ? { status: 503 } : undefined);
    expect(await said(run, secretOf(run).getToken(want))).toBe(
      `${SUBJECT}: https://login.example/${DIRECTORY}/oauth2/v2.0/token answered 503 with no OAuth answer. The authority is not able to answer now: try again later.`,
    );
  });

  test('a proxy answers the token request with a page, which repeats it', async () => {
    const run = await startRun();
    run.authority.befall = ({ url, body }) =>
      isTokenRequest(url)
        ? { headers: { 'content-type': 'text/html' }, body: `<html><title>Blocked ${body}</title></html>` }
        : undefined;
    expect(await said(run, secretOf(run).getToken(want))).toBe(
      `${SUBJECT}: https://login.example/${DIRECTORY}/oauth2/v2.0/token answered 200 with an HTML page. Check the login endpoint, and whether a proxy stands in between.`,
    );
  });
});

describe("this machine's clock is 10 minutes off", () => {
  /** Asks twice in a process whose clock says something else. */
  async function inProcess(run: Run, minutes: number, proof: string): Promise<string> {
    const { authority, caFile } = run;
    const { key, cert } = authority.certificate;
    const printed = await runModule(
      `
      const { Date: Real } = globalThis;
      globalThis.Date = class extends Real {
        constructor(...parts) { super(...(parts.length ? parts : [Real.now() + ${minutes} * 60_000])); }
        static now() { return Real.now() + ${minutes} * 60_000; }
      };
      const { clientCertificate, clientSecret } = await import('@edgeplane/auth');
      const { nodeFetch } = await import('@edgeplane/client/node');
      const { CA, LOGIN, SECRET, PEM } = process.env;
      const fetch = nodeFetch({ caFiles: [CA] });
      const where = { loginEndpoint: LOGIN, directory: '${DIRECTORY}', fetch };
      const credential = ${proof};
      const ask = () => credential.getToken({ audience: '${ADMIN_AUDIENCE}' });
      const life = ({ expiresOn }) => Math.round((expiresOn.getTime() - Date.now()) / 60_000);
      console.log(await ask().then(life, (error) => error.message));
      await ask().catch(() => {});
      await fetch.close();`,
      {
        CA: caFile,
        LOGIN: authority.url,
        SECRET: authority.secrets.clientSecret,
        PEM: key + cert,
      },
    );
    run.show(printed);
    return printed.trim().replaceAll(authority.url, 'https://login.example');
  }

  const SECRET = `clientSecret({ ...where, clientId: '${APPLICATIONS.secret}', clientSecret: SECRET })`;
  const CERTIFICATE = `clientCertificate({ ...where, clientId: '${APPLICATIONS.certificate}', certificate: PEM })`;

  test.each([-10, 10])(
    'by %d: a secret works, and the token is kept for as long as it is good',
    async (minutes) => {
      const run = await startRun();
      expect(await inProcess(run, minutes, SECRET)).toBe('60');
      expect(run.authority.tokenRequests()).toHaveLength(1);
    },
  );

  test('ahead: an assertion is refused, and the clock is named', async () => {
    const run = await startRun();
    expect(await inProcess(run, 10, CERTIFICATE)).toBe(
      `${SUBJECT}: AADSTS700024: The client assertion is not within its valid time range. (invalid_client). This machine's clock and the authority's differ too much for a signed assertion. Set the clock right (NTP), then try again.`,
    );
  });
});
