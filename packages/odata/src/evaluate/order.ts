import type { OrderbyItem } from '../ast.js';
import { value } from './evaluate.js';
import { type EvaluateOptions, scopeOf } from './scope.js';
import { compare } from './value.js';

/**
 * A comparator for `Array.prototype.sort` that orders rows as the service would. Null comes before
 * everything if ascending, after everything if descending.
 */
export function compareBy(
  orderby: OrderbyItem | readonly OrderbyItem[],
  options: EvaluateOptions = {},
): (left: unknown, right: unknown) => number {
  const items = 'expression' in orderby ? [orderby] : orderby;
  return (left, right) => {
    for (const { expression, direction } of items) {
      const order = compareNullable(
        value(expression, scopeOf(left, options)),
        value(expression, scopeOf(right, options)),
      );
      if (order !== 0) return direction === 'desc' ? -order : order;
    }
    return 0;
  };
}

function compareNullable(left: unknown, right: unknown): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return compare(left, right) ?? 0;
}
