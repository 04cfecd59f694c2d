// Requests that a document allows and forbids: everything that the mock and Prism have to agree on.
import { type ExampleRequest, exampleRequest } from '../src/example-request.js';
import type { Operation } from '../src/service.js';
import { brokenRequests } from './broken-requests.js';
import { corruptions } from './corruptions.js';

/** fetch gives these no body; a client that does is in answers.test.ts. */
const BODILESS = ['GET', 'HEAD'];

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** What clients of every operation might send, right and wrong. */
export function corpus(operation: Operation, mock: string): ExampleRequest[] {
  const request = exampleRequest(operation, mock);
  const { Authorization: _, ...anonymous } = request.headers;
  const preferring = (Prefer: string) => ({ ...request, headers: { ...request.headers, Prefer } });
  return [
    request,
    exampleRequest(operation, mock, { optional: true }),
    { ...request, headers: anonymous },
    { ...request, headers: { ...request.headers, Accept: 'text/html' } },
    { ...request, url: request.url.replace(/(\?|$)/, '/$1') },
    { ...request, url: inCapitals(request.url) },
    ...(request.body === undefined && !BODILESS.includes(request.method)
      ? [{ ...request, headers: { ...request.headers, ...JSON_TYPE }, body: '{}' }]
      : []),
    ...(request.method === 'GET' ? [{ ...request, method: 'HEAD' }] : []),
    ...['code=200', 'code=404', 'code=429', 'example=nobody', 'code=many'].map(preferring),
    ...brokenRequests(operation, mock).map((broken) => broken.request),
    ...corruptions(operation, mock),
  ];
}

/** The path, without the host before it. */
function inCapitals(address: string): string {
  const url = new URL(address);
  const [, host = '', ...segments] = url.pathname.split('/');
  url.pathname = `/${host}/${segments.map((each) => each.toUpperCase()).join('/')}`;
  return String(url);
}
