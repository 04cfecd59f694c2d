import { ACCEPT_ENCODING } from './decode.js';
import type { Hop, SentBody } from './exchange.js';

/**
 * Reads the arguments of `fetch`.
 *
 * @throws TypeError when the address is none of http or https, or holds credentials.
 */
export async function prepare(input: string | URL | Request, init: RequestInit): Promise<Hop> {
  if (input instanceof Request || needsEncoding(init.body))
    return prepare(...(await spelledOut(input, init)));
  const url = new URL(input);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`fetch cannot speak ${url.protocol}`);
  if (url.username || url.password)
    throw new TypeError(`The address of ${url.host} must not hold credentials.`);
  const headers = new Headers(init.headers);
  const body = readBody(init.body);
  const type = typeof body === 'string' ? 'text/plain;charset=UTF-8' : body instanceof Blob ? body.type : '';
  if (type && !headers.has('content-type')) headers.set('content-type', type);
  if (!headers.has('accept')) headers.set('accept', '*/*');
  if (!headers.has('accept-encoding')) headers.set('accept-encoding', ACCEPT_ENCODING);
  if (!headers.has('user-agent')) headers.set('user-agent', 'node');
  return {
    url,
    method: normalMethod(init.method),
    headers,
    body,
    signal: init.signal ?? undefined,
    redirected: false,
  };
}

/** Upper case where the Fetch standard says so. PATCH is not among them. */
function normalMethod(method = 'GET'): string {
  return /^(?:get|head|post|put|delete|options)$/i.test(method) ? method.toUpperCase() : method;
}

function readBody(body: RequestInit['body']): SentBody | null {
  if (body === undefined || body === null) return null;
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  return body instanceof ArrayBuffer ? new Uint8Array(body) : (body as SentBody);
}

/** Forms are spelled out by a real Request, which also names their content type. */
function needsEncoding(body: RequestInit['body']): boolean {
  return body instanceof FormData || body instanceof URLSearchParams;
}

async function spelledOut(input: string | URL | Request, init: RequestInit): Promise<[URL, RequestInit]> {
  const request = new Request(input, init);
  const { method, headers, signal } = request;
  const body = request.body === null ? null : await request.arrayBuffer();
  return [new URL(request.url), { method, headers, signal, body }];
}
