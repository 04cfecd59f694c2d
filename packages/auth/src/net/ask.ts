import { AbortError, TimeoutError } from '@edgeplane/client';
import { explainConnection } from './connection-errors.js';

/** How to reach a server. */
export interface NetworkOptions {
  /**
   * Sends the requests; the place to plug in a proxy or further certificate authorities. Default:
   * `globalThis.fetch`.
   */
  fetch?: typeof globalThis.fetch | undefined;
  /** How long one request may take, until its body is read, in milliseconds. Default: 30 000. */
  timeout?: number | undefined;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** The whole body. */
  text: string;
}

const DEFAULT_TIMEOUT = 30_000;
/** setTimeout takes more, Infinity too, for no time at all. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/**
 * Sends one request and reads its answer whole. Redirects are answers too, not followed: what is asked here
 * is never moved by the services, a redirect is a captive portal's or a proxy's, and following it would hand
 * over a secret.
 *
 * @throws AbortError, TimeoutError, and ConnectionError with its subclasses CertificateError and
 *   NameNotResolvedError.
 */
export async function ask(
  url: URL,
  init: RequestInit,
  options: NetworkOptions & { signal?: AbortSignal | undefined },
): Promise<Answer> {
  const { fetch = globalThis.fetch, timeout = DEFAULT_TIMEOUT, signal } = options;
  throwIfAborted(signal);
  // Not AbortSignal.any over AbortSignal.timeout: that timer would outlive the request.
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, Math.min(timeout, LONGEST_TIMEOUT));
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: controller.signal });
    // A status beyond the five classes counts as a server error (RFC 9110, section 15).
    const status = Math.min(response.status, 599);
    return { status, headers: response.headers, text: await response.text() };
  } catch (error) {
    throwIfAborted(signal);
    if (controller.signal.aborted) {
      throw new TimeoutError(
        `${url.origin} did not answer within ${timeout} ms. Check the network, the VPN and the proxy of this machine, or allow more time.`,
      );
    }
    throw explainConnection(error, url);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** @throws AbortError when the signal has fired. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortError(signal);
}

/** What a call throws that its caller ended; the signal's reason is the cause. */
export function abortError(signal: AbortSignal): AbortError {
  return new AbortError('The caller ended the call.', { cause: signal.reason });
}
