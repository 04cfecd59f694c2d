import { inspect } from 'node:util';
import { AuthError } from '@edgeplane/client';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientSecret, usernamePassword } from '../src/index.js';

type Fetch = typeof globalThis.fetch;

const login = { loginEndpoint: 'https://login.example', directory: 'contoso.com' };
const endpoints = {
  token_endpoint: 'https://login.example/contoso.com/oauth2/v2.0/token',
  authorization_endpoint: 'https://login.example/contoso.com/oauth2/v2.0/authorize',
};

/**
 * Answers the OpenID configuration well and the token request with whatever comes to the mind of a careless
 * party.
 */
const careless: Record<string, (secret: string, sent: string) => Response | Promise<Response>> = {
  'repeats the secret in its refusal': (secret) =>
    Response.json(
      { error: 'invalid_client', error_description: `AADSTS7000215: ${secret} is wrong` },
      { status: 401 },
    ),
  'repeats the whole request in its refusal': (_, sent) =>
    Response.json(
      { error: 'invalid_request', error_description: sent, suberror: sent, claims: sent },
      { status: 400 },
    ),
  'repeats it far down in a long text': (secret) =>
    Response.json(
      { error: 'invalid_request', error_description: `${'x '.repeat(497)}${secret}` },
      { status: 400 },
    ),
  "makes it the error's code": (secret) => Response.json({ error: secret }, { status: 400 }),
  'writes a page about it': (secret) =>
    new Response(`<html><title>${secret}</title>${secret}`, { headers: { 'content-type': 'text/html' } }),
  'sends it along in a redirect': (secret) =>
    new Response(null, {
      status: 302,
      headers: { location: `https://x.example/?${encodeURIComponent(secret)}` },
    }),
  'has an error of another kind': (secret, sent) =>
    Response.json({ error: { message: secret, sent } }, { status: 422 }),
  'breaks off': (secret, sent) =>
    Promise.reject(
      Object.assign(
        new TypeError(`fetch failed: ${secret}`, { cause: Object.assign(new Error(sent), { sent }) }),
        {
          request: { body: sent },
          secret,
        },
      ),
    ),
  'throws what is no error': (secret) => Promise.reject(secret),
  'puts it into an id token that cannot be read': (secret) =>
    Response.json({
      access_token: 'token',
      expires_in: 60,
      id_token: `a.${btoa(encodeURIComponent(secret))}.b`,
    }),
};

function parties(
  secret: string,
  reply: (secret: string, sent: string) => Response | Promise<Response>,
): Fetch {
  return async (_input, init) =>
    init?.method === 'POST' ? reply(secret, String(init.body)) : Response.json(endpoints);
}

/**
 * Every text that can be got out of an error: printed, serialized, and property by property down to the last
 * cause.
 */
function texts(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const own = Reflect.ownKeys(value).flatMap((key) => [String(key), ...texts(Reflect.get(value, key), seen)]);
  return [...own, String(value), JSON.stringify(value), inspect(value, { depth: null, showHidden: true })];
}

const spellings = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  new URLSearchParams({ '': secret }).toString().slice(1),
  JSON.stringify(secret).slice(1, -1),
];

// Long enough not to be a part of an honest message by chance.
const secrets = fc
  .string({ minLength: 10, maxLength: 40, unit: 'grapheme' })
  .filter((text) => text.trim().length >= 10);

const flows = {
  'a client secret': (secret: string, fetch: Fetch) =>
    clientSecret({ ...login, clientId: 'client', clientSecret: secret, fetch }),
  'a client secret at AD FS': (secret: string, fetch: Fetch) =>
    clientSecret({ authority: 'https://adfs.example/adfs', clientId: 'client', clientSecret: secret, fetch }),
  'a password': (secret: string, fetch: Fetch) =>
    usernamePassword({ ...login, clientId: 'client', username: 'user', password: secret, fetch }),
};

describe.each(Object.entries(flows))('%s stays secret when the other side', (_, start) => {
  test.each(Object.entries(careless))('%s', async (_, reply) => {
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        const credential = start(secret, parties(secret, reply));
        const error = await credential
          .getToken({ audience: 'https://a.example' })
          .catch((error: unknown) => error);
        expect(error).toBeInstanceOf(AuthError);
        const told = [...texts(error), ...texts(credential)];
        for (const spelling of spellings(secret)) {
          expect(told.filter((text) => text.includes(spelling))).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});

test('an error says what it can when the secret is left out of it', async () => {
  const reply = careless['repeats the secret in its refusal'];
  if (reply === undefined) throw new Error('no such party');
  const credential = flows['a client secret']('hunter2hunter2', parties('hunter2hunter2', reply));
  await expect(credential.getToken({ audience: 'https://a.example' })).rejects.toThrow(
    'No token for https://a.example from https://login.example/contoso.com: AADSTS7000215: [redacted] is wrong (invalid_client).',
  );
});
