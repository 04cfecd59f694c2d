import { ArgumentError } from '@edgeplane/client';
import { describe, expect, test } from 'vitest';
import { ADMIN_AUDIENCE, DIRECTORY, refusal, startAuthority } from '../../test/authority.js';
import { usernamePassword } from './username-password.js';

const who = {
  clientId: '1950a258-227b-4e31-a9cf-717495945fc2',
  username: 'operator@lakeside.example',
  password: 'p&ss=w+rd %',
};

test('the password grant is sent to version 2', async () => {
  const { loginEndpoint, received, tokenRequests } = await startAuthority();
  const credential = usernamePassword({ ...who, loginEndpoint, directory: DIRECTORY });
  const tokens = await Promise.all([1, 2, 3].map(() => credential.getToken({ audience: ADMIN_AUDIENCE })));
  expect(tokens.map(({ token }) => token)).toEqual(['token-1', 'token-1', 'token-1']);
  expect(tokenRequests()).toMatchObject([
    {
      path: `/login/${DIRECTORY}/oauth2/v2.0/token`,
      form: {
        grant_type: 'password',
        client_id: who.clientId,
        username: who.username,
        password: who.password,
      },
    },
  ]);
  expect(tokenRequests()[0]?.form.scope?.split(' ')).toContain(`${ADMIN_AUDIENCE}/.default`);
  expect(tokenRequests()[0]?.form).not.toHaveProperty('client_secret');
  expect(received).toHaveLength(2);
});

test('any directory of work accounts can be used', async () => {
  const { loginEndpoint, tokenRequests } = await startAuthority();
  const credential = usernamePassword({ ...who, authority: `${loginEndpoint}/organizations` });
  expect((await credential.getToken({ audience: ADMIN_AUDIENCE })).token).toBe('token-1');
  expect(tokenRequests()[0]?.path).toBe('/login/organizations/oauth2/v2.0/token');
});

describe('no token', () => {
  test.each([
    [
      'invalid_grant',
      'AADSTS50126: Error validating credentials due to invalid username or password.',
      'is wrong',
    ],
    ['invalid_grant', 'AADSTS50076: you must use multi-factor authentication to access', 'device code'],
    ['interaction_required', 'AADSTS50079: must enroll in multi-factor authentication', 'device code'],
  ])('%s %s', async (code, said, words) => {
    const { loginEndpoint } = await startAuthority(() => refusal(code, said, { claims: '{}' }));
    const credential = usernamePassword({ ...who, loginEndpoint, directory: DIRECTORY });
    const refused = credential.getToken({ audience: ADMIN_AUDIENCE });
    await expect(refused).rejects.toMatchObject({ name: 'AuthError', code });
    await expect(refused).rejects.toThrow(said);
    await expect(refused).rejects.toThrow(words);
  });
});

describe('what cannot be tried', () => {
  test('AD FS', () => {
    const attempt = () =>
      usernamePassword({ ...who, authority: 'https://adfs.local.azurestack.external/adfs' });
    expect(attempt).toThrow(ArgumentError);
    expect(attempt).toThrow('takes no user name and password from a program. Use a service principal.');
  });

  test.each(['clientId', 'username', 'password'])('no %s', (name) => {
    const authority = 'https://login.example/contoso.com';
    expect(() => usernamePassword({ ...who, authority, [name]: '' })).toThrow(`${name} is empty`);
  });
});
