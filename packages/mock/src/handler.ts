// One request from its first byte to its last: find the operation, ask for the answer, send it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Address, addressOf } from './address.js';
import type { Answer, Responder } from './call.js';
import { DroppedConnection } from './control/befall.js';
import { CONTROL_PREFIX } from './control/control.js';
import type { SeenRequest } from './control/requests.js';
import { allowOrigin, isPreflight, preflight } from './cors.js';
import type { RefusedRequest } from './error-format.js';
import { arm } from './formats/arm.js';
import { problem } from './formats/problem.js';
import { Refusal } from './refusal.js';
import { isJson, NO_BYTES, readBytes } from './request-body.js';
import { callOf, queryOf } from './request-call.js';
import { logLine } from './request-log.js';
import type { Operation } from './service.js';
import type { Site } from './site.js';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HandlerOptions {
  /** Takes one line a request, without bodies, credentials or the values of unknown query parameters. */
  readonly log: (line: string) => void;
  /** Takes each request after its answer. */
  readonly record: (request: SeenRequest) => void;
  /** Takes what is below `/__edgeplane`. */
  readonly control: Handler;
}

export function createHandler(site: Site, respond: Responder, options: HandlerOptions): Handler {
  const { log, record, control } = options;
  return async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const started = performance.now();
    allowOrigin(headers, response);
    if (isPreflight(method, headers)) return preflight(headers, response);
    if (url.startsWith(CONTROL_PREFIX)) return control(request, response);

    const address = addressOf(url, headers.host, (host) => site.knows(host));
    const lookup = site.find(method, address);
    const query = queryOf(address.search);
    response.once('close', () => {
      const milliseconds = performance.now() - started;
      const status = response.headersSent ? response.statusCode : 0;
      log(logLine(method, url, status, milliseconds));
      record({
        time: new Date().toISOString(),
        method,
        path: address.path,
        query,
        headers,
        ...(lookup.outcome === 'found' && {
          service: lookup.value.service.title,
          operation: lookup.value.id,
        }),
        status,
        milliseconds,
      });
    });
    const context: RefusedRequest = {
      path: address.path,
      query,
      parameters: lookup.outcome === 'found' ? lookup.path : {},
      operation: lookup.outcome === 'unknown-path' ? lookup.nearest : lookup.value,
      apiVersions: site.apiVersions,
    };
    const { localAddress, localPort } = request.socket;
    const scheme = 'encrypted' in request.socket ? 'https' : 'http';
    const mock = `${scheme}://${headers.host ?? `${localAddress}:${localPort}`}`;
    const translate = address.byName ? unchanged : (text: string) => site.rewrite(text, mock);
    try {
      if (lookup.outcome === 'unknown-path') throw unknownPath(method, address, site);
      if (lookup.outcome === 'other-method') throw otherMethod(method, lookup.allow);
      const operation = lookup.value;
      const bytes = await readBytes(request);
      // A body that the operation has no use for is of no account (RFC 9110 §9.3.1): many tools send `{}` with everything.
      const body = operation.object.requestBody ? bytes : NO_BYTES;
      const call = callOf(operation, lookup.path, address, headers, body);
      const answer = await respond(call);
      send(response, translated(method === 'HEAD' ? asHead(answer, operation) : answer, translate));
    } catch (error) {
      if (error instanceof DroppedConnection) {
        request.socket.destroy();
        return;
      }
      const refusal = error instanceof Refusal ? error : internal(error);
      send(response, translated(refuse(refusal, context), translate));
    }
  };

  function internal(error: unknown): Refusal {
    log(`The mock failed: ${error instanceof Error ? error.stack : error}`);
    return new Refusal('internal', `The mock failed: ${error instanceof Error ? error.message : error}`);
  }
}

function unknownPath(method: string, { host, path }: Address, site: Site): Refusal {
  const asked = `the path ${path}, asked for with ${method}`;
  return new Refusal(
    'unknown-path',
    host === undefined
      ? `No document of this mock has ${asked}. A path may begin with one of its hosts: ${site.hosts.join(', ')}.`
      : `No document for ${host} has ${asked}.`,
  );
}

function otherMethod(method: string, offered: readonly string[]): Refusal {
  const methods = offered.includes('get') && !offered.includes('head') ? [...offered, 'head'] : offered;
  const allow = methods.map((each) => each.toUpperCase()).join(', ');
  const message = `The requested resource does not support http method '${method}'. It supports ${allow}.`;
  return new Refusal('method-not-allowed', message, { headers: { Allow: allow } });
}

function refuse(refusal: Refusal, request: RefusedRequest): Answer {
  const format = request.operation?.errorFormat ?? problem;
  const body = format.body(refusal, request);
  return {
    status: refusal.status,
    headers: { ...refusal.headers, 'Content-Type': format.contentType },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** Resource Manager tells that something exists with 204, where its own description says so or nothing does. */
function asHead(answer: Answer, { method, errorFormat }: Operation): Answer {
  const exists = method === 'get' && errorFormat === arm && answer.status === 200;
  return exists ? { status: 204, headers: {} } : answer;
}

/** Node itself leaves the body out of an answer to HEAD. */
function send(response: ServerResponse, { status, headers, body = '' }: Answer): void {
  response.writeHead(
    status,
    status === 204 ? headers : { ...headers, 'Content-Length': Buffer.byteLength(body) },
  );
  response.end(body);
}

function translated(answer: Answer, translate: (text: string) => string): Answer {
  const type = answer.headers['Content-Type'];
  // Pages too: the form of a sign-in page must not carry a password away.
  const linked = answer.body !== undefined && (isJson(type) || type?.startsWith('text/html'));
  return {
    status: answer.status,
    headers: translatedHeaders(answer.headers, translate),
    ...(answer.body !== undefined && { body: linked ? translate(answer.body) : answer.body }),
  };
}

/** Most hold no address. */
function translatedHeaders(
  headers: Answer['headers'],
  translate: (text: string) => string,
): Answer['headers'] {
  const isAddress = (value: string) => value.includes('://');
  if (!Object.values(headers).some(isAddress)) return headers;
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    isAddress(value) ? translate(value) : value,
  ]);
  return Object.fromEntries(entries);
}

function unchanged(text: string): string {
  return text;
}
