import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { AuthError, EdgeplaneError } from '@edgeplane/client';
import { isRecord, parseJson, readNumber, readString } from '../json.js';
import { type Answer, ask, type NetworkOptions } from '../net/ask.js';
import { describePage } from '../net/page.js';
import { readRefusal } from '../oauth/refusal.js';

export interface NetworkModuleOptions extends NetworkOptions {
  signal?: AbortSignal | undefined;
  /** Sent as `resource`, in place of MSAL's `scope`. */
  resource?: string | undefined;
}

/** Fields of a token request that let somebody else in (RFC 6749, RFC 7521, RFC 7636, RFC 8628). */
const SECRET_FIELDS = [
  'client_secret',
  'client_assertion',
  'password',
  'refresh_token',
  'code',
  'code_verifier',
  'device_code',
];
/** What the platforms of managed identities let a process in by. */
const SECRET_HEADERS: ReadonlySet<string> = new Set(['x-identity-header', 'secret', 'authorization']);
/** What a scope may name beside the resource (OpenID Connect Core 1.0, sections 3.1.2.1 and 11). */
const OPENID_SCOPES = new Set(['openid', 'profile', 'email', 'offline_access']);

/** Everything that MSAL sends goes through here: one instance for one token request. */
export class NetworkModule implements INetworkModule {
  /** Why the request failed. MSAL throws an error of its own instead, which tells less. */
  failure: Error | undefined;
  /** What was sent and must not appear in any error. */
  readonly secrets = new Set<string>();
  protected readonly options: NetworkModuleOptions;

  constructor(options: NetworkModuleOptions) {
    this.options = options;
  }

  sendGetRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    for (const [name, value] of Object.entries(options?.headers ?? {})) {
      if (SECRET_HEADERS.has(name.toLowerCase())) this.secrets.add(value);
    }
    return this.#send(url, { method: 'GET', headers: options?.headers ?? {} });
  }

  sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    const fields = new URLSearchParams(options?.body);
    for (const name of SECRET_FIELDS) {
      for (const value of fields.getAll(name)) this.secrets.add(value);
    }
    const body = this.#amend(options?.body ?? '', fields);
    return this.#send(url, { method: 'POST', headers: options?.headers ?? {}, body });
  }

  async #send<T>(url: string, init: RequestInit): Promise<NetworkResponse<T>> {
    try {
      const target = new URL(url);
      this.failure = undefined;
      const answer = await ask(target, init, this.options);
      const body = this.readBody(target, answer);
      this.failure ??= readRefusal(body);
      // MSAL declares the body's type without checking it; readBody has made sure that it is an object.
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: body as T };
    } catch (error) {
      if (error instanceof EdgeplaneError) this.failure = error;
      throw error;
    }
  }

  /** Checks that the answer is OAuth's, and puts it as MSAL reads it. */
  protected readBody(url: URL, answer: Answer): Record<string, unknown> {
    const body = readBody(url, answer);
    // Where a resource is asked for, the scope that comes back has nothing to do with it; without one MSAL keeps the token
    // under what it asked for.
    if (this.options.resource !== undefined) delete body.scope;
    return body;
  }

  #amend(form: string, fields: URLSearchParams): string {
    const { resource } = this.options;
    if (resource === undefined) return form;
    // A user's sign-in wants an id token and a refresh token besides; an application has neither.
    const kept = (fields.get('scope') ?? '').split(' ').filter((scope) => OPENID_SCOPES.has(scope));
    fields.delete('scope');
    if (kept.length > 0 && !fields.has('client_secret') && !fields.has('client_assertion')) {
      fields.set('scope', kept.join(' '));
    }
    fields.set('resource', resource);
    return fields.toString();
  }
}

function readBody(url: URL, answer: Answer): Record<string, unknown> {
  const { status, headers, text } = answer;
  const body = parseJson(text);
  if (isRecord(body) && readString(body, 'error') !== undefined) return body;
  const endpoint = `${url.origin}${url.pathname}`;
  if (status >= 300 && status < 400) {
    throw new AuthError(
      `${endpoint} answered ${status}, a redirect. It is not followed, because the request holds a secret. Check the login endpoint, and whether a proxy stands in between.`,
    );
  }
  // The page's title is left out: the request that it answers held a secret.
  const what = describePage(answer) === undefined ? 'no OAuth answer' : 'an HTML page';
  if (status !== 200 || !isRecord(body)) {
    throw new AuthError(
      `${endpoint} answered ${status} with ${what}. ${status >= 500 ? 'The authority is not able to answer now: try again later.' : 'Check the login endpoint, and whether a proxy stands in between.'}`,
    );
  }
  if (readString(body, 'device_code') !== undefined) return readDeviceCode(body);
  if (readString(body, 'access_token') === undefined) {
    throw new AuthError(`${endpoint} answered ${status} without an access token. Check the login endpoint.`);
  }
  return { ...body, expires_in: lifetime(body, headers) };
}

/** Version 1 names the address otherwise, and writes its numbers as texts. */
function readDeviceCode(body: Record<string, unknown>): Record<string, unknown> {
  const verification_uri = readString(body, 'verification_uri') ?? readString(body, 'verification_url');
  const numbers = ['expires_in', 'interval'].map((name) => [name, readNumber(body, name)] as const);
  const known = numbers.filter(([, number]) => number !== undefined);
  return { ...body, verification_uri, ...Object.fromEntries(known) };
}

/**
 * Seconds until the token expires. Where the answer tells only the moment (`expires_on`), the difference is
 * taken to the authority's clock, in the Date header, for this machine's may be wrong.
 */
function lifetime(body: Record<string, unknown>, headers: Headers): number {
  const seconds = readNumber(body, 'expires_in');
  if (seconds !== undefined) return seconds;
  const expiresOn = readNumber(body, 'expires_on');
  if (expiresOn === undefined) return 0;
  const date = Date.parse(headers.get('date') ?? '');
  return Math.floor(expiresOn - (Number.isNaN(date) ? Date.now() : date) / 1000);
}
