import { AuthError } from '@edgeplane/client';
import { describe, expect, test } from 'vitest';
import { DIRECTORY, refusal, startAuthority } from '../../test/authority.js';
import { type Reply, startServer } from '../../test/server.js';
import { readAuthority } from './authority.js';
import { fetchOpenIdConfiguration } from './openid-configuration.js';
import { Refusal } from './refusal.js';

test('Entra ID is asked for version 2', async () => {
  const { loginEndpoint, received } = await startAuthority();
  const configuration = await fetchOpenIdConfiguration(
    readAuthority({ loginEndpoint, directory: DIRECTORY }),
    {},
  );
  expect(configuration).toEqual({
    tokenEndpoint: `${loginEndpoint}/${DIRECTORY}/oauth2/v2.0/token`,
    authorizationEndpoint: `${loginEndpoint}/${DIRECTORY}/oauth2/v2.0/authorize`,
  });
  expect(received.map(({ url }) => url)).toEqual([
    `/login/${DIRECTORY}/v2.0/.well-known/openid-configuration`,
  ]);
});

test('AD FS has no version in its path', async () => {
  const { adfs, received } = await startAuthority();
  const configuration = await fetchOpenIdConfiguration(readAuthority({ authority: adfs }), {});
  expect(configuration.tokenEndpoint).toBe(`${adfs}/oauth2/token`);
  expect(received.map(({ url }) => url)).toEqual(['/adfs/.well-known/openid-configuration']);
});

describe('what is no configuration', () => {
  const endpoints = {
    token_endpoint: 'https://login.example/token',
    authorization_endpoint: 'https://login.example/a',
  };

  async function failure(reply: Reply) {
    const server = await startServer(() => reply);
    return fetchOpenIdConfiguration(readAuthority({ authority: `${server.url}/contoso.com` }), {});
  }

  test.each<[string, Reply, string]>([
    ['a page', { body: '<html><title>Proxy</title>' }, '200 with an HTML page ("Proxy")'],
    ['a redirect', { status: 302, headers: { location: 'https://wifi.example' } }, '302 with no JSON'],
    ['404', { status: 404, body: 'no' }, '404 with no JSON'],
    ['an error status', { status: 500, body: endpoints }, '500 with other JSON'],
    ['no token endpoint', { body: { ...endpoints, token_endpoint: '' } }, 'other JSON'],
    ['no authorization endpoint', { body: { ...endpoints, authorization_endpoint: 7 } }, 'other JSON'],
    [
      'plain http to another machine',
      { body: { ...endpoints, token_endpoint: 'http://login.example/token' } },
      'not https',
    ],
    ['an endpoint that is no URL', { body: { ...endpoints, token_endpoint: '/token' } }, 'not https'],
  ])('%s', async (_, reply, words) => {
    await expect(failure(reply)).rejects.toThrow(AuthError);
    await expect(failure(reply)).rejects.toThrow(words);
  });

  test('a refusal is passed on as one', async () => {
    await expect(failure(refusal('invalid_tenant', 'AADSTS90002: no such tenant'))).rejects.toThrow(Refusal);
  });
});
