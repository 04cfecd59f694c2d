import { AbortError } from './errors.js';

/** What a timer can hold; beyond, it would fire at once. Some 24 days. */
const LONGEST = 2 ** 31 - 1;

/**
 * Waits.
 *
 * @throws AbortError as soon as the signal says so.
 */
export function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(new AbortError('Waiting was aborted.', { cause: signal?.reason }));
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      },
      Math.min(milliseconds, LONGEST),
    );
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
