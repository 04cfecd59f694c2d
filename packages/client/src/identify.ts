import type { Layer } from './pipeline.js';
import { onNode } from './platform.js';
import { VERSION } from './version.js';

/**
 * Says who asks: an id for each call where the operation takes one, the same for all its attempts, and on Node the name
 * of the program.
 */
export function identify(userAgent = `edgeplane/${VERSION}`): Layer {
  return (next) => (request, context) => {
    const { headers } = request;
    if (context.clientRequestId && !headers.has(CLIENT_REQUEST_ID)) {
      // Browsers have it on https only; the id is no more than a help.
      const id = crypto.randomUUID?.();
      if (id) headers.set(CLIENT_REQUEST_ID, id);
    }
    if (onNode && !headers.has('user-agent')) headers.set('user-agent', userAgent);
    return next(request, context);
  };
}

const CLIENT_REQUEST_ID = 'x-ms-client-request-id';
