// Faults on demand: which requests meet which misfortune.
import type { Call } from '../call.js';
import { fillTemplate } from '../path-template.js';
import type { Random } from '../sandbox/random.js';

/** What goes wrong, and for which requests. What is left out does not restrict. */
export interface Fault {
  readonly when?: {
    /** In any case. */
    readonly method?: string;
    /** A part of the path, in any case: `/devices`. */
    readonly path?: string;
    /** `Devices_List`. */
    readonly operation?: string;
  };
  /** Which share of those requests, from 0 to 1; 1 by default. Drawn from the seed. */
  readonly rate?: number;
  /** Only every n-th of them: 3 is the third, the sixth … */
  readonly every?: number;
  /** No more than so many. */
  readonly times?: number;
  /** Only those beyond so many within one second of the machine's clock. */
  readonly perSecond?: number;
  /** Milliseconds before the answer. */
  readonly latency?: number;
  /** An error instead of the answer, in the service's own shape: 400 to 599. */
  readonly status?: number;
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** The connection breaks instead of an answer. */
  readonly drop?: boolean;
  /** The token counts as expired: 401. */
  readonly expired?: boolean;
  /** The work that the request starts fails half way, for this reason. */
  readonly fail?: string;
}

interface Rule {
  readonly fault: Fault;
  met: number;
  left: number;
  /** The second that is counted, and the requests in it. */
  second: number;
  within: number;
}

export class Faults {
  #rules: Rule[] = [];

  constructor(readonly random: Random) {}

  get list(): readonly Fault[] {
    return this.#rules.map(({ fault }) => fault);
  }

  /** In place of those before. */
  set(faults: readonly Fault[]): void {
    this.#rules = faults.map((fault) => ({
      fault,
      met: 0,
      left: fault.times ?? Number.POSITIVE_INFINITY,
      second: 0,
      within: 0,
    }));
  }

  /** Everything that befalls the request, in the order of the list. Counts and draws. */
  befalling(call: Call): Fault[] {
    return this.#rules.flatMap((rule) => {
      if (rule.left === 0 || !fits(rule.fault, call)) return [];
      rule.met++;
      const { every = 1, rate = 1, perSecond } = rule.fault;
      if (perSecond !== undefined && countWithin(rule) <= perSecond) return [];
      if (rule.met % every !== 0 || (rate < 1 && this.random.next() >= rate)) return [];
      rule.left--;
      return [rule.fault];
    });
  }
}

function countWithin(rule: Rule): number {
  const second = Math.floor(Date.now() / 1000);
  rule.within = rule.second === second ? rule.within + 1 : 1;
  rule.second = second;
  return rule.within;
}

function fits({ when = {} }: Fault, { operation, path }: Call): boolean {
  const { method, path: part, operation: id } = when;
  const actual = fillTemplate(operation.path, path).toLowerCase();
  return (
    (method === undefined || method.toLowerCase() === operation.method) &&
    (part === undefined || actual.includes(part.toLowerCase())) &&
    (id === undefined || id === operation.id)
  );
}
