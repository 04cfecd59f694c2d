import { ArgumentError, AuthError } from '@edgeplane/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  ADMIN_AUDIENCE,
  DIRECTORY,
  OPERATOR,
  refusal,
  startAuthority,
  TENANT_AUDIENCE,
  userReply,
} from '../../test/authority.js';
import type { Reply } from '../../test/server.js';
import { listAccounts } from '../caches/accounts.js';
import { memoryStore } from '../caches/token-store.js';
import { type DeviceCodePrompt, deviceCode } from './device-code.js';
import { signedIn } from './signed-in.js';

async function start(...replies: Reply[]) {
  const authority = await startAuthority(() => replies.shift() ?? refusal('invalid_grant', 'nothing left'));
  const prompts: DeviceCodePrompt[] = [];
  const store = memoryStore();
  const options = {
    loginEndpoint: authority.loginEndpoint,
    directory: DIRECTORY,
    clientId: 'public-client',
    store,
    prompt: (prompt: DeviceCodePrompt) => void prompts.push(prompt),
  };
  return { ...authority, prompts, store, options };
}

const pending = refusal('authorization_pending', 'AADSTS70016: pending');

test('the user is shown the code, and the token comes when it was entered', async () => {
  const { options, prompts, received, tokenRequests } = await start(pending, pending, userReply('t'));
  const { token } = await deviceCode(options).getToken({ audience: ADMIN_AUDIENCE });
  expect(token).toBe('t');
  expect(prompts).toMatchObject([
    {
      userCode: 'ABCD-EFGH',
      verificationUri: 'https://login.example/device',
      message: 'Open https://login.example/device and enter ABCD-EFGH.',
    },
  ]);
  expect(JSON.stringify(prompts)).not.toContain('device-code-that-nobody-sees');
  const [code, ...polls] = tokenRequests();
  expect(code).toMatchObject({
    path: `/login/${DIRECTORY}/oauth2/v2.0/devicecode`,
    form: { client_id: 'public-client', scope: expect.stringContaining(`${ADMIN_AUDIENCE}/.default`) },
  });
  expect(polls).toHaveLength(3);
  expect(polls[0]?.form.grant_type).toBe('urn:ietf:params:oauth:grant-type:device_code');
  expect(received.filter(({ method }) => method === 'GET')).toHaveLength(1);
});

test('another audience, and a token that is old, are had with the refresh token', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const { options, prompts, tokenRequests } = await start(
    userReply('first'),
    userReply('second'),
    userReply('third'),
  );
  const credential = deviceCode(options);
  await credential.getToken({ audience: ADMIN_AUDIENCE });
  expect((await credential.getToken({ audience: TENANT_AUDIENCE })).token).toBe('second');
  vi.advanceTimersByTime(3_590_000);
  expect((await credential.getToken({ audience: ADMIN_AUDIENCE })).token).toBe('third');
  expect(prompts).toHaveLength(1);
  expect(tokenRequests().map(({ form }) => [form.grant_type, form.refresh_token])).toEqual([
    [undefined, undefined],
    ['urn:ietf:params:oauth:grant-type:device_code', undefined],
    ['refresh_token', 'refresh-of-first'],
    ['refresh_token', 'refresh-of-second'],
  ]);
});

test('a refresh token that is not good any more has the user sign in again', async () => {
  const { options, prompts } = await start(
    userReply('first'),
    refusal('invalid_grant', 'AADSTS700082: The refresh token has expired due to inactivity.'),
    userReply('second'),
  );
  const credential = deviceCode(options);
  await credential.getToken({ audience: ADMIN_AUDIENCE });
  expect((await credential.getToken({ audience: TENANT_AUDIENCE })).token).toBe('second');
  expect(prompts).toHaveLength(2);
});

test('a claims challenge goes past the token that is kept', async () => {
  const { options, tokenRequests } = await start(userReply('first'), userReply('second'));
  const credential = deviceCode(options);
  await credential.getToken({ audience: ADMIN_AUDIENCE });
  const claims = '{"access_token":{"acrs":{"value":"c1"}}}';
  expect((await credential.getToken({ audience: ADMIN_AUDIENCE, claims })).token).toBe('second');
  expect((await credential.getToken({ audience: ADMIN_AUDIENCE })).token).toBe('second');
  const { form = {} } = tokenRequests().at(-1) ?? {};
  expect(form.grant_type).toBe('refresh_token');
  expect(JSON.parse(form.claims ?? '')).toMatchObject(JSON.parse(claims));
});

