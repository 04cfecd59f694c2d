/**
 * Where accounts and their refresh tokens are kept: one text, which MSAL writes and reads. Implementations keep it
 * secret.
 */
export interface TokenStore {
  /** What is kept; undefined when there is nothing. */
  read(): Promise<string | undefined>;
  /** Replaces it, whole or not at all. */
  write(text: string): Promise<void>;
  /** Waits until nobody else is changing it, and keeps others from it until the function that it gives is called. */
  lock(): Promise<() => Promise<void>>;
  /** Removes everything. */
  clear(): Promise<void>;
}

/** Keeps accounts for as long as this process lives. */
export function memoryStore(): TokenStore {
  let kept: string | undefined;
  let last: Promise<void> = Promise.resolve();
  return {
    read: async () => kept,
    write: async (text) => {
      kept = text;
    },
    lock: async () => {
      const before = last;
      let release = () => {};
      last = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return async () => release();
    },
    clear: async () => {
      kept = undefined;
    },
  };
}
