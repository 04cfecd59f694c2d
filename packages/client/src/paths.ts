import createOpenApiClient, { type Client as OpenApiClient } from 'openapi-fetch';
import type { Client } from './client.js';
import { expandPath } from './path.js';
import { sendForBody } from './pipeline.js';
import { fieldsOf, type RequestParts } from './request.js';

/**
 * A client by path, `GET('/v2/tenants/{tenantId}', …)`, typed by openapi-typescript's `paths`: the way out where a
 * function per operation is in the way. It sends through the same pipeline and checks path parameters alike; statuses
 * are the caller's to look at.
 */
export function createPathClient<Paths extends object>(client: Client): OpenApiClient<Paths> {
  return createOpenApiClient<Paths>({
    baseUrl: client.baseUrl,
    pathSerializer: (path, parameters) => expandPath(path, parameters),
    fetch: async (request) => {
      const parts = await partsOf(request);
      const operation = `${parts.method} ${new URL(parts.url).pathname}`;
      const idempotent = !['POST', 'PATCH'].includes(parts.method);
      const { signal } = request;
      return sendForBody(client.send, parts, { operation, idempotent, signal, timeout: client.timeout });
    },
  });
}

/** The body is read once, so that every attempt can send it. */
async function partsOf(request: Request): Promise<RequestParts> {
  const { method, url } = request;
  const body = request.body === null ? undefined : await request.arrayBuffer();
  return {
    method: method as RequestParts['method'],
    url,
    headers: fieldsOf(request.headers),
    ...(body === undefined ? {} : { body }),
  };
}
