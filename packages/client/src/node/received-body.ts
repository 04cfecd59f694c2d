/** Bytes that wait to be read before the connection is told to pause. */
const HIGH_WATER_MARK = 65_536;

/** What steers the connection that a body arrives on. */
export interface Flow {
  pause(): void;
  resume(): void;
  abort(reason: Error): void;
}

/**
 * A response's body while it arrives. A short one is taken in at once, so that the connection is free for the next
 * request whether or not anyone reads it; of a long one no more than a buffer is held.
 */
export class ReceivedBody implements AsyncIterable<Uint8Array> {
  readonly #flow: Flow;
  #chunks: Uint8Array[] = [];
  #waiting = 0;
  #wanted = false;
  #ended = false;
  #failure: { readonly error: unknown } | undefined;
  #wake: (() => void) | undefined;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  push(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#waiting += chunk.byteLength;
    if (!this.#wanted && this.#waiting >= HIGH_WATER_MARK) this.#flow.pause();
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  fail(error: unknown): void {
    this.#failure = { error };
    this.#wake?.();
  }

  /** Ends the connection unless all has arrived. */
  cancel(): void {
    if (!this.#ended && !this.#failure) this.#flow.abort(new Error('The body was not wanted.'));
    this.#chunks = [];
  }

  /** Everything, as soon as it is there. */
  async whole(): Promise<Uint8Array> {
    this.#wanted = true;
    this.#flow.resume();
    while (!this.#ended) await this.#change();
    const [first, second] = this.#chunks;
    return first && !second ? first : Buffer.concat(this.#chunks);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, void> {
    try {
      for (;;) {
        const chunk = this.#chunks.shift();
        if (chunk) {
          this.#waiting -= chunk.byteLength;
          yield chunk;
        } else if (this.#ended) {
          return;
        } else {
          // More may arrive before this returns.
          this.#flow.resume();
          if (this.#chunks.length === 0) await this.#change();
        }
      }
    } finally {
      this.cancel();
    }
  }

  async #change(): Promise<void> {
    if (!this.#failure && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#failure) throw this.#failure.error;
  }
}
