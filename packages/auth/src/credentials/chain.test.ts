import { AbortError, ArgumentError, AuthError, type TokenCredential } from '@edgeplane/client';
import { expect, test } from 'vitest';
import { chain } from './chain.js';
import { clientSecret } from './client-secret.js';

const giving = (token: string): TokenCredential & { asked: number } => ({
  asked: 0,
  async getToken() {
    this.asked += 1;
    return { token, expiresOn: new Date() };
  },
});
const failing = (error: Error): TokenCredential => ({ getToken: () => Promise.reject(error) });

test('the first that gives a token is the one, from then on', async () => {
  const last = giving('last');
  const second = giving('second');
  let tries = 0;
  const first: TokenCredential = {
    getToken: async () => {
      tries += 1;
      throw new AuthError('no');
    },
  };
  const credential = chain({ first, second, last });
  expect((await credential.getToken({})).token).toBe('second');
  expect((await credential.getToken({})).token).toBe('second');
  expect({ tries, second: second.asked, last: last.asked }).toEqual({ tries: 1, second: 2, last: 0 });
});

test('when none does, each says why', async () => {
  const credential = chain({
    'service principal': () =>
      clientSecret({
        authority: 'https://login.example/lakeside.example',
        clientId: 'c',
        clientSecret: '',
      }),
    'managed identity': failing(new AuthError('This is no machine of Azure.')),
  });
  await expect(credential.getToken({})).rejects.toThrow(AuthError);
  await expect(credential.getToken({})).rejects.toThrow(
    [
      'No credential of the chain gave a token:',
      '  service principal: clientSecret is empty. Check where it comes from, for example that the environment variable is set.',
      '  managed identity: This is no machine of Azure.',
    ].join('\n'),
  );
});

test.each([
  ['giving up', new AbortError('enough')],
  ['a fault of the program', new RangeError('oops')],
])('%s is no reason to try another', async (_, error) => {
  const next = giving('next');
  await expect(chain({ first: failing(error), next }).getToken({})).rejects.toBe(error);
  expect(next.asked).toBe(0);
});

test('no links, no chain', () => {
  expect(() => chain({})).toThrow(ArgumentError);
});
