/** What names stand for while an expression is evaluated. */
export interface Scope {
  /** `$it`: the row. */
  readonly it: unknown;
  /** `$this`, and what plain names belong to: the row, or a member of a collection. */
  readonly current: unknown;
  readonly variables: ReadonlyMap<string, unknown>;
  readonly root: unknown;
  readonly aliases: Readonly<Record<string, unknown>>;
  readonly now: Date;
}

export interface EvaluateOptions {
  /** What `now()` is. Default: now. */
  readonly now?: Date | undefined;
  /** The values of aliases by name, `{ '@p': 5 }`. */
  readonly aliases?: Readonly<Record<string, unknown>> | undefined;
  /** What `$root` is: an object with a property per entity set. */
  readonly root?: unknown;
}

export function scopeOf(
  row: unknown,
  { now = new Date(), aliases = {}, root = null }: EvaluateOptions,
): Scope {
  return { it: row, current: row, variables: new Map(), root, aliases, now };
}
