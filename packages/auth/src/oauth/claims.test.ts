import { createClient } from '@edgeplane/client';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIRECTORY, startAuthority } from '../../test/authority.js';
import { startServer } from '../../test/server.js';
import { clientSecret } from '../credentials/client-secret.js';
import { answerClaimsChallenge, readClaims } from './claims.js';

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1795338000"}}}';
const challenge = `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;

async function start(answer: (authorization: string | undefined) => boolean) {
  const authority = await startAuthority();
  const { loginEndpoint } = authority;
  const credential = clientSecret({ loginEndpoint, directory: DIRECTORY, clientId: 'c', clientSecret: 's' });
  const service = await startServer(({ headers }) =>
    answer(headers.authorization)
      ? { body: { ok: true } }
      : { status: 401, headers: { 'www-authenticate': challenge }, body: '{}' },
  );
  const layers = [answerClaimsChallenge];
  const client = createClient({ baseUrl: service.url, credential, audience: 'https://a.example', layers });
  const call = (body?: BodyInit) =>
    client.send(
      {
        method: 'POST',
        url: `${service.url}/x`,
        headers: {},
        ...(body !== undefined && { body }),
      },
      { operation: 'X', idempotent: false },
    );
  return { authority, service, credential, call };
}

test('a challenge is answered once, with a new token that takes the place of the old one', async () => {
  const { authority, service, call } = await start((token) => token === 'Bearer token-2');
  expect((await call('body')).status).toBe(200);
  expect((await call('body')).status).toBe(200);
  expect(service.received.map(({ headers, body }) => [headers.authorization, body])).toEqual([
    ['Bearer token-1', 'body'],
    ['Bearer token-2', 'body'],
    ['Bearer token-2', 'body'],
  ]);
  const [first, second] = authority.tokenRequests().map(({ form }) => form.claims);
  expect(first).toBeUndefined();
  // MSAL adds wishes of its own for the id token.
  expect(JSON.parse(second ?? '')).toMatchObject(JSON.parse(claims));
});

test('a second challenge in a row reaches the caller', async () => {
  const { authority, service, call } = await start(() => false);
  expect((await call()).status).toBe(401);
  expect(service.received).toHaveLength(2);
  expect(authority.tokenRequests()).toHaveLength(2);
});

test('10 calls that are challenged at the same time ask for one new token', async () => {
  const { authority, credential, call } = await start((token) => token === 'Bearer token-2');
  await credential.getToken({ audience: 'https://a.example' });
  const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await call()).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(authority.tokenRequests()).toHaveLength(2);
});

test('a body that can be read once only is not sent again', async () => {
  const { service, call } = await start(() => false);
  expect((await call(new Blob(['x']).stream())).status).toBe(401);
  expect(service.received).toHaveLength(1);
});

describe('the header', () => {
  test.each([
    ['no header', null],
    ['no claims', 'Bearer error="invalid_token"'],
    ['no base64 of JSON', 'Bearer claims="hello"'],
    ['no object', `Bearer claims="${btoa('[1]')}"`],
    ["another parameter's text", `Bearer error_description="claims=\\"${btoa('{}')}\\""`],
  ])('%s is no challenge', (_, header) => {
    expect(readClaims(header)).toBeUndefined();
  });

  test('every object comes back, in both alphabets of base64', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const json = JSON.stringify(value);
        for (const encoding of ['base64', 'base64url'] as const) {
          const encoded = Buffer.from(json).toString(encoding);
          expect(readClaims(`Bearer realm="a, b", Claims="${encoded}", error="insufficient_claims"`)).toBe(
            json,
          );
        }
      }),
    );
  });
});
