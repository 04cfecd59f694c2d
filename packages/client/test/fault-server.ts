/// <reference types="node" />
// A service that fails in the ways that services and what stands before them fail.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

export interface Arrived {
  readonly method: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: number;
}

export interface FaultServer {
  readonly url: string;
  readonly arrived: Arrived[];
  /** What happens to the requests to come, one after the other; the last goes on. */
  plan(...faults: Fault[]): void;
  close(): Promise<void>;
}

export async function startFaultServer(): Promise<FaultServer> {
  let faults: Fault[] = [answer({})];
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const fault = faults.length > 1 ? faults.shift() : faults[0];
    let bytes = 0;
    try {
      for await (const chunk of request) bytes += (chunk as Buffer).length;
    } catch {
      return;
    }
    arrived.push({ method: request.method, headers: request.headers, bytes });
    fault?.(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    plan(...next) {
      faults = next;
      arrived.length = 0;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const send = (response: ServerResponse, body: unknown) =>
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body));

export const answer =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Fault =>
  (_, response) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    send(response, body);
  };

/** The connection is reset before anything is answered. */
export const reset: Fault = (request) => {
  request.socket.resetAndDestroy();
};

/** The answer breaks off in its body. */
export const halfBody =
  (status = 200): Fault =>
  (request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"a":');
    response.flushHeaders();
    setTimeout(() => request.socket.destroy(), 10);
  };

/** The headers come, the end of the body does not. */
export const stalledBody: Fault = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"a":');
};

/** No answer begins. */
export const silence: Fault = () => {};

export const page =
  (type: string, text: string): Fault =>
  (_, response) => {
    response.setHeader('content-type', type).end(text);
  };

export const redirect =
  (to: string, status = 302): Fault =>
  (_, response) => {
    response.writeHead(status, { location: to }).end();
  };
