// Long-running work: what was asked for, when it is done, and how it went.
import { Table, type TableState } from './table.js';

/** One piece of work. Plain data, so that a snapshot can hold it half done. */
export interface Work {
  readonly id: string;
  /** Which effect it will have, by the name under which it was registered. */
  readonly effect: string;
  /** What the effect needs to know. */
  readonly input: unknown;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly started: number;
  readonly due: number;
  /** Why it is going to fail, whatever it finds. */
  readonly failure?: string | undefined;
  /** How it went; undefined until it is due. */
  readonly outcome?: Outcome | undefined;
}

export interface Outcome {
  readonly state: 'succeeded' | 'failed' | 'partial';
  /** Where to find what it made. */
  readonly resource?: string;
  /** Why it failed: the service's own code, and a sentence. */
  readonly error?: { readonly code: string; readonly message: string };
}

/** Does the work on the world. */
export type Effect = (input: never, work: Work) => Outcome;

/** What becomes of the world when the work was told to fail. */
type Failing = (input: never, work: Work) => void;

export class WorkQueue {
  readonly #effects = new Map<string, { readonly effect: Effect; readonly fail: Failing }>();
  readonly #all = new Table<Work>({
    key: ({ id }) => id,
    indexes: { open: ({ outcome }) => (outcome ? undefined : 'yes') },
  });

  /**
   * @param fail is called instead of the effect when the work was told to fail
   * @throws Error when the name is taken
   */
  register<T>(
    name: string,
    effect: (input: T, work: Work) => Outcome,
    fail: (input: T, work: Work) => void = () => undefined,
  ): void {
    if (this.#effects.has(name)) throw new Error(`Two effects are called ${name}.`);
    this.#effects.set(name, { effect: effect as Effect, fail: fail as Failing });
  }

  start(work: Work): Work {
    return this.#all.put(work);
  }

  get(id: string): Work | undefined {
    return this.#all.get(id);
  }

  /** What is under way. */
  open(): Work[] {
    return this.#all.list({ index: 'open', value: 'yes' });
  }

  /** Does what is due by now, in the order in which it became due. */
  settle(now: number): void {
    const due = this.open().filter((work) => work.due <= now);
    for (const work of due.sort((a, b) => a.due - b.due)) {
      this.#all.put({ ...work, outcome: this.#outcome(work) });
    }
  }

  save(): TableState<Work> {
    return this.#all.save();
  }

  load(state: TableState<Work>): void {
    this.#all.load(state);
  }

  #outcome(work: Work): Outcome {
    const { effect, fail } = this.#effects.get(work.effect) ?? {};
    if (!effect || !fail) throw new Error(`No effect is called ${work.effect}.`);
    if (work.failure === undefined) return effect(work.input as never, work);
    fail(work.input as never, work);
    return { state: 'failed', error: { code: 'OperationFailed', message: work.failure } };
  }
}
