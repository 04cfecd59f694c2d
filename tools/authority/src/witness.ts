import { inspect } from 'node:util';

/** Remembers every secret of a run, and looks for them in whatever the run has said or kept. */
export class Witness {
  readonly #secrets = new Map<string, string>();

  /** @param name for the message when it turns up. */
  register(name: string, secret: string): string {
    if (secret.length < 8) throw new Error(`${name} is too short to be searched for.`);
    this.#secrets.set(secret, name);
    return secret;
  }

  get size(): number {
    return this.#secrets.size;
  }

  /**
   * @param said texts, bytes, errors and other values: each is looked through down to the last cause.
   * @returns the names of the secrets that turned up.
   */
  leaks(...said: readonly unknown[]): string[] {
    const texts = said.flatMap((one) => textsOf(one));
    return [...this.#secrets]
      .filter(([secret]) => spellings(secret).some((form) => texts.some((text) => text.includes(form))))
      .map(([, name]) => name);
  }
}

function textsOf(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString()];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const own = Reflect.ownKeys(value).flatMap((key) => [
    String(key),
    ...textsOf(Reflect.get(value, key), seen),
  ]);
  return [...own, String(value), inspect(value, { depth: null, showHidden: true })];
}

function spellings(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -2);
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), base64];
}
