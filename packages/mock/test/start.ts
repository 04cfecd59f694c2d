// A mock for the tests of a file, and shorthands for asking it.
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { type Mock, type MockOptions, startMock } from '../src/index.js';

export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** What the bodies of this folder's documents hold, all in one. */
interface Body {
  readonly error: { readonly code: string; readonly message: string; readonly details: unknown };
  readonly detail: string;
  readonly Items: unknown;
  readonly DeviceId: string;
  readonly value: readonly { readonly audience: string }[];
  readonly nextLink: string;
  readonly loginEndpoint: string;
  readonly portalEndpoint: string;
}

export const BEARER = { authorization: 'Bearer anything' };

/** Starts one mock for a test file and stops it after; without a sandbox unless the options ask for one. */
export function useMock(options: MockOptions) {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock({ sandbox: false, ...options });
  });
  afterAll(() => mock.close());
  return {
    get mock() {
      return mock;
    },
    /** Follows no redirect; a bearer goes along unless `headers` says otherwise. */
    async ask(path: string, init: RequestInit = {}): Promise<Seen> {
      const answer = await fetch(path.startsWith('http') ? path : mock.url + path, {
        redirect: 'manual',
        headers: BEARER,
        ...init,
      });
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json') && text !== '';
      return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
    },
    /** Sends a request line as it is, with a Host header of one's own and a body with GET: fetch allows none of it. */
    raw(
      target: string,
      host: string,
      method = 'GET',
      body = '',
      headers = {},
    ): Promise<{ status: number; text: string }> {
      const { hostname, port } = new URL(mock.url);
      return new Promise((resolve, reject) => {
        const length = body === '' ? {} : { 'content-length': String(body.length) };
        const all = { ...BEARER, ...headers, ...length, host };
        const request = httpRequest({ hostname, port, path: target, method, headers: all });
        request.on('error', reject).on('response', async (response) => {
          let text = '';
          for await (const chunk of response) text += chunk;
          resolve({ status: response.statusCode ?? 0, text });
        });
        request.end(body);
      });
    },
  };
}
