import { delay } from './delay.js';

/** Time, as layers and pollers know it: tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now` gives them. */
  now(): number;
  /** @throws AbortError as soon as the signal says so. */
  delay(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = { now: () => Date.now(), delay };
