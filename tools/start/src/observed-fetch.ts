import type { Printer } from './printer.js';

/**
 * `fetch` that prints each request with its answer. Only method, address and status: bodies hold secrets. What is sent to
 * the mock is shown as what it stands for, `/prod.core.sphere.azure.net/v2/tenants`.
 */
export function observedFetch(mock: string, { request }: Pick<Printer, 'request'>): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const url = input instanceof Request ? input.url : String(input);
    request(init?.method ?? 'GET', decodeURIComponent(url.replace(mock, '')), response.status);
    return response;
  };
}
