import { type Clock, systemClock } from './clock.js';
import { ConnectionError } from './errors.js';
import type { Layer, SendContext } from './pipeline.js';
import type { RequestParts } from './request.js';
import { retryAfterMs } from './retry-after.js';

export interface RetryOptions {
  /** The first one included. Default: 4. */
  readonly maxAttempts?: number | undefined;
  /** Milliseconds that the first wait takes at most; each next one may take twice as long. Default: 500. */
  readonly baseDelay?: number | undefined;
  /** Milliseconds that a wait takes at most where the service does not say. Default: 8,000. */
  readonly maxDelay?: number | undefined;
  /** No attempt begins later than this many milliseconds after the first. Default: 120,000. */
  readonly maxElapsed?: number | undefined;
  /** Told before each wait. */
  readonly onRetry?: ((retry: Retry) => void) | undefined;
  readonly clock?: Clock | undefined;
  /** From 0 up to 1. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** An attempt that failed and will be followed by another. */
export interface Retry {
  readonly operation: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** Milliseconds until the next one. */
  readonly delay: number;
  /** The status of the answer; undefined where none came. */
  readonly status: number | undefined;
  readonly error: ConnectionError | undefined;
}

const REPEATED = [408, 429, 500, 502, 503, 504];

/**
 * Repeats what failed in a way that may pass: an answer of 408, 429, 500, 502, 503 or 504, or a connection error, where
 * repeating is safe. It is for operations that are declared or known by their method to be idempotent; for others, and for
 * writes under `If-Match` or `If-None-Match`, only after 429 and after a connection that never came about, since nothing was
 * done then. Waits as long as the service asks
 * (`Retry-After`), otherwise exponentially longer with full jitter. Gives up with the last answer or error.
 */
export function retry(options: RetryOptions = {}): Layer {
  const { maxAttempts = 4, maxElapsed = 120_000, clock = systemClock, onRetry } = options;
  return (next) => async (request, context) => {
    const begun = clock.now();
    for (let attempt = 1; ; attempt++) {
      const outcome = await next(request, { ...context, attempt }).catch(connectionError);
      const failed = outcome instanceof ConnectionError;
      const delay =
        attempt < maxAttempts && isWorthRepeating(request, context, outcome)
          ? ((failed ? undefined : retryAfterMs(outcome.headers, clock.now())) ?? backoff(attempt, options))
          : undefined;
      if (delay === undefined || clock.now() + delay > begun + maxElapsed) {
        if (failed) throw outcome;
        return outcome;
      }
      const told = { operation: context.operation, attempt, delay };
      if (failed) onRetry?.({ ...told, status: undefined, error: outcome });
      else {
        onRetry?.({ ...told, status: outcome.status, error: undefined });
        // What nobody reads would keep the connection busy.
        if (!outcome.bodyUsed) await outcome.body?.cancel();
      }
      await clock.delay(delay, context.signal);
    }
  };
}

/** @throws whatever else has gone wrong */
function connectionError(error: unknown): ConnectionError {
  if (error instanceof ConnectionError) return error;
  throw error;
}

/** Whether it may pass, and whether nothing was done or doing it again does no harm. */
function isWorthRepeating(
  request: RequestParts,
  { idempotent }: SendContext,
  outcome: Response | ConnectionError,
): boolean {
  const [passes, nothingDone] =
    outcome instanceof ConnectionError
      ? [outcome.reason !== 'untrusted', outcome.reason === 'unreachable']
      : [REPEATED.includes(outcome.status), outcome.status === 429];
  return passes && isRepeatable(request) && (nothingDone || (idempotent && !isConditionalWrite(request)));
}

/** A second attempt would meet the success of the first, and be refused for it with 412. */
function isConditionalWrite({ method, headers }: RequestParts): boolean {
  return method !== 'GET' && Object.keys(headers).some((name) => name.startsWith('if-'));
}

/** A stream has been sent and is gone. */
export function isRepeatable({ body, upload }: RequestParts): boolean {
  return !(body instanceof ReadableStream) && upload?.repeatable !== false;
}

/** Full jitter: anything from nothing to the limit, so that clients that failed together do not come back together. */
function backoff(
  attempt: number,
  { baseDelay = 500, maxDelay = 8000, random = Math.random }: RetryOptions,
): number {
  return random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}
