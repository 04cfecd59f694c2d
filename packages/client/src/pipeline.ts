import type { TokenCredential, TokenRequest } from './credential.js';
import { AbortError, ConnectionError, TimeoutError } from './errors.js';
import type { RequestParts } from './request.js';

/** What the layers may know about a call beside the request itself. */
export interface SendContext {
  /** `operationId`, or method and path for calls by path. */
  readonly operation: string;
  readonly idempotent: boolean;
  readonly anonymous?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one answer to begin. */
  readonly timeout?: number | undefined;
}

/** Sends a request and gives the answer, whatever its status. */
export type Send = (request: RequestParts, context: SendContext) => Promise<Response>;

/** One concern around sending. Retries, throttling and telemetry are layers too: they see each attempt. */
export type Layer = (next: Send) => Send;

/** Puts layers around a transport; the first is outermost. */
export function compose(layers: readonly Layer[], transport: Send): Send {
  return layers.reduceRight((next, layer) => layer(next), transport);
}

/** Adds a bearer token to every call that wants one (RFC 6750). */
export function authorize(credential: TokenCredential, target: TokenRequest): Layer {
  return (next) => async (request, context) => {
    if (context.anonymous) return next(request, context);
    const { token } = await credential.getToken({
      ...target,
      ...(context.signal ? { signal: context.signal } : {}),
    });
    const headers = new Headers(request.headers);
    headers.set('authorization', `Bearer ${token}`);
    return next({ ...request, headers }, context);
  };
}

/** The end of the pipeline: `fetch`, with its failures told apart. */
export function fetchTransport(fetch: typeof globalThis.fetch): Send {
  return async (request, { signal, timeout }) => {
    const deadline = timeout === undefined ? undefined : AbortSignal.timeout(timeout);
    const signals = [signal, deadline].filter((one) => one !== undefined);
    try {
      return await fetch(request.url, {
        method: request.method,
        headers: request.headers,
        ...(request.body === undefined ? {} : { body: request.body }),
        ...(signals.length > 0 ? { signal: AbortSignal.any(signals) } : {}),
        ...(request.body instanceof ReadableStream ? { duplex: 'half' } : {}),
      });
    } catch (cause) {
      const { host } = new URL(request.url);
      if (signal?.aborted) throw new AbortError(`The call to ${host} was aborted.`, { cause });
      if (deadline?.aborted)
        throw new TimeoutError(`${host} did not answer within ${timeout} ms.`, { cause });
      throw new ConnectionError(`${host} could not be reached: ${reason(cause)}`, { cause });
    }
  };
}

/** `fetch` hides the reason in a chain of causes, and gives it a code such as ECONNREFUSED. */
function reason(error: unknown): string {
  let deepest = error;
  while (deepest instanceof Error && deepest.cause instanceof Error) deepest = deepest.cause;
  if (!(deepest instanceof Error)) return String(error);
  const code = 'code' in deepest ? String(deepest.code) : undefined;
  const advice = code === undefined ? undefined : adviceFor(code);
  return [deepest.message || code, advice].filter(Boolean).join('. ');
}

function adviceFor(code: string): string | undefined {
  if (/CERT|SELF_SIGNED|ISSUER/.test(code)) {
    return "The certificate's authority is not trusted here: start Node with NODE_EXTRA_CA_CERTS naming the file of your private CA";
  }
  if (code === 'ENOTFOUND') return 'The name does not resolve: check the address and the DNS of this network';
  if (code === 'ECONNREFUSED') return 'Nothing listens there';
  return undefined;
}
