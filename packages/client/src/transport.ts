import { connectionError } from '#connection-error';
import { AbortError, TimeoutError } from './errors.js';
import type { Send, SendContext } from './pipeline.js';
import type { RequestParts } from './request.js';

/** The end of the pipeline: `fetch`, with its failures told apart. */
export function fetchTransport(fetch: typeof globalThis.fetch): Send {
  return async (request, context) => {
    const end = endOf(context);
    try {
      const response = await fetch(request.url, {
        method: request.method,
        // An address that an answer names is followed nowhere in this package without a look at its host.
        redirect: 'manual',
        ...(end && { signal: end.signal }),
        ...payload(request),
      });
      await context.receive?.(response);
      return response;
    } catch (cause) {
      const { host } = new URL(request.url);
      if (context.signal?.aborted) throw new AbortError(`The call to ${host} was aborted.`, { cause });
      if (end?.signal.aborted) {
        throw new TimeoutError(`${host} did not answer within ${context.timeout} ms.`, { cause });
      }
      throw connectionError(host, cause);
    } finally {
      end?.letGo();
    }
  };
}

/** The caller's signal and the deadline in one. Neither asked for, none is made: it would cost as much as the rest. */
function endOf({ signal, timeout }: SendContext): { signal: AbortSignal; letGo: () => void } | undefined {
  if (!signal && timeout === undefined) return undefined;
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort, { once: true });
  const timer = timeout === undefined ? undefined : setTimeout(() => controller.abort(), timeout);
  return {
    signal: controller.signal,
    // Signals of callers may live for long.
    letGo: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

function payload({ headers, body, upload }: RequestParts): RequestInit {
  if (!upload) {
    return { headers, ...(body && { body }), ...(body instanceof ReadableStream ? STREAMED : {}) };
  }
  const opened = upload.open();
  // Of a stream, fetch does not know the length, and services may not take a body without one.
  const size = opened.length === undefined ? {} : { 'content-length': String(opened.length) };
  return { headers: { ...headers, ...size }, body: opened.body, ...STREAMED };
}

/** Not in TypeScript's types yet: https://fetch.spec.whatwg.org/#ref-for-dom-requestinit-duplex */
const STREAMED: RequestInit & { duplex: string } = { duplex: 'half' };
