// Lets a page of any origin call the mock, whatever it sends: https://fetch.spec.whatwg.org/#http-cors-protocol
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

export function allowOrigin({ origin }: IncomingHttpHeaders, response: ServerResponse): void {
  if (origin === undefined) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', '*');
  response.setHeader('Vary', 'Origin');
}

export function isPreflight(method: string, headers: IncomingHttpHeaders): boolean {
  return method === 'OPTIONS' && headers.origin !== undefined && 'access-control-request-method' in headers;
}

export function preflight(headers: IncomingHttpHeaders, response: ServerResponse): void {
  const method = headers['access-control-request-method'] ?? '*';
  const wanted = headers['access-control-request-headers'];
  response.writeHead(204, {
    'Access-Control-Allow-Methods': method,
    ...(wanted !== undefined && { 'Access-Control-Allow-Headers': wanted }),
  });
  response.end();
}
