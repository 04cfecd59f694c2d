import type { Expression, TextLiteral } from '../ast.js';
import { refuse } from '../errors.js';
import type { Value } from '../fields.js';
import { numberLiteral } from './number.js';

/**
 * The expression of a value on the right of an operator, by its JavaScript type alone: what a string looks
 * like is never considered.
 *
 * @throws ODataExpressionError for undefined, NaN, an infinity and anything that is no value
 * @throws RangeError for an invalid Date
 */
export function toValue(value: Value): Expression {
  const type = typeof value;
  if (type === 'string' || type === 'boolean') return { kind: 'literal', type, value } as Expression;
  if (type === 'bigint' || Number.isFinite(value)) return numberLiteral(String(value).replace('+', ''));
  if (value === null) return { kind: 'literal', type: 'null', value };
  if (value instanceof Date) return instant(value);
  return isExpression(value) ? value : refuse(value, 'value');
}

/** What stands on the left of an operator: a string names a field. */
export function toPath(left: string | Expression): Expression {
  return typeof left === 'string' ? { kind: 'path', path: left } : left;
}

/**
 * The literal of a point in time, in UTC.
 *
 * @throws RangeError for an invalid Date
 */
export function instant(date: Date): TextLiteral<'dateTimeOffset'> {
  return { kind: 'literal', type: 'dateTimeOffset', value: date.toISOString().replace('.000', '') };
}

/** Whether a value that JavaScript may have let through is an expression. */
export function isExpression(value: unknown): value is Expression {
  return typeof (value as Partial<Expression> | undefined)?.kind === 'string';
}
