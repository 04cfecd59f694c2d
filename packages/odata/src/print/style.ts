import type { Dialect } from '../dialects.js';

export interface Style {
  readonly dialect: Dialect;
  /** Whether conditions under `and` and `or` are put in parentheses. */
  readonly grouped: boolean;
}
