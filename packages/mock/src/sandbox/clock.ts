// What time it is in the world. It runs with the machine's, until it is set.

export interface ClockState {
  /** Milliseconds since 1970 at which the clock stands still; undefined while it runs. */
  readonly fixed?: number | undefined;
  /** Milliseconds by which a running clock is ahead of the machine's. */
  readonly ahead: number;
}

export class Clock {
  #state: ClockState;

  /** @param fixed milliseconds since 1970 at which to stand still */
  constructor(fixed?: number) {
    this.#state = { fixed, ahead: 0 };
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#state.fixed ?? Date.now() + this.#state.ahead;
  }

  /** `2026-11-22T09:00:00.000Z` */
  text(): string {
    return new Date(this.now()).toISOString();
  }

  stop(at: number): void {
    this.#state = { fixed: at, ahead: 0 };
  }

  run(): void {
    this.#state = { ahead: this.now() - Date.now() };
  }

  advance(milliseconds: number): void {
    const { fixed, ahead } = this.#state;
    this.#state =
      fixed === undefined ? { ahead: ahead + milliseconds } : { fixed: fixed + milliseconds, ahead };
  }

  save(): ClockState {
    return this.#state;
  }

  load(state: ClockState): void {
    this.#state = state;
  }
}
