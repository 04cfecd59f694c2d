import type { TokenCredential } from './credential.js';
import type { ErrorCodes } from './error-body.js';
import type { Explain } from './explain.js';
import { identify } from './identify.js';
import { authorize, compose, type Layer, type Send } from './pipeline.js';
import type { Arguments } from './request.js';
import { type RetryOptions, retry } from './retry.js';
import { fetchTransport } from './transport.js';

export interface ClientOptions {
  /** Where the service is. A path is kept: `http://127.0.0.1:4010/prod.core.sphere.azure.net`. */
  readonly baseUrl: string;
  /** Without one, calls go out without a token. */
  readonly credential?: TokenCredential | undefined;
  /** What the token must be for, where the service is known by an audience. */
  readonly audience?: string | undefined;
  /** What the token must be for, where the service is known by scopes. */
  readonly scopes?: readonly string[] | undefined;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Arguments for all calls, each of which may override them: `{ subscriptionId }`. */
  readonly defaults?: Arguments | undefined;
  /**
   * Milliseconds for one attempt, from sending to the end of the answer. Default: none of its own; the platform's `fetch`
   * gives up when nothing came for some five minutes.
   */
  readonly timeout?: number | undefined;
  /** Names of the numbers that the service reports failures by. Generated clients know them. */
  readonly errorCodes?: ErrorCodes | undefined;
  /** Says what failures mean. Default: what any service's may; generated clients know their own. */
  readonly explain?: Explain | undefined;
  /** How what failed is repeated; false: not at all. */
  readonly retry?: RetryOptions | false | undefined;
  /** What to call the program in `User-Agent`, on Node. Default: `edgeplane/` and its version. */
  readonly userAgent?: string | undefined;
  /** Further layers, outermost first. They see each attempt, before it gets a token. */
  readonly layers?: readonly Layer[] | undefined;
}

/** What operation functions need. Plain data and one function, so that a bundle holds only the operations it calls. */
export interface Client {
  readonly baseUrl: string;
  readonly defaults: Arguments;
  readonly timeout?: number | undefined;
  readonly errorCodes?: ErrorCodes | undefined;
  readonly explain?: Explain | undefined;
  readonly send: Send;
}

/** @throws TypeError when `baseUrl` is not an absolute http or https address. */
export function createClient(options: ClientOptions): Client {
  const { credential, audience, scopes } = options;
  const baseUrl = checkBaseUrl(options.baseUrl);
  const target = {
    ...(audience === undefined ? {} : { audience }),
    ...(scopes === undefined ? {} : { scopes }),
  };
  const layers = [
    identify(options.userAgent),
    ...(options.retry === false ? [] : [retry(options.retry)]),
    ...(options.layers ?? []),
    ...(credential ? [authorize(credential, target)] : []),
  ];
  // Looked up per call, so that instrumentation that replaces the global later is honoured.
  const fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  return {
    baseUrl,
    defaults: options.defaults ?? {},
    timeout: options.timeout,
    errorCodes: options.errorCodes,
    explain: options.explain,
    send: compose(layers, fetchTransport(fetch)),
  };
}

function checkBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new TypeError(
      `baseUrl must be an absolute http or https address without query; got ${JSON.stringify(text)}.`,
    );
  }
  return text.replace(/\/+$/, '');
}
