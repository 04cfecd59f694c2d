// The real services, as far as documents tell: the mock over HTTP, and what reached it.
import { type Mock, startMock } from '@edgeplane/mock';
import { afterAll, beforeAll } from 'vitest';

export interface Services {
  /** An address of the mock by the host of the service. */
  at(host: string): string;
  /** Sends for real, and notes method and address, with the query as a service reads it. */
  readonly fetch: typeof globalThis.fetch;
  /** What was sent since the last call. */
  sent(): { readonly method: string; readonly path: string; readonly query: Record<string, string> }[];
}

/** A mock for all tests of the file. */
export function useServices(): Services {
  let mock: Mock | undefined;
  const sent: ReturnType<Services['sent']> = [];
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock?.close());
  return {
    at: (host) => `${mock?.url}/${host}`,
    fetch: (input, init) => {
      const { pathname, searchParams } = new URL(String(input));
      const path = pathname.replace(/^\/[^/]+/, '');
      sent.push({ method: init?.method ?? 'GET', path, query: Object.fromEntries(searchParams) });
      return fetch(input, init);
    },
    sent: () => sent.splice(0),
  };
}
