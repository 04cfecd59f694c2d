import { AbortError } from './errors.js';
import { type Layer, sendForBody } from './pipeline.js';
import type { RequestParts } from './request.js';

interface Flight {
  readonly response: Promise<Response>;
  readonly controller: AbortController;
  waiting: number;
}

/** A layer that lets identical GETs share one request while it is under way. Each caller gets an answer of its own. */
export function dedupe(): Layer {
  return (next) => {
    const flights = new Map<string, Flight>();
    return async (request, context) => {
      if (request.method !== 'GET') return next(request, context);
      const key = keyOf(request);
      const start = (): Flight => {
        const controller = new AbortController();
        // The first caller may leave without taking the others' answer along.
        const response = sendForBody(next, request, { ...context, signal: controller.signal });
        return { response, controller, waiting: 0 };
      };
      const flight = flights.get(key) ?? start();
      const land = () => {
        if (flights.get(key) === flight) flights.delete(key);
      };
      if (flight.waiting++ === 0) {
        flights.set(key, flight);
        flight.response.then(land, land);
      }
      const leave = () => {
        if (--flight.waiting > 0) return;
        land();
        flight.controller.abort(context.signal?.reason);
      };
      const answer = (await unlessAborted(flight.response, context.signal, leave)).clone();
      await context.receive?.(answer);
      return answer;
    };
  };
}

function unlessAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  leave: () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      leave();
      reject(new AbortError('The call was aborted.', { cause: signal?.reason }));
    };
    promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', abort));
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}

/** The id of the call is what two calls never share. */
function keyOf({ url, headers }: RequestParts): string {
  const { 'x-ms-client-request-id': _, ...shared } = headers;
  return JSON.stringify([url, ...Object.entries(shared).sort()]);
}
