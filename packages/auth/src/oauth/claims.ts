import { AsyncLocalStorage } from 'node:async_hooks';
import type { Layer, TokenRequest } from '@edgeplane/client';
import { isRecord, parseJson } from '../json.js';

/** A request for a token that meets what a service has asked for beyond the usual. */
export interface ClaimsTokenRequest extends TokenRequest {
  /** The service's claims challenge, as JSON. The token that is remembered is not used then, but replaced. */
  claims?: string | undefined;
}

const answering = new AsyncLocalStorage<string>();

/** The challenge that the running call answers. */
export function challengedClaims(): string | undefined {
  return answering.getStore();
}

/**
 * Repeats a call once with a new token when the service answers 401 with a claims challenge: a policy has changed, or
 * wants a stronger sign-in. Every credential of this package takes part, so the layer only has to be among the
 * client's. A body that can be read once only is not sent again.
 *
 * Source: learn.microsoft.com/entra/identity-platform/claims-challenge.
 */
export const answerClaimsChallenge: Layer = (next) => async (request, context) => {
  const response = await next(request, context);
  const claims = response.status === 401 ? readClaims(response.headers.get('www-authenticate')) : undefined;
  if (claims === undefined || context.anonymous || request.body instanceof ReadableStream) return response;
  await response.body?.cancel();
  return answering.run(claims, () => next(request, context));
};

/** Reads the `claims` of a `WWW-Authenticate` header: base64 in either alphabet over a JSON object. */
export function readClaims(header: string | null): string | undefined {
  // Parameters one by one, so that what stands in another one's quotes is not taken for a name.
  const parameters = [...(header ?? '').matchAll(/([\w-]+)\s*=\s*"((?:[^"\\]|\\.)*)"/g)];
  const encoded = parameters.find(([, name]) => name?.toLowerCase() === 'claims')?.[2];
  if (encoded === undefined) return undefined;
  const json = Buffer.from(encoded, 'base64').toString();
  return isRecord(parseJson(json)) ? json : undefined;
}
