import { createDispatcher, type DispatcherOptions } from './dispatcher.js';
import { exchange } from './exchange.js';
import type { NodeResponse } from './node-response.js';
import { follow, MAX_REDIRECTS, redirectTarget } from './redirect.js';
import { prepare } from './request.js';

/** `fetch` over connections of its own. */
export type NodeFetch = typeof globalThis.fetch & {
  /** Waits for answers under way, then closes all connections. Unused ones do not keep a program running. */
  close(): Promise<void>;
};

/**
 * A `fetch` for the `fetch` option of clients that takes a fraction of the global one's time, on undici's connection
 * pool. It does what HTTP clients need of the Fetch standard: redirects (credentials never go to another origin),
 * gzip, deflate and br, abort signals, streams both ways, and the same errors: a TypeError whose `cause.code` is the
 * system's (`ECONNREFUSED`) or undici's (`UND_ERR_HEADERS_TIMEOUT`). Of a browser's fetch it has neither cookies, cache,
 * CORS nor `data:` addresses.
 *
 * Make one for a program, not one for a call.
 */
export function nodeFetch(options: DispatcherOptions = {}): NodeFetch {
  const dispatcher = createDispatcher(options);

  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<NodeResponse> => {
    const redirect = init.redirect ?? (input instanceof Request ? input.redirect : 'follow');
    let hop = await prepare(input, init);
    for (let count = 0; ; count += 1) {
      const response = await exchange(dispatcher, hop);
      const location = redirect === 'manual' ? null : redirectTarget(response);
      if (location === null) return response;
      response.discard();
      if (redirect === 'error')
        throw failed(`${hop.url.host} answered with a redirect, which was not asked for.`);
      if (count === MAX_REDIRECTS)
        throw failed(`${hop.url.host} redirected more than ${MAX_REDIRECTS} times.`);
      hop = follow(hop, response.status, location);
    }
  };
  return Object.assign(fetch as typeof globalThis.fetch, { close: () => dispatcher.close() });
}

function failed(message: string): TypeError {
  return new TypeError('fetch failed', { cause: new Error(message) });
}
