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

/** Everything that MSAL sends goes through here: one instance for one token request. */
export class NetworkModule implements INetworkModule {
  /** Why the request failed. MSAL throws an error of its own instead, which tells less. */
  failure: Error | undefined;
  readonly #options: NetworkModuleOptions;

  constructor(options: NetworkModuleOptions) {
    this.#options = options;
  }

  sendGetRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#send(url, { method: 'GET', headers: options?.headers ?? {} });
  }

  sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    const body = this.#amend(options?.body ?? '');
    return this.#send(url, { method: 'POST', headers: options?.headers ?? {}, body });
  }

  async #send<T>(url: string, init: RequestInit): Promise<NetworkResponse<T>> {
    try {
      const target = new URL(url);
      const answer = await ask(target, init, this.#options);
      const body = readBody(target, answer);
      this.failure = readRefusal(body);
      // MSAL declares the body's type without checking it; readBody has made sure that it is an object.
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: body as T };
    } catch (error) {
      if (error instanceof EdgeplaneError) this.failure = error;
      throw error;
    }
  }

  #amend(form: string): string {
    const { resource } = this.#options;
    if (resource === undefined) return form;
    const fields = new URLSearchParams(form);
    fields.delete('scope');
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
  if (readString(body, 'access_token') === undefined) {
    throw new AuthError(`${endpoint} answered ${status} without an access token. Check the login endpoint.`);
  }
  return { ...body, expires_in: lifetime(body, headers) };
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
