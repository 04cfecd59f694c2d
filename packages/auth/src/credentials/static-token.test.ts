import { AbortError, ArgumentError, AuthError } from '@edgeplane/client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { staticToken } from './static-token.js';

function jwt(claims: unknown): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.c2ln`;
}

const inSeconds = (seconds: number) => new Date(Math.floor(Date.now() / 1000 + seconds) * 1000);

test('the token is handed out whatever it is for', async () => {
  const expiresOn = inSeconds(60);
  const credential = staticToken('abc.def~ghi+/-_==', expiresOn);
  const expected = { token: 'abc.def~ghi+/-_==', expiresOn };
  expect(await credential.getToken({ audience: 'https://a' })).toEqual(expected);
  expect(await credential.getToken({ scopes: ['b'] })).toEqual(expected);
});

test('a JWT tells when it expires', async () => {
  const expiresOn = inSeconds(900);
  const token = jwt({ exp: expiresOn.getTime() / 1000 });
  expect(await staticToken(token).getToken({})).toEqual({ token, expiresOn });
});

test('what the caller says goes before', async () => {
  const expiresOn = inSeconds(60);
  expect((await staticToken(jwt({ exp: 1 }), expiresOn).getToken({})).expiresOn).toEqual(expiresOn);
});

test.each(['opaque', 'a.b.c', jwt({}), jwt('text'), jwt({ exp: 'soon' })])(
  '%s does not, and is never refused',
  async (token) => {
    const { expiresOn } = await staticToken(token).getToken({});
    expect(expiresOn.getUTCFullYear()).toBeGreaterThan(9999);
  },
);

test('an expired token is refused, without being shown', async () => {
  const token = jwt({ exp: inSeconds(-301).getTime() / 1000 });
  const refused = staticToken(token).getToken({});
  await expect(refused).rejects.toThrow(AuthError);
  await expect(refused).rejects.toThrow(/expired on \d{4}-\d\d-\d\dT.*Get a new one/);
  await expect(refused).rejects.not.toThrow(token);
});

test('not by a clock that may be some minutes ahead', async () => {
  const expiresOn = inSeconds(-200);
  expect((await staticToken('token', expiresOn).getToken({})).token).toBe('token');
});

test('a caller who has given up gets nothing', async () => {
  await expect(staticToken('token').getToken({ signal: AbortSignal.abort() })).rejects.toThrow(AbortError);
});

test('what cannot stand in a header is refused, without being shown', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[\w.~+/-]{8,20}$/),
      fc.constantFrom(' ', '\n', '\r\n', '\t', '"', 'ü', '\0', ':'),
      fc.stringMatching(/^[\w.~+/-]{0,20}$/),
      (before, bad, after) => {
        let message = '';
        try {
          staticToken(before + bad + after);
        } catch (error) {
          expect(error).toBeInstanceOf(ArgumentError);
          message = String(error);
        }
        expect(message).toContain('not a bearer token');
        expect(message).not.toContain(before);
      },
    ),
  );
  expect(() => staticToken('')).toThrow(ArgumentError);
  expect(() => staticToken('Bearer abc')).toThrow('without "Bearer"');
});
