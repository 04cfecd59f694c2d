// Requests that a document forbids, made from those that it gives as examples.
import { dereference, type SchemaObject } from '../src/document.js';
import { type ExampleRequest, exampleRequest } from '../src/example-request.js';
import type { Operation } from '../src/service.js';

export interface BrokenRequest {
  /** As a refusal names it: `query.api-version`, `body`. */
  readonly field: string;
  readonly request: ExampleRequest;
}

/** Each required query parameter left out, each GUID of the path spoiled, and JSON cut short. */
export function brokenRequests(operation: Operation, mock: string): BrokenRequest[] {
  const request = exampleRequest(operation, mock);
  const { document } = operation.service;
  const broken: BrokenRequest[] = [];
  for (const parameter of operation.parameters) {
    const { format } = dereference<SchemaObject>(document, parameter.schema ?? {});
    const url = new URL(request.url);
    if (parameter.in === 'query' && parameter.required) {
      url.searchParams.delete(parameter.name);
      broken.push({ field: `query.${parameter.name}`, request: { ...request, url: String(url) } });
    }
    if (parameter.in === 'path' && format === 'uuid') {
      url.pathname = url.pathname.replace(String(parameter.example), 'not-a-guid');
      broken.push({ field: `path.${parameter.name}`, request: { ...request, url: String(url) } });
    }
  }
  if (request.headers['Content-Type'] === 'application/json') {
    broken.push({ field: 'body', request: { ...request, body: `${request.body} and more` } });
  }
  return broken;
}
