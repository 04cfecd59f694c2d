import type { Layer } from '@edgeplane/client';
import type { Io } from './io.js';

/** Writes a line when a request goes out and one when it is answered. It sits outside of the sign-in, so it sees no token. */
export function logRequests({ stderr }: Io): Layer {
  return (next) => async (request, context) => {
    stderr.write(`> ${request.method} ${request.url}\n`);
    const started = performance.now();
    const response = await next(request, context);
    const took = Math.round(performance.now() - started);
    stderr.write(`< ${[response.status, response.statusText].filter(Boolean).join(' ')} (${took} ms)\n`);
    return response;
  };
}
