// A request that has found its operation, as the layers behind see it.
import type { IncomingHttpHeaders } from 'node:http';
import type { Address } from './address.js';
import type { Call } from './call.js';
import { parseBody } from './request-body.js';
import type { Operation } from './service.js';

/** @param path the path parameters, decoded */
export function callOf(
  operation: Operation,
  path: Call['path'],
  address: Address,
  headers: IncomingHttpHeaders,
  bytes: Buffer,
): Call {
  return {
    operation,
    path,
    query: declaredNames(queryOf(address.search), operation),
    headers: seen(headers, address),
    body: parseBody(bytes, headers['content-type'], operation.requestMediaTypes),
  };
}

/** The services compare names in a query without regard to case; from here on they are the document's. */
function declaredNames(query: Call['query'], { queryNames }: Operation): Call['query'] {
  const entries = Object.entries(query);
  if (entries.every(([name]) => (queryNames.get(name.toLowerCase()) ?? name) === name)) return query;
  return Object.fromEntries(
    entries.map(([name, value]) => [queryNames.get(name.toLowerCase()) ?? name, value]),
  );
}

export function queryOf(search: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    query[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return query;
}

/** The headers as the service would see them: under its own name, however the mock was addressed. */
function seen(headers: IncomingHttpHeaders, { host }: Address): Record<string, string> {
  const flat = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return { ...Object.fromEntries(flat), ...(host !== undefined && { host }) };
}
