// Forwards to a real service, and tells where its traffic and the documents disagree.
import type { IncomingHttpHeaders } from 'node:http';
import { type Address, addressOf } from '../address.js';
import type { Call } from '../call.js';
import { responseErrors } from '../check-response.js';
import type { Handler } from '../handler.js';
import { answerByPrism } from '../prism.js';
import { Refusal } from '../refusal.js';
import { readBytes } from '../request-body.js';
import { callOf } from '../request-call.js';
import { logLine } from '../request-log.js';
import type { Site } from '../site.js';
import type { Har } from './har.js';

export interface ProxyOptions {
  /** Where to forward to: `https://prod.core.sphere.azure.net`. */
  readonly target: string;
  readonly log: (line: string) => void;
  readonly har: Har | undefined;
}

/** Headers that belong to one connection, or that fetch sets itself (RFC 9110 §7.6.1). */
const HOP_BY_HOP =
  /^(connection|keep-alive|transfer-encoding|te|trailer|upgrade|host|content-length|proxy-.*|content-encoding)$/i;

export function createProxy(site: Site, { target, log, har }: ProxyOptions): Handler {
  const base = target.replace(/\/+$/, '');
  return async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const started = new Date();
    const address = addressOf(url, headers.host, (host) => site.knows(host));
    const lookup = site.find(method, address);
    const body = await readBytes(request);
    const call =
      lookup.outcome === 'found' ? callOf(lookup.value, lookup.path, address, headers, body) : undefined;
    const wrong = call ? await requestErrors(call) : [`no document has ${method} ${address.path}`];
    try {
      const to = `${base}${address.path}${searchOf(address)}`;
      const forwarded = forwardable(headers);
      const answer = await fetch(to, {
        method,
        headers: forwarded,
        redirect: 'manual',
        ...(body.length > 0 && { body: new Uint8Array(body) }),
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (call) wrong.push(...answerErrors(call, answer, bytes));
      const kept = [...answer.headers].filter(([name]) => !HOP_BY_HOP.test(name));
      response.writeHead(answer.status, { ...Object.fromEntries(kept), 'Content-Length': bytes.length });
      response.end(bytes);
      const milliseconds = Date.now() - started.getTime();
      log(logLine(method, url, answer.status, milliseconds));
      har?.add({
        started,
        milliseconds,
        request: { method, url: to, headers: forwarded, body },
        response: { status: answer.status, statusText: answer.statusText, headers: kept, body: bytes },
        comment: wrong.join('; '),
      });
    } catch (error) {
      const { message, cause } = error as Error;
      const detail = `${base} cannot be reached: ${cause instanceof Error ? cause.message : message}.`;
      response.writeHead(502, { 'Content-Type': 'application/problem+json' });
      response.end(JSON.stringify({ type: 'about:blank', title: 'Bad Gateway', status: 502, detail }));
      log(`${logLine(method, url, 502, Date.now() - started.getTime())} ${detail}`);
    }
    for (const each of wrong) log(`  ${call?.operation.id ?? 'unknown'}: ${each}`);
  };
}

/** What Prism would refuse the request for. */
async function requestErrors(call: Call): Promise<string[]> {
  try {
    await answerByPrism({ ...call, headers: { ...call.headers, prefer: '' } });
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [`request: ${error.message}`];
    throw error;
  }
}

function answerErrors({ operation }: Call, { status, headers }: Response, body: Buffer): string[] {
  const [mediaType] = headers.get('content-type')?.split(';') ?? [];
  const answer = {
    status,
    headers: mediaType === undefined ? {} : { 'Content-Type': mediaType.trim().toLowerCase() },
    ...(body.length > 0 && { body: body.toString() }),
  };
  try {
    return responseErrors(operation, answer).map((each) => `response: ${each}`);
  } catch (error) {
    return [`response: the body is not JSON: ${(error as Error).message}`];
  }
}

function searchOf({ search }: Address): string {
  return search.size > 0 ? `?${search}` : '';
}

function forwardable(headers: IncomingHttpHeaders): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || HOP_BY_HOP.test(name)
      ? []
      : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
  );
}
