// Requests with one value changed to something that its schema may or may not allow.
import { type ExampleRequest, exampleRequest } from '../src/example-request.js';
import type { Operation } from '../src/service.js';

const TEXTS = [
  '',
  'x',
  '-1',
  '1.5',
  '99999999999',
  'true',
  '2026-11-22',
  'ö b',
  '00000000-0000-0000-0000-000000000000',
];
const VALUES: unknown[] = [null, 7, -1.5, 'x', '', true, [], {}];

/** Each parameter with each of a dozen texts, and the body with each of its values replaced or taken out. */
export function corruptions(operation: Operation, mock: string): ExampleRequest[] {
  const request = exampleRequest(operation, mock, { optional: true });
  const corrupted: ExampleRequest[] = [];
  for (const { name, in: place } of operation.parameters) {
    for (const text of TEXTS) {
      const url = new URL(request.url);
      if (place === 'query') {
        url.searchParams.set(name, text);
        corrupted.push({ ...request, url: String(url) });
      }
      if (place === 'header' && /^[\x20-\x7e]*$/.test(text)) {
        corrupted.push({ ...request, headers: { ...request.headers, [name]: text } });
      }
    }
    if (place === 'query') {
      const url = new URL(request.url);
      url.searchParams.append(name, 'twice');
      corrupted.push({ ...request, url: String(url) });
    }
  }
  if (request.headers['Content-Type'] === 'application/json' && request.body !== undefined) {
    for (const body of changed(JSON.parse(request.body))) {
      corrupted.push({ ...request, body: JSON.stringify(body) });
    }
    corrupted.push({ ...request, headers: { ...request.headers, 'Content-Type': 'text/plain' } });
  }
  return corrupted;
}

/** The value with one of its parts replaced or, in an object, taken out. */
function* changed(value: unknown): Generator<unknown> {
  yield* VALUES;
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value)) {
    const { [name]: part, ...rest } = value as Record<string, unknown>;
    if (!Array.isArray(value)) yield rest;
    for (const other of changed(part)) {
      yield Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other };
    }
  }
}
