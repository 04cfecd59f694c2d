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

/** OAuth's refusal, as both authorities send it. */
export function refusal(error: string, description: string, fields: Record<string, unknown> = {}): Reply {
  return { status: 400, body: { error, error_description: description, ...fields } };
}

/**
 * Entra ID under `/login/{directory}` and AD FS under `/adfs`: OpenID configurations and token endpoints.
 *
 * @param answerToken answers the token requests. Default: `token-1`, `token-2` …, valid for an hour.
 * @param override answers before anything else, where it wants to.
 */
export async function startAuthority(
  answerToken?: Responder,
  override: (request: Received) => Reply | Promise<Reply> | undefined = () => undefined,
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
    const isToken = /^(\/login\/[^/]+\/oauth2\/v2\.0|\/adfs\/oauth2)\/token$/.test(pathname);
    return request.method === 'POST' && isToken ? answer(request) : { status: 404, body: 'nothing here' };
  });
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
