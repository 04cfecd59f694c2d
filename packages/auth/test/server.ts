import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Received {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** Text is sent as it is, anything else as JSON. */
  body?: unknown;
}

export interface TestServer {
  /** `http://127.0.0.1:{port}` */
  url: string;
  /** What was received so far, in order. */
  received: Received[];
  close(): Promise<void>;
}

/** Answers a request; a promise that stays pending leaves the caller without an answer. */
export type Responder = (request: Received) => Reply | Promise<Reply>;

/** A server on a free loopback port that ends with the running test. */
export async function startServer(
  respond: Responder,
  tls?: { key: string; cert: string },
): Promise<TestServer> {
  const received: Received[] = [];
  const listener: RequestListener = async (request, response) => {
    const { method = '', url = '', headers } = request;
    const entry = { method, url, headers, body: await text(request) };
    received.push(entry);
    const { status = 200, headers: extra = {}, body = '' } = await respond(entry);
    const isText = typeof body === 'string';
    response.writeHead(status, { ...(isText ? {} : { 'content-type': 'application/json' }), ...extra });
    response.end(isText ? body : JSON.stringify(body));
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  onTestFinished(close);
  return { url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, received, close };
}
