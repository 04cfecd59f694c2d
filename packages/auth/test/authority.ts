import { type Received, type Reply, type Responder, startServer, type TestServer } from './server.js';

export const DIRECTORY = 'lakeside.onmicrosoft.com';
export const ADMIN_AUDIENCE =
  'https://adminmanagement.lakeside.onmicrosoft.com/2f1e0d9c-8b7a-4695-8473-625140f3e2d1';
export const TENANT_AUDIENCE =
  'https://management.lakeside.onmicrosoft.com/4a3b2c1d-0e9f-4876-9b54-3c2d1e0f9a81';

/** A token request as the authority saw it. */
export interface TokenRequestForm {
  path: string;
  form: Record<string, string>;
}

export interface TestAuthority extends TestServer {
  /** Entra ID: `{url}/login`. */
  loginEndpoint: string;
  /** AD FS: `{url}/adfs`. */
  adfs: string;
  /** The token requests so far. */
  tokenRequests(): TokenRequestForm[];
}

/** Entra ID version 2's answer; version 1 and AD FS differ in the details that the tests are about. */
export function tokenReply(token: string, fields: Record<string, unknown> = { expires_in: 3599 }): Reply {
  return { body: { token_type: 'Bearer', access_token: token, ...fields } };
}

export const OPERATOR = 'operator@lakeside.example';

/** The answer to a user's sign-in: with it come who it was and a refresh token. */
export function userReply(token: string, fields: Record<string, unknown> = {}, username = OPERATOR): Reply {
  const oid = Buffer.from(username).toString('hex').padEnd(32, '0').slice(0, 32);
  const tid = 'd1f6c2a0-3b4e-4f5a-9c7d-8e9f0a1b2c81';
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { oid, sub: oid, tid, upn: username, preferred_username: username };
  return tokenReply(token, {
    expires_in: 3599,
    refresh_token: `refresh-of-${token}`,
    id_token: `${part({ alg: 'none' })}.${part(claims)}.`,
    client_info: part({ uid: oid, utid: tid }),
    ...fields,
  });
}

/** The answer to the request for a device code; the interval of 0 keeps tests from waiting. */
export function deviceCodeReply(fields: Record<string, unknown> = {}): Reply {
  return {
    body: {
      user_code: 'ABCD-EFGH',
      device_code: 'device-code-that-nobody-sees',
      verification_uri: 'https://login.example/device',
      expires_in: 900,
      interval: 0,
      message: 'Open https://login.example/device and enter ABCD-EFGH.',
      ...fields,
    },
  };
}

/** OAuth's refusal, as both authorities send it. */
export function refusal(error: string, description: string, fields: Record<string, unknown> = {}): Reply {
  return { status: 400, body: { error, error_description: description, ...fields } };
}

/**
 * Entra ID under `/login/{directory}` and AD FS under `/adfs`: OpenID configurations and token endpoints.
 *
 * @param answerToken answers the token requests. Default: `token-1`, `token-2` …, valid for an hour.
 * @param override answers before anything else, where it wants to.
 * @param tls over https with this certificate.
 */
export async function startAuthority(
  answerToken?: Responder,
  override: (request: Received) => Reply | Promise<Reply> | undefined = () => undefined,
  tls?: { key: string; cert: string },
): Promise<TestAuthority> {
  let issued = 0;
  const answer = answerToken ?? (() => tokenReply(`token-${++issued}`));
  const server = await startServer((request) => {
    const special = override(request);
    if (special !== undefined) return special;
    const { pathname } = new URL(request.url, 'http://host');
    const [, base, version] =
      /^(\/login\/[^/]+|\/adfs)(\/v2\.0)?\/\.well-known\/openid-configuration$/.exec(pathname) ?? [];
    if (request.method === 'GET' && base !== undefined && (version === undefined) === (base === '/adfs')) {
      const root = `${server.url}${base}/oauth2${version ?? ''}`;
      return {
        body: {
          issuer: `${server.url}${base}`,
          token_endpoint: `${root}/token`,
          authorization_endpoint: `${root}/authorize`,
        },
      };
    }
    if (request.method === 'POST' && pathname.endsWith('/devicecode')) return deviceCodeReply();
    const isToken = /^(\/login\/[^/]+\/oauth2\/v2\.0|\/adfs\/oauth2)\/token$/.test(pathname);
    return request.method === 'POST' && isToken ? answer(request) : { status: 404, body: 'nothing here' };
  }, tls);
  return {
    ...server,
    loginEndpoint: `${server.url}/login`,
    adfs: `${server.url}/adfs`,
    tokenRequests: () =>
      server.received
        .filter(({ method }) => method === 'POST')
        .map(({ url, body }) => ({
          path: new URL(url, 'http://host').pathname,
          form: Object.fromEntries(new URLSearchParams(body)),
        })),
  };
}
