import type { Printer } from './printer.js';

/** `fetch` that prints each request with its answer. Only method, address and status: bodies hold secrets. */
export function observedFetch({ request }: Pick<Printer, 'request'>): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const url = input instanceof Request ? input.url : String(input);
    request(init?.method ?? 'GET', decodeURI(url).replaceAll('%2F', '/'), response.status);
    return response;
  };
}
