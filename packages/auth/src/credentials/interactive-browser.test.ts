import { createHash } from 'node:crypto';
import { AbortError, AuthError } from '@edgeplane/client';
import { expect, test } from 'vitest';
import { ADMIN_AUDIENCE, DIRECTORY, OPERATOR, startAuthority, userReply } from '../../test/authority.js';
import { type InteractiveBrowserOptions, interactiveBrowser } from './interactive-browser.js';

const wanted = { audience: ADMIN_AUDIENCE };

/** A browser in which the user gives the answer: it is posted to the loopback address, as form_post wants it. */
function browser(answer: (address: URL) => Record<string, string>) {
  const visited: URL[] = [];
  let page = '';
  const openBrowser = async (url: string) => {
    const address = new URL(url);
    visited.push(address);
    const state = address.searchParams.get('state') ?? '';
    const back = new URL(address.searchParams.get('redirect_uri') ?? '');
    expect(back.hostname).toBe('localhost');
    back.hostname = '127.0.0.1';
    const body = new URLSearchParams({ state, ...answer(address) });
    const response = await fetch(back, { method: 'POST', body });
    page = await response.text();
  };
  return { openBrowser, visited, page: () => page };
}

function credential(loginEndpoint: string, more: Partial<InteractiveBrowserOptions>) {
  return interactiveBrowser({ loginEndpoint, directory: DIRECTORY, clientId: 'public-client', ...more });
}

test('the code comes back by POST and is redeemed with the verifier', async () => {
  const { loginEndpoint, tokenRequests } = await startAuthority(() => userReply('t'));
  const { openBrowser, visited, page } = browser(() => ({ code: 'the-code' }));
  const account = await credential(loginEndpoint, { openBrowser }).authenticate(wanted);
  expect(account.username).toBe(OPERATOR);
  const query = Object.fromEntries(visited[0]?.searchParams ?? []);
  expect(visited[0]?.pathname).toBe(`/login/${DIRECTORY}/oauth2/v2.0/authorize`);
  expect(query).toMatchObject({
    client_id: 'public-client',
    response_type: 'code',
    response_mode: 'form_post',
    code_challenge_method: 'S256',
    prompt: 'select_account',
    scope: `${ADMIN_AUDIENCE}/.default openid profile offline_access`,
  });
  const { form = {} } = tokenRequests()[0] ?? {};
  expect(form).toMatchObject({
    grant_type: 'authorization_code',
    code: 'the-code',
    redirect_uri: query.redirect_uri,
  });
  expect(
    createHash('sha256')
      .update(form.code_verifier ?? '')
      .digest('base64url'),
  ).toBe(query.code_challenge);
  expect(page()).toContain('You are signed in.');
});

test('a known account is suggested, on the port that was asked for', async () => {
  const { loginEndpoint } = await startAuthority(() => userReply('t'));
  const { openBrowser, visited } = browser(() => ({ code: 'the-code' }));
  await credential(loginEndpoint, { openBrowser, account: OPERATOR, port: 51_873 }).getToken(wanted);
  const query = Object.fromEntries(visited[0]?.searchParams ?? []);
  expect(query).toMatchObject({ login_hint: OPERATOR, redirect_uri: 'http://localhost:51873' });
  expect(query).not.toHaveProperty('prompt');
});

test('AD FS is asked for the resource', async () => {
  const { adfs, tokenRequests } = await startAuthority(() => userReply('t'));
  const { openBrowser, visited } = browser(() => ({ code: 'the-code' }));
  await interactiveBrowser({ authority: adfs, clientId: 'c', openBrowser }).getToken(wanted);
  const query = Object.fromEntries(visited[0]?.searchParams ?? []);
  expect(query).toMatchObject({ resource: ADMIN_AUDIENCE, scope: 'openid profile offline_access' });
  expect(tokenRequests()[0]?.form).toMatchObject({ resource: ADMIN_AUDIENCE, code: 'the-code' });
});

test('what the user or a policy refuses is told in the words of the authority', async () => {
  const { loginEndpoint, tokenRequests } = await startAuthority();
  const { openBrowser, page } = browser(() => ({
    error: 'access_denied',
    error_description: 'AADSTS65001: The user has not consented.',
  }));
  const refused = credential(loginEndpoint, { openBrowser }).getToken(wanted);
  await expect(refused).rejects.toThrow(AuthError);
  await expect(refused).rejects.toThrow('AADSTS65001: The user has not consented. (access_denied)');
  await expect(refused).rejects.toThrow('Nobody has consented');
  expect(page()).toContain('did not succeed');
  expect(tokenRequests()).toEqual([]);
});

test('whoever gives up is let go, and the port with them', async () => {
  const { loginEndpoint } = await startAuthority();
  const controller = new AbortController();
  let redirect = '';
  const openBrowser = (url: string) => {
    redirect = new URL(url).searchParams.get('redirect_uri')?.replace('localhost', '127.0.0.1') ?? '';
    setImmediate(() => controller.abort());
  };
  const refused = credential(loginEndpoint, { openBrowser }).getToken({
    ...wanted,
    signal: controller.signal,
  });
  await expect(refused).rejects.toThrow(AbortError);
  await expect.poll(() => fetch(redirect).catch((error) => error.cause.code)).toBe('ECONNREFUSED');
});

test('a browser that cannot be opened is told', async () => {
  const { loginEndpoint } = await startAuthority();
  const openBrowser = () => Promise.reject(new Error('spawn xdg-open ENOENT'));
  const refused = credential(loginEndpoint, { openBrowser }).getToken(wanted);
  await expect(refused).rejects.toThrow(
    'No browser can be opened here (spawn xdg-open ENOENT). Sign in with a device code',
  );
});
