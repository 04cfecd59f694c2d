import type { Expression, OrderbyItem, Raw } from '../ast.js';
import { type Dialect, type DialectName, dialectOf } from '../dialects.js';
import { ODataExpressionError } from '../errors.js';
import { printExpression } from './expression.js';

export interface PrintOptions {
  /** The service's dialect. Default: `v4`. */
  readonly dialect?: DialectName | undefined;
  /**
   * `minimal`: parentheses only where precedence asks for them. `full`: around every condition under `and`
   * and `or`, as the Azure Stack Hub documentation writes them. Default: the dialect's.
   */
  readonly parentheses?: 'minimal' | 'full' | undefined;
}

/**
 * The text of a `$filter`, not percent-encoded: whoever builds the URL encodes it, once.
 *
 * @throws ODataExpressionError for an expression that has no text, such as an empty `in`
 * @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html
 */
export function printFilter(filter: Expression, options: PrintOptions = {}): string {
  return printExpression(filter, styleOf(options));
}

/**
 * The text of an `$orderby`, not percent-encoded. Nothing stands after its commas: services exist that
 * refuse a blank there.
 *
 * @throws ODataExpressionError without a field, or for an expression that has no text
 */
export function printOrderby(
  orderby: OrderbyItem | readonly OrderbyItem[] | Raw,
  options: PrintOptions = {},
): string {
  if ('kind' in orderby) return orderby.text;
  const items = 'expression' in orderby ? [orderby] : orderby;
  if (items.length === 0) throw new ODataExpressionError('An order needs at least one field.');
  const style = styleOf(options);
  return items
    .map(
      ({ expression, direction }) =>
        `${printExpression(expression, style)} ${direction === 'desc' ? 'desc' : 'asc'}`,
    )
    .join(',');
}

function styleOf({ dialect: name, parentheses }: PrintOptions): Dialect {
  const dialect = dialectOf(name);
  return parentheses ? { ...dialect, grouped: parentheses === 'full' } : dialect;
}
