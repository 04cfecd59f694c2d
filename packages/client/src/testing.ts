import { type Client, type ClientOptions, createClient } from './client.js';

/** What a fake service received. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A client whose service is a function; `received` fills as calls arrive. What fails is not repeated unless asked for. */
export function fakeService(
  answer: (received: Received, index: number) => Response | Promise<Response>,
  options: Partial<ClientOptions> = {},
): { client: Client; received: Received[] } {
  const received: Received[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request: Received = {
      method: init?.method ?? 'GET',
      url: String(input),
      headers: new Headers(init?.headers),
      body: init?.body,
    };
    received.push(request);
    return answer(request, received.length - 1);
  };
  return {
    client: createClient({ baseUrl: 'https://service.example', retry: false, ...options, fetch }),
    received,
  };
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(JSON.stringify(body), { ...init, headers });
}