test('authenticate tells who it was, and another credential uses that without asking', async () => {
  const { options, store, prompts } = await start(
    userReply('t'),
    userReply('other', {}, 'other@lakeside.example'),
  );
  const credential = deviceCode(options);
  expect(await credential.authenticate({ audience: ADMIN_AUDIENCE })).toMatchObject({ username: OPERATOR });
  expect((await signedIn(options).getToken({ audience: ADMIN_AUDIENCE })).token).toBe('t');

  await credential.authenticate({ audience: ADMIN_AUDIENCE });
  expect(prompts).toHaveLength(2);
  expect((await listAccounts(store)).map(({ username }) => username)).toEqual([
    OPERATOR,
    'other@lakeside.example',
  ]);
  await expect(signedIn(options).getToken({ audience: ADMIN_AUDIENCE })).rejects.toThrow('Several accounts');
  const chosen = signedIn({ ...options, account: 'Other@lakeside.example' });
  expect((await chosen.getToken({ audience: ADMIN_AUDIENCE })).token).toBe('other');
});

test('who never signed in is told so, and nothing is sent for it', async () => {
  const { options, tokenRequests } = await start();
  await expect(signedIn(options).getToken({ audience: ADMIN_AUDIENCE })).rejects.toThrow('Sign in again');
  await expect(
    signedIn({ ...options, account: 'x@y.z' }).getToken({ audience: ADMIN_AUDIENCE }),
  ).rejects.toThrow('x@y.z is not signed in');
  expect(tokenRequests()).toEqual([]);
});

test('a refresh token that the authority repeats in a refusal is not in the error', async () => {
  const { options } = await start(userReply('first'), refusal('server_error', 'refresh-of-first is odd'));
  const credential = deviceCode(options);
  await credential.getToken({ audience: ADMIN_AUDIENCE });
  const refused = credential.getToken({ audience: TENANT_AUDIENCE });
  await expect(refused).rejects.toThrow('[redacted] is odd (server_error)');
});

test.each([
  ['authorization_declined', 'declined in the browser'],
  ['expired_token', 'not entered in time'],
])('%s is explained', async (code, words) => {
  const { options } = await start(refusal(code, 'AADSTS: no'));
  const refused = deviceCode(options).getToken({ audience: ADMIN_AUDIENCE });
  await expect(refused).rejects.toThrow(AuthError);
  await expect(refused).rejects.toThrow(words);
});

test('AD FS is asked with the resource at every step, and the token is found again', async () => {
  const replies = [
    pending,
    userReply('first', { scope: 'openid' }),
    userReply('second', { scope: 'openid' }),
  ];
  const { adfs, tokenRequests } = await startAuthority(() => replies.shift() ?? {});
  const store = memoryStore();
  const options = { authority: adfs, clientId: 'c', store, prompt: () => {} };
  await deviceCode(options).getToken({ audience: ADMIN_AUDIENCE });
  expect((await signedIn(options).getToken({ audience: ADMIN_AUDIENCE })).token).toBe('first');
  expect((await signedIn(options).getToken({ audience: TENANT_AUDIENCE })).token).toBe('second');
  expect(tokenRequests().map(({ path, form }) => [path, form.resource, form.scope])).toEqual([
    ['/adfs/oauth2/devicecode', ADMIN_AUDIENCE, 'openid profile offline_access'],
    ['/adfs/oauth2/token', ADMIN_AUDIENCE, 'openid profile offline_access'],
    ['/adfs/oauth2/token', ADMIN_AUDIENCE, 'openid profile offline_access'],
    ['/adfs/oauth2/token', TENANT_AUDIENCE, 'openid profile offline_access'],
  ]);
});

test('without a client id nothing can be tried', () => {
  expect(() => deviceCode({ authority: 'https://a.example/b', clientId: '', prompt: () => {} })).toThrow(
    ArgumentError,
  );
});
