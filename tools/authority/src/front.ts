// The front: https, the vendors' paths and dialects, and whatever a test wants to befall a request.
import type { Provider } from 'oidc-provider';
import { type Dialect, deviceCodeAnswer, tokenAnswer, toStandard } from './dialect.js';
import { isFederated } from './federation.js';
import { grantTo } from './provider.js';
import { translateRefusal } from './refusals.js';
import { APPLICATIONS, MFA_USER, type Secrets } from './registry.js';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
}

/** One version of one directory: a provider, and where it listens. */
export interface Realm {
  readonly provider: Provider;
  readonly dialect: Dialect;
  /** `http://127.0.0.1:{port}`, behind the front. */
  readonly inner: string;
}

const refuse = (error: string, error_description: string, status = 400): Reply => ({
  status,
  body: { error, error_description },
});

/** Answers for one realm. @param origin of the front. */
export async function answerFor(
  { provider, dialect, inner }: Realm,
  request: Received,
  origin: string,
  secrets: Secrets,
): Promise<Reply> {
  const url = new URL(request.url, origin);
  const path = url.pathname.slice(new URL(provider.issuer).pathname.length);
  const vendor = dialect === 'adfs' ? 'adfs' : 'entra';
  // The provider has its configuration at one path; version 2 of Entra ID has it at another.
  const innerPath = path.replace(/^\/v2\.0(?=\/\.well-known\/)/, '');
  const asked = new URLSearchParams(request.method === 'POST' ? request.body : url.search);
  const isOAuth = /\/(token|devicecode|authorize)$/.test(path);
  const fields = new URLSearchParams(asked);
  const audience = isOAuth ? toStandard(fields, dialect) : undefined;
  if (path.endsWith('/token')) {
    if (vendor === 'adfs' && audience === undefined) {
      return refuse('invalid_resource', 'MSIS9602: No resource is named.');
    }
    const refused = await prepareGrant(provider, fields, audience ?? '', secrets, vendor);
    if (refused) return refused;
  }
  const target = new URL(new URL(provider.issuer).pathname + innerPath, inner);
  target.search = request.method === 'POST' ? '' : isOAuth ? fields.toString() : url.search;
  const { accept = '*/*', cookie = '' } = request.headers;
  const response = await fetch(target, {
    method: request.method,
    redirect: 'manual',
    headers: {
      accept,
      cookie,
      'x-forwarded-proto': 'https',
      'x-forwarded-host': url.host,
      ...(request.method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(request.method === 'POST' && { body: (isOAuth ? fields : asked).toString() }),
  });
  const text = await response.text();
  const headers = kept(response.headers);
  if (!/json/.test(response.headers.get('content-type') ?? '')) {
    return { status: response.status, headers, body: text };
  }
  const body: Record<string, unknown> = JSON.parse(text);
  if (typeof body.error === 'string') {
    const said = { error: body.error, error_description: String(body.error_description ?? '') };
    const detail = decodeURIComponent(response.headers.get('x-detail') ?? '');
    return { status: response.status, body: translateRefusal(said, detail, vendor) };
  }
  if (path.endsWith('/token')) return { body: tokenAnswer(body, asked, dialect) };
  if (path.endsWith('/devicecode')) return { body: deviceCodeAnswer(body, dialect) };
  return { status: response.status, headers, body };
}

/** Grants that the provider does not know are turned into ones that it does. */
async function prepareGrant(
  provider: Provider,
  fields: URLSearchParams,
  audience: string,
  secrets: Secrets,
  vendor: 'entra' | 'adfs',
): Promise<Reply | undefined> {
  const clientId = fields.get('client_id') ?? '';
  if (clientId === APPLICATIONS.federated) {
    if (!(await isFederated(fields.get('client_assertion') ?? ''))) {
      return refuse('invalid_client', 'AADSTS700213: No federated identity matches the assertion.', 401);
    }
    fields.delete('client_assertion');
    fields.delete('client_assertion_type');
    fields.set('client_secret', secrets.clientSecret);
    return undefined;
  }
  if (fields.get('grant_type') !== 'password') return undefined;
  if (vendor === 'adfs')
    return refuse('unsupported_grant_type', 'MSIS9611: The grant type is not supported.');
  const username = fields.get('username') ?? '';
  if (secrets.passwords[username] !== fields.get('password')) {
    return refuse('invalid_grant', 'AADSTS50126: The user name or password is wrong.');
  }
  if (username === MFA_USER) {
    return refuse('interaction_required', 'AADSTS50076: Multi-factor authentication is required.');
  }
  if (clientId === APPLICATIONS.unconsented) {
    return refuse('invalid_grant', 'AADSTS65001: Nobody has consented to the application.');
  }
  // The provider has no such grant: the password was checked here, so it gives tokens for what it would give next.
  const client = await provider.Client.find(clientId);
  if (!client) return refuse('unauthorized_client', 'AADSTS700016: The application was not found.');
  const granted = new provider.RefreshToken({
    accountId: username,
    client,
    grantId: await grantTo(provider, username, clientId, audience),
    gty: 'password',
    scope: 'openid profile offline_access .default user_impersonation',
    resource: audience,
  });
  for (const name of ['username', 'password', 'scope']) fields.delete(name);
  fields.set('grant_type', 'refresh_token');
  fields.set('refresh_token', await granted.save());
  return undefined;
}

function kept(headers: Headers): Record<string, string | string[]> {
  const wanted = ['content-type', 'location'].flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(wanted), 'set-cookie': headers.getSetCookie() };
}
