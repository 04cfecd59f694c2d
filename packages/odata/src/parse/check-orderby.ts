import type { Expression, OrderbyItem } from '../ast.js';
import type { QueryRules } from '../rules.js';
import type { Span } from './cursor.js';
import { ODataSyntaxError } from './error.js';
import { nearest } from './nearest.js';
import { resolverOf } from './resolve.js';

/**
 * Holds a parsed order against what the operation takes.
 *
 * @returns the order with the declared spelling of the fields
 * @throws ODataSyntaxError at the first thing that the operation does not order by
 */
export function checkOrderby(
  items: readonly OrderbyItem[],
  text: string,
  spans: Map<Expression, Span>,
  { orderby: paths = [], shortNames = false }: QueryRules,
): OrderbyItem[] {
  const resolve = resolverOf(paths, shortNames);
  return items.map(({ expression, direction }) => {
    const given = expression.kind === 'path' && !expression.from ? expression.path : undefined;
    const path = given === undefined ? undefined : resolve(given);
    if (path !== undefined) return { expression: { kind: 'path', path }, direction };
    const at = spans.get(expression)?.start ?? 0;
    const near = given === undefined ? undefined : nearest(given, paths);
    throw new ODataSyntaxError(`The operation does not order by '${given ?? 'an expression'}'`, text, at, {
      code: 'orderby',
      expected: paths,
      suggestion: near && `'${near}'`,
    });
  });
}
