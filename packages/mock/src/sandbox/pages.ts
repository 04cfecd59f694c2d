// Pages of lists that were asked for before, as good as new until a resource changes.
import type { Call } from '../call.js';
import type { Result } from './result.js';

/** So many different ones are remembered between two changes. */
const KEPT = 100;

export class Pages {
  readonly #revision: () => number;
  readonly #known = new Map<string, Result>();
  #of = -1;

  /** @param revision changes whenever a list could */
  constructor(revision: () => number) {
    this.#revision = revision;
  }

  /** The page that the call asks for; it is made when the world has changed since, or the answer depends on the time. */
  async get(call: Call, make: () => Promise<Result>): Promise<Result> {
    if (dependsOnTime(call)) return make();
    const revision = this.#revision();
    if (revision !== this.#of) this.#known.clear();
    this.#of = revision;
    const question = questionOf(call);
    const known = this.#known.get(question);
    if (known) return known;
    const page = await make();
    if (this.#known.size >= KEPT) this.#known.clear();
    // Something may have changed while it was made.
    if (revision === this.#revision()) this.#known.set(question, page);
    return page;
  }
}

/** Links to the next page name the host that was asked. */
function questionOf({ operation, path, query, headers }: Call): string {
  return JSON.stringify([operation.service.title, operation.id, path, query, headers.host]);
}

/** `now()` in a filter. */
function dependsOnTime({ query }: Call): boolean {
  return Object.values(query).some((value) => /\bnow\s*\(/i.test(String(value)));
}
