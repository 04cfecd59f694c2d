import { abortError, throwIfAborted } from './net/ask.js';

/**
 * A value and for how long it may be handed out, in milliseconds. 0: to those who wait for it now, then never
 * again.
 */
export interface Perishable<T> {
  value: T;
  lifetime: number;
  /** From this age on, in milliseconds, it is renewed in the background while it is still handed out. */
  renewAfter?: number | undefined;
}

interface Entry<T> {
  value: T;
  age: () => number;
  lifetime: number;
  renewAfter: number;
}

interface Flight<T> {
  promise: Promise<T>;
  controller: AbortController;
  waiting: number;
}

/** How long a renewal that failed is not tried again, as long as the old value is good. */
const RETRY_AFTER = 30_000;

/**
 * Remembers values that are costly to get, and gets each only once however many ask at the same time. A
 * failure reaches all who wait for it and is not remembered. Whoever gives up leaves the others waiting; the
 * last one to leave ends the work.
 */
export class SharedCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #flights = new Map<string, Flight<T>>();

  /**
   * @param produce gets the value; its signal fires when nobody waits for it any more.
   * @throws AbortError when the caller's signal fires, and whatever `produce` throws.
   */
  async get(
    key: string,
    signal: AbortSignal | undefined,
    produce: (signal: AbortSignal) => Promise<Perishable<T>>,
  ): Promise<T> {
    throwIfAborted(signal);
    const entry = this.#entries.get(key);
    if (entry !== undefined && entry.age() < entry.lifetime) {
      if (entry.age() >= entry.renewAfter && !this.#flights.has(key)) this.#renew(key, entry, produce);
      return entry.value;
    }
    const flight = this.#flights.get(key) ?? this.#start(key, produce);
    flight.waiting += 1;
    try {
      return await unlessAborted(flight.promise, signal);
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        this.#land(key, flight);
        flight.controller.abort();
      }
    }
  }

  /** Remembers a value that was had in another way, in place of the one that is there. */
  set(key: string, { value, lifetime, renewAfter = lifetime }: Perishable<T>): void {
    this.#flights.delete(key);
    this.#entries.set(key, { value, age: startClock(), lifetime, renewAfter });
  }

  /** Forgets a value, and keeps one that is on its way from being remembered. */
  delete(key: string): void {
    this.#entries.delete(key);
    this.#flights.delete(key);
  }

  #renew(key: string, entry: Entry<T>, produce: (signal: AbortSignal) => Promise<Perishable<T>>): void {
    const flight = this.#start(key, produce);
    // Counts as one who waits, so that nobody who gives up ends it.
    flight.waiting += 1;
    flight.promise.catch(() => {
      entry.renewAfter = entry.age() + RETRY_AFTER;
    });
  }

  #start(key: string, produce: (signal: AbortSignal) => Promise<Perishable<T>>): Flight<T> {
    const controller = new AbortController();
    const run = async () => {
      const age = startClock();
      const { value, lifetime, renewAfter = lifetime } = await produce(controller.signal);
      if (this.#flights.get(key) === flight) this.#entries.set(key, { value, age, lifetime, renewAfter });
      return value;
    };
    const flight: Flight<T> = { promise: run(), controller, waiting: 0 };
    this.#flights.set(key, flight);
    const land = () => this.#land(key, flight);
    flight.promise.then(land, land);
    return flight;
  }

  #land(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}

/**
 * Milliseconds since the call, by the clock that says more. The monotonic clock stands still while the
 * machine sleeps, the wall clock can be set back: by both, a token is never taken for younger than it is.
 */
function startClock(): () => number {
  const monotonic = performance.now();
  const wall = Date.now();
  return () => Math.max(performance.now() - monotonic, Date.now() - wall);
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(abortError(signal));
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
