// A service that allows pages of other origins, and a page to call it from.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: number;
}

export type Answer = (request: Arrived, response: ServerResponse) => void;

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

export interface Service extends Listening {
  /** What arrived, less what browsers ask beforehand. */
  readonly arrived: Arrived[];
  /** How what arrives from now on is answered. */
  answer(next: Answer): void;
}

const ALLOWED = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers': 'authorization, content-type, sphere-continuation, x-ms-client-request-id',
  'access-control-expose-headers': 'x-ms-request-id, retry-after-ms',
};

export async function startService(): Promise<Service> {
  const arrived: Arrived[] = [];
  let answer: Answer = (_, response) => response.end();
  const listening = await listen(async (request, response) => {
    let bytes = 0;
    for await (const chunk of request) bytes += (chunk as Buffer).length;
    for (const [name, value] of Object.entries(ALLOWED)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const { method = '', url: path = '', headers } = request;
    arrived.push({ method, path, headers, bytes });
    return answer({ method, path, headers, bytes }, response);
  });
  return {
    ...listening,
    arrived,
    answer(next) {
      answer = next;
      arrived.length = 0;
    },
  };
}

/** Serves one page with one script. */
export function startPage(script: string): Promise<Listening> {
  return listen((request, response) => {
    if (request.url === '/script.js')
      return response.setHeader('content-type', 'text/javascript').end(script);
    const page =
      '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/script.js"></script>';
    return response.setHeader('content-type', 'text/html').end(page);
  });
}

async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<Listening> {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
