import { AbortError, ArgumentError, AuthError, ConnectionError, TimeoutError } from '@edgeplane/client';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ADMIN_AUDIENCE, DIRECTORY, refusal, startAuthority, tokenReply } from '../../test/authority.js';
import type { Reply } from '../../test/server.js';
import { clientSecret } from './client-secret.js';

const who = { clientId: '6b5a4938-2716-4504-93f2-e1d0cfbead71', clientSecret: 's3cret&=+% ü' };
const wanted = { audience: ADMIN_AUDIENCE };

describe('what is sent', () => {
  test("to Entra ID: the audience's default scope, to version 2", async () => {
    const { loginEndpoint, received, tokenRequests } = await startAuthority();
    const credential = clientSecret({ ...who, loginEndpoint, directory: DIRECTORY });
    expect((await credential.getToken(wanted)).token).toBe('token-1');
    expect(tokenRequests()).toMatchObject([
      {
        path: `/login/${DIRECTORY}/oauth2/v2.0/token`,
        form: {
          grant_type: 'client_credentials',
          client_id: who.clientId,
          client_secret: who.clientSecret,
          scope: `${ADMIN_AUDIENCE}/.default`,
        },
      },
    ]);
    expect(tokenRequests()[0]?.form).not.toHaveProperty('resource');
    expect(received[1]?.headers['content-type']).toMatch('application/x-www-form-urlencoded');
    // Endpoints and token: nothing else is asked of anybody, no instance discovery in particular.
    expect(received.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  test('to Entra ID: scopes as they are', async () => {
    const { loginEndpoint, tokenRequests } = await startAuthority();
    const credential = clientSecret({ ...who, authority: `${loginEndpoint}/${DIRECTORY}` });
    await credential.getToken({ scopes: ['https://firstparty.sphere.azure.net/api/.default'] });
    expect(tokenRequests()[0]?.form.scope).toBe('https://firstparty.sphere.azure.net/api/.default');
  });

  test('to AD FS: resource, no scope, no version', async () => {
    const { adfs, received, tokenRequests } = await startAuthority(() =>
      // Version 1's answer: every number is a string.
      tokenReply('adfs-token', { expires_in: '3600', expires_on: '1795338000', resource: ADMIN_AUDIENCE }),
    );
    const credential = clientSecret({ ...who, loginEndpoint: adfs, directory: 'adfs' });
    expect((await credential.getToken(wanted)).token).toBe('adfs-token');
    expect(tokenRequests()).toMatchObject([
      {
        path: '/adfs/oauth2/token',
        form: {
          grant_type: 'client_credentials',
          client_id: who.clientId,
          client_secret: who.clientSecret,
          resource: ADMIN_AUDIENCE,
        },
      },
    ]);
    expect(tokenRequests()[0]?.form).not.toHaveProperty('scope');
    expect(received.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  test('goes through the given fetch, all of it', async () => {
    const { loginEndpoint } = await startAuthority();
    const sent: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      sent.push(`${init?.method ?? 'GET'} ${new URL(String(input)).pathname}`);
      return globalThis.fetch(input, init);
    };
    await clientSecret({ ...who, loginEndpoint, directory: DIRECTORY, fetch }).getToken(wanted);
    expect(sent).toEqual([
      `GET /login/${DIRECTORY}/v2.0/.well-known/openid-configuration`,
      `POST /login/${DIRECTORY}/oauth2/v2.0/token`,
    ]);
  });

  test('an https authority is used under its own name', async () => {
    const sent: string[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      sent.push(String(input).replace(/\?.*/, ''));
      const base = 'https://login.microsoftonline.com/d1f6c2a0-3b4e-4f5a-9c7d-8e9f0a1b2c81/oauth2/v2.0';
      return Response.json(
        init?.method === 'POST'
          ? tokenReply('t').body
          : { token_endpoint: `${base}/token`, authorization_endpoint: `${base}/authorize` },
      );
    };
    const loginEndpoint = 'https://login.windows.net/';
    await clientSecret({ ...who, loginEndpoint, directory: DIRECTORY, fetch }).getToken(wanted);
    expect(sent).toEqual([
      `https://login.windows.net/${DIRECTORY}/v2.0/.well-known/openid-configuration`,
      'https://login.microsoftonline.com/d1f6c2a0-3b4e-4f5a-9c7d-8e9f0a1b2c81/oauth2/v2.0/token',
    ]);
  });
});

describe('the life of a token', () => {
  async function start(...lives: Record<string, unknown>[]) {
    let issued = 0;
    const authority = await startAuthority(() => tokenReply(`token-${issued + 1}`, lives[issued++]));
    const { loginEndpoint } = authority;
    return { ...authority, credential: clientSecret({ ...who, loginEndpoint, directory: DIRECTORY }) };
  }

  test('it is asked for once by 100 at the same time, and kept', async () => {
    const { credential, received, tokenRequests } = await start({ expires_in: 3599 });
    const tokens = await Promise.all(Array.from({ length: 100 }, () => credential.getToken(wanted)));
    expect(new Set(tokens.map(({ token }) => token))).toEqual(new Set(['token-1']));
    expect((await credential.getToken(wanted)).token).toBe('token-1');
    expect(tokenRequests()).toHaveLength(1);
    expect(received).toHaveLength(2);
  });

  test('each audience has its own, the endpoints are asked for once', async () => {
    const { credential, received, tokenRequests } = await start({ expires_in: 3599 }, { expires_in: 3599 });
    await Promise.all(['https://a', 'https://b'].map((audience) => credential.getToken({ audience })));
    expect(
      tokenRequests()
        .map(({ form }) => form.scope)
        .sort(),
    ).toEqual(['https://a/.default', 'https://b/.default']);
    expect(received).toHaveLength(3);
  });

  test.each([
    ['a number', { expires_in: 600 }],
    ['a text', { expires_in: '600' }],
  ])('%s tells how long', async (_, life) => {
    const { credential } = await start(life);
    const { expiresOn } = await credential.getToken(wanted);
    expect(Math.abs(expiresOn.getTime() - Date.now() - 600_000)).toBeLessThan(5_000);
  });

  test.each([
    ['in time', 0],
    ['10 minutes ahead', 600],
    ['10 minutes behind', -600],
  ])("expires_on alone is taken by the authority's clock, here %s", async (_, skew) => {
    const now = Math.floor(Date.now() / 1000) + skew;
    const { loginEndpoint, tokenRequests } = await startAuthority(() => ({
      ...tokenReply('t', { expires_on: String(now + 900) }),
      headers: { date: new Date(now * 1000).toUTCString() },
    }));
    const credential = clientSecret({ ...who, loginEndpoint, directory: DIRECTORY });
    const { expiresOn } = await credential.getToken(wanted);
    expect(Math.abs(expiresOn.getTime() - Date.now() - 900_000)).toBeLessThan(5_000);
    await credential.getToken(wanted);
    expect(tokenRequests()).toHaveLength(1);
  });

  test.each([
    ['a long one 2 minutes before it expires', 3600, 3600 - 121, 2],
    ['a short one at half of its life', 60, 29, 2],
  ])('%s is renewed', async (_, lifetime, still, later) => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { credential } = await start({ expires_in: lifetime }, { expires_in: lifetime });
    await credential.getToken(wanted);
    vi.advanceTimersByTime(still * 1000);
    expect((await credential.getToken(wanted)).token).toBe('token-1');
    vi.advanceTimersByTime(later * 1000);
    expect((await credential.getToken(wanted)).token).toBe('token-2');
  });

  test('from 4 minutes before it expires, 100 calls get the old one while one request is under way', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { credential, tokenRequests } = await start({ expires_in: 3600 }, { expires_in: 3600 });
    await credential.getToken(wanted);
    vi.advanceTimersByTime((3600 - 239) * 1000);
    const tokens = await Promise.all(Array.from({ length: 100 }, () => credential.getToken(wanted)));
    expect(new Set(tokens.map(({ token }) => token))).toEqual(new Set(['token-1']));
    await vi.waitFor(async () => expect((await credential.getToken(wanted)).token).toBe('token-2'));
    expect(tokenRequests()).toHaveLength(2);
  });

  test('an authority that fails meanwhile does no harm', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const replies = [tokenReply('first', { expires_in: 3600 }), { status: 503 }];
    const { loginEndpoint, tokenRequests } = await startAuthority(
      () => replies.shift() ?? tokenReply('last'),
    );
    const credential = clientSecret({ ...who, loginEndpoint, directory: DIRECTORY });
    await credential.getToken(wanted);
    vi.advanceTimersByTime((3600 - 239) * 1000);
    expect((await credential.getToken(wanted)).token).toBe('first');
    await vi.waitFor(() => expect(tokenRequests()).toHaveLength(2));
    expect((await credential.getToken(wanted)).token).toBe('first');
    vi.advanceTimersByTime(119_000 + 1000);
    expect((await credential.getToken(wanted)).token).toBe('last');
  });

  test('one without a lifetime is used once', async () => {
    const { credential } = await start({}, {});
    expect((await credential.getToken(wanted)).token).toBe('token-1');
    expect((await credential.getToken(wanted)).token).toBe('token-2');
  });

  test('a refusal is not remembered', async () => {
    const replies: Reply[] = [refusal('temporarily_unavailable', 'busy'), tokenReply('late')];
    const { loginEndpoint } = await startAuthority(() => replies.shift() ?? {});
    const credential = clientSecret({ ...who, loginEndpoint, directory: DIRECTORY });
    await expect(credential.getToken(wanted)).rejects.toThrow('Try again later');
    expect((await credential.getToken(wanted)).token).toBe('late');
  });

  test("a failure of the authority's is not remembered either", async () => {
    const replies: Reply[] = [
      { status: 503 },
      { status: 500, body: { error: 'server_error' } },
      tokenReply('late'),
    ];
    const { loginEndpoint } = await startAuthority(() => replies.shift() ?? {});
    const credential = clientSecret({ ...who, loginEndpoint, directory: DIRECTORY });
    await expect(credential.getToken(wanted)).rejects.toThrow('answered 503');
    await expect(credential.getToken(wanted)).rejects.toThrow('server_error');
    expect((await credential.getToken(wanted)).token).toBe('late');
  });
});

describe('giving up', () => {
  test('while the authority thinks', async () => {
    const controller = new AbortController();
    const { loginEndpoint } = await startAuthority(() => {
      controller.abort();
      return new Promise(() => {});
    });
    const credential = clientSecret({ ...who, loginEndpoint, directory: DIRECTORY });
    await expect(credential.getToken({ ...wanted, signal: controller.signal })).rejects.toThrow(AbortError);
  });

  test('before', async () => {
    const { loginEndpoint, received } = await startAuthority();
    const credential = clientSecret({ ...who, loginEndpoint, directory: DIRECTORY });
    await expect(credential.getToken({ ...wanted, signal: AbortSignal.abort() })).rejects.toThrow(AbortError);
    expect(received).toEqual([]);
  });
});

describe('no token', () => {
  async function failure(reply: Reply): Promise<AuthError> {
    const { loginEndpoint } = await startAuthority(() => reply);
    const error = await clientSecret({ ...who, loginEndpoint, directory: DIRECTORY })
      .getToken(wanted)
      .catch((error: unknown) => error);
    if (!(error instanceof AuthError)) throw error;
    return error;
  }

  test('because the secret has expired', async () => {
    const said =
      'AADSTS7000222: The provided client secret keys are expired.\r\nTrace ID: 1f2e Correlation ID: 3d4c';
    const error = await failure(refusal('invalid_client', said, { error_codes: [7000222] }));
    expect(error.code).toBe('invalid_client');
    expect(error.message).toContain(`No token for ${ADMIN_AUDIENCE} from http://127.0.0.1:`);
    expect(error.message).toContain(
      'keys are expired. Trace ID: 1f2e Correlation ID: 3d4c (invalid_client). ',
    );
    expect(error.message).toContain('Make a new one');
  });

  test("because AD FS does not know the client's right", async () => {
    const { adfs } = await startAuthority(() =>
      refusal('unauthorized_client', 'MSIS9605: The client is not allowed to access the requested resource.'),
    );
    const refused = clientSecret({ ...who, authority: adfs }).getToken(wanted);
    await expect(refused).rejects.toThrow('MSIS9605');
    await expect(refused).rejects.toThrow('made on the stamp of that audience');
    await expect(refused).rejects.toMatchObject({ code: 'unauthorized_client' });
  });

  test('because there is no such directory', async () => {
    const { loginEndpoint } = await startAuthority(undefined, () =>
      refusal('invalid_tenant', 'AADSTS90002: Tenant not found.'),
    );
    const refused = clientSecret({ ...who, loginEndpoint, directory: 'nowhere.example' }).getToken(wanted);
    await expect(refused).rejects.toThrow('There is no such directory');
    await expect(refused).rejects.toMatchObject({ code: 'invalid_tenant' });
  });

  test.each<[string, Reply, string]>([
    [
      'a page instead of a token',
      { body: '<html><title>Proxy</title>' },
      'answered 200 with an HTML page. Check',
    ],
    [
      "a gateway's page",
      { status: 502, body: '<html>' },
      '502 with an HTML page. The authority is not able to answer',
    ],
    ['text', { body: 'pong' }, 'answered 200 with no OAuth answer'],
    ['other JSON', { status: 422, body: { error: { code: 'x' } } }, 'answered 422 with no OAuth answer'],
    ['no access token', tokenReply(''), 'without an access token'],
    ['a list', { body: [] }, 'answered 200 with no OAuth answer'],
  ])('because of %s', async (_, reply, words) => {
    const error = await failure(reply);
    expect(error.message).toContain(words);
    expect(error.message).not.toContain('Proxy');
    expect(error.code).toBeUndefined();
  });

  test('a redirect is not followed: it would carry the secret away', async () => {
    const other = await startAuthority();
    const error = await failure({ status: 307, headers: { location: `${other.url}/login` } });
    expect(error.message).toContain('a redirect. It is not followed');
    expect(other.received).toEqual([]);
  });

  test('because nobody is there', async () => {
    const { loginEndpoint, close } = await startAuthority();
    await close();
    const refused = clientSecret({ ...who, loginEndpoint, directory: DIRECTORY }).getToken(wanted);
    await expect(refused).rejects.toThrow(AuthError);
    await expect(refused).rejects.toThrow('ECONNREFUSED');
    await expect(refused).rejects.toMatchObject({ cause: expect.any(ConnectionError) });
  });

  test('because the authority does not answer in time', async () => {
    const { loginEndpoint } = await startAuthority(() => new Promise(() => {}));
    const credential = clientSecret({ ...who, loginEndpoint, directory: DIRECTORY, timeout: 100 });
    const refused = credential.getToken(wanted);
    await expect(refused).rejects.toThrow('did not answer within 100 ms');
    await expect(refused).rejects.toMatchObject({ cause: expect.any(TimeoutError) });
  });

  test('because MSAL cannot read the answer, which is not quoted', async () => {
    const error = await failure(tokenReply('t', { expires_in: 60, id_token: 'a.c2VjcmV0LWNsYWltcw.b' }));
    expect(error.message).toContain('MSAL could not go on (token_parsing_error).');
    expect(error.message).not.toContain('secret-claims');
  });
});

describe('what cannot be tried', () => {
  const login = { loginEndpoint: 'https://login.example', directory: DIRECTORY };

  test.each([
    ['no client id', { ...login, ...who, clientId: '' }, 'clientId is empty'],
    ['no secret', { ...login, ...who, clientSecret: '' }, 'clientSecret is empty'],
    ['no directory', { ...login, ...who, directory: '' }, 'does not name a directory'],
    ['any directory', { ...login, ...who, directory: 'common' }, 'one directory, not to "common"'],
    ['plain http', { ...login, ...who, loginEndpoint: 'http://login.example' }, 'not https'],
  ])('%s', (_, options, words) => {
    expect(() => clientSecret(options)).toThrow(ArgumentError);
    expect(() => clientSecret(options)).toThrow(words);
  });

  test('an environment variable that is not set, though its type says so', () => {
    const { NO_SUCH_VARIABLE } = process.env;
    const options = { ...login, ...who, clientSecret: NO_SUCH_VARIABLE as string };
    expect(() => clientSecret(options)).toThrow('environment variable');
  });

  test('a token for nothing', async () => {
    await expect(clientSecret({ ...login, ...who }).getToken({})).rejects.toThrow(ArgumentError);
  });
});
