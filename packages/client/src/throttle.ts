import { type Clock, systemClock } from './clock.js';
import type { TokenCredential } from './credential.js';
import { AbortError } from './errors.js';
import type { Layer } from './pipeline.js';
import { retryAfterMs } from './retry-after.js';

/** The classes of operation that Resource Manager counts apart. */
export type OperationClass = 'reads' | 'writes' | 'deletes';

export interface ThrottleOptions {
  /** Requests under way at a time. Default: 32. */
  readonly maxInFlight?: number;
  /** Requests a second, by class. Default: as many as go. */
  readonly perSecond?: Readonly<Partial<Record<OperationClass, number>>>;
  /** Requests that the service still allows, below which a class slows down. Default: 100. */
  readonly reserve?: number;
  /** Milliseconds between two requests of a class when none is left. Default: 2,000. */
  readonly maxGap?: number;
  readonly clock?: Clock;
}

/** Lets requests through, not too many at a time nor too fast. Share one among the clients that share a quota. */
export interface Throttle {
  /** Waits for its turn, sends, and takes notice of what the answer says of the quota. */
  run(operation: OperationClass, send: () => Promise<Response>, signal?: AbortSignal): Promise<Response>;
}

/** A layer that slows down before the service has to say 429. Clients with the same throttle share its limits. */
export function throttle(shared: Throttle): Layer {
  return (next) => (request, context) =>
    shared.run(classOf(request.method), () => next(request, context), context.signal);
}

const byCredential = new WeakMap<TokenCredential, Throttle>();

/** The throttle of a credential, because services count by who asks. Options matter when it is asked for first. */
export function throttleOf(credential: TokenCredential, options?: ThrottleOptions): Throttle {
  const found = byCredential.get(credential) ?? createThrottle(options);
  byCredential.set(credential, found);
  return found;
}

interface Lane {
  /** When the next request may go, in milliseconds since 1970. */
  nextAt: number;
  /** Until when the service wants to be left alone. */
  pausedUntil: number;
  /** What the service still allows. */
  remaining: number;
  readonly rateGap: number;
}

export function createThrottle({
  maxInFlight = 32,
  perSecond = {},
  reserve = 100,
  maxGap = 2000,
  clock = systemClock,
}: ThrottleOptions = {}): Throttle {
  const slots = createSlots(maxInFlight);
  const lane = (operation: OperationClass): Lane => ({
    nextAt: 0,
    pausedUntil: 0,
    remaining: Number.POSITIVE_INFINITY,
    rateGap: 1000 / (perSecond[operation] ?? Number.POSITIVE_INFINITY),
  });
  const lanes = { reads: lane('reads'), writes: lane('writes'), deletes: lane('deletes') };

  return {
    async run(operation, send, signal) {
      const mine = lanes[operation];
      const turn = Math.max(clock.now(), mine.nextAt);
      const scarcity = Math.max(0, 1 - mine.remaining / reserve);
      mine.nextAt = turn + Math.max(mine.rateGap, maxGap * scarcity);
      for (;;) {
        const wait = Math.ceil(Math.max(turn, mine.pausedUntil) - clock.now());
        if (wait <= 0) break;
        await clock.delay(wait, signal);
      }
      await slots.take(signal);
      try {
        const response = await send();
        mine.remaining = remaining(response.headers, operation) ?? mine.remaining;
        if (response.status === 429) {
          mine.pausedUntil = clock.now() + (retryAfterMs(response.headers, clock.now()) ?? maxGap);
        }
        return response;
      } finally {
        slots.give();
      }
    },
  };
}

function classOf(method: string): OperationClass {
  if (method === 'DELETE') return 'deletes';
  return method === 'GET' || method === 'HEAD' ? 'reads' : 'writes';
}

/**
 * The scarcest of what `x-ms-ratelimit-remaining-*` says of a class: `…-subscription-reads: 11999`,
 * `…-resource: Microsoft.Compute/HighCostGet;107,…`
 * (https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling).
 */
function remaining(headers: Headers, operation: OperationClass): number | undefined {
  const found: number[] = [];
  headers.forEach((value, name) => {
    if (!name.startsWith('x-ms-ratelimit-remaining-')) return;
    if (/-(reads|writes|deletes)$/.test(name) && !name.endsWith(`-${operation}`)) return;
    found.push(...[...value.matchAll(/(?:^|;)\s*(\d+)/g)].map(([, count]) => Number(count)));
  });
  return found.length > 0 ? Math.min(...found) : undefined;
}

interface Slots {
  /** @throws AbortError when the signal ends the waiting. */
  take(signal: AbortSignal | undefined): Promise<void>;
  give(): void;
}

/** First come, first served. */
function createSlots(count: number): Slots {
  let free = count;
  const queue: (() => void)[] = [];
  return {
    take: (signal) =>
      new Promise((resolve, reject) => {
        const leave = () => {
          queue.splice(queue.indexOf(enter), 1);
          reject(new AbortError('Waiting for other requests was aborted.', { cause: signal?.reason }));
        };
        const enter = () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        };
        if (free > 0) {
          free--;
          resolve();
        } else {
          queue.push(enter);
          signal?.addEventListener('abort', leave, { once: true });
        }
      }),
    give: () => {
      const next = queue.shift();
      if (next) next();
      else free++;
    },
  };
}
