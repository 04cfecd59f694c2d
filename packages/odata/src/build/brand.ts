import type { Expression } from '../ast.js';
import type { Filter } from '../fields.js';

/** Marks an expression, for the compiler, as one that fits the fields `F`. */
export function filterOf<F>(expression: Expression): Filter<F> {
  return expression as Filter<F>;
}
