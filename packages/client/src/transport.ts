import { AbortError, ConnectionError, type ConnectionFailure, TimeoutError } from './errors.js';
import type { Send, SendContext } from './pipeline.js';
import type { RequestParts } from './request.js';

/** The end of the pipeline: `fetch`, with its failures told apart. */
export function fetchTransport(fetch: typeof globalThis.fetch): Send {
  return async (request, context) => {
    const attempt = begin(context);
    try {
      const response = await fetch(request.url, {
        method: request.method,
        // An address that an answer names is followed nowhere in this package without a look at its host.
        redirect: 'manual',
        signal: attempt.signal,
        ...payload(request),
      });
      await context.receive?.(response);
      return response;
    } catch (cause) {
      const { host } = new URL(request.url);
      if (context.signal?.aborted) throw new AbortError(`The call to ${host} was aborted.`, { cause });
      if (attempt.signal.aborted) {
        throw new TimeoutError(`${host} did not answer within ${context.timeout} ms.`, { cause });
      }
      throw connectionError(host, cause);
    } finally {
      attempt.end();
    }
  };
}

function payload({ headers, body, upload }: RequestParts): RequestInit {
  if (!upload) {
    return { headers, ...(body && { body }), ...(body instanceof ReadableStream ? STREAMED : {}) };
  }
  const opened = upload.open();
  const sized = new Headers(headers);
  // Of a stream, fetch does not know the length, and services may not take a body without one.
  if (opened.length !== undefined) sized.set('content-length', String(opened.length));
  return { headers: sized, body: opened.body, ...STREAMED };
}

/** Not in TypeScript's types yet: https://fetch.spec.whatwg.org/#ref-for-dom-requestinit-duplex */
const STREAMED: RequestInit & { duplex: string } = { duplex: 'half' };

/** The caller's signal and the deadline in one. Both are let go in the end: signals of callers may live for long. */
function begin({ signal, timeout }: SendContext): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort, { once: true });
  const timer = timeout === undefined ? undefined : setTimeout(() => controller.abort(), timeout);
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

function connectionError(host: string, cause: unknown): ConnectionError {
  const deepest = rootOf(cause);
  const { code, message, syscall } = deepest instanceof Error ? (deepest as SystemError) : {};
  const reason = reasonOf(code, syscall);
  const said = message || code || String(deepest);
  const what = reason === 'broken' ? `The connection to ${host} broke` : `${host} could not be reached`;
  return new ConnectionError(`${what}: ${[said, adviceFor(reason, code)].filter(Boolean).join('. ')}`, {
    cause,
    reason,
  });
}

/** What Node adds to the errors of the operating system. */
interface SystemError {
  readonly message?: string;
  readonly code?: string;
  readonly syscall?: string;
}

/** `fetch` hides the reason in a chain of causes, and gives it a code such as ECONNREFUSED. */
function rootOf(error: unknown): unknown {
  let deepest = error;
  while (deepest instanceof Error && deepest.cause instanceof Error) deepest = deepest.cause;
  return deepest;
}

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

function reasonOf(code = '', syscall?: string): ConnectionFailure {
  if (/CERT|SELF_SIGNED|ISSUER/.test(code)) return 'untrusted';
  return syscall === 'connect' || UNREACHABLE.includes(code) ? 'unreachable' : 'broken';
}

function adviceFor(reason: ConnectionFailure, code: string | undefined): string | undefined {
  if (reason === 'untrusted') {
    return 'Its certificate is not trusted here: start Node with NODE_EXTRA_CA_CERTS naming the file of your private CA';
  }
  if (code === 'ENOTFOUND') return 'The name does not resolve: check the address and DNS';
  return code === 'ECONNREFUSED' ? 'Nothing listens there' : undefined;
}
