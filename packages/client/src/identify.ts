import type { Layer } from './pipeline.js';
import { onNode } from './platform.js';
import { VERSION } from './version.js';

/**
 * Says who asks: an id for each call where the operation takes one, the same for all its attempts, and on Node the name
 * of the program.
 */
export function identify(userAgent = `edgeplane/${VERSION}`): Layer {
  return (next) => (request, context) => {
    // Browsers have it on https only; the id is no more than a help.
    const id = context.clientRequestId ? crypto.randomUUID?.() : undefined;
    const headers = {
      ...(onNode && { 'user-agent': userAgent }),
      ...(id && { [CLIENT_REQUEST_ID]: id }),
      ...request.headers,
    };
    return next({ ...request, headers }, context);
  };
}

const CLIENT_REQUEST_ID = 'x-ms-client-request-id';
