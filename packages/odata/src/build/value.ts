import type { Expression, TextLiteral } from '../ast.js';
import { ODataExpressionError } from '../errors.js';
import type { Value } from '../fields.js';
import { numberLiteral } from './number.js';

/**
 * The expression of a value on the right of an operator, by its JavaScript type alone: what a string looks
 * like is never considered.
 *
 * @throws ODataExpressionError for undefined, NaN, an infinity, an invalid Date and anything that is no value
 */
export function toValue(value: Value): Expression {
  switch (typeof value) {
    case 'string':
      return { kind: 'literal', type: 'string', value };
    case 'number':
      if (!Number.isFinite(value)) break;
      return Number.isSafeInteger(value)
        ? { kind: 'literal', type: 'int', value: value + 0 }
        : numberLiteral(String(value));
    case 'boolean':
      return { kind: 'literal', type: 'boolean', value };
    case 'bigint':
      return numberLiteral(String(value));
    case 'object':
      if (value === null) return { kind: 'literal', type: 'null', value };
      if (value instanceof Date) return instant(value);
      if (typeof value.kind === 'string') return value;
  }
  throw new ODataExpressionError(
    `${String(value)} has no form in OData. Use a string, a finite number, a bigint, a boolean, null, a Date or an expression.`,
  );
}

/** What stands on the left of an operator: a string names a field. */
export function toPath(left: string | Expression): Expression {
  return typeof left === 'string' ? { kind: 'path', path: left } : left;
}

/**
 * The literal of a point in time, in UTC.
 *
 * @throws ODataExpressionError for an invalid Date
 */
export function instant(date: Date): TextLiteral<'dateTimeOffset'> {
  if (Number.isNaN(date.getTime())) throw new ODataExpressionError('An invalid Date has no form in OData.');
  return { kind: 'literal', type: 'dateTimeOffset', value: date.toISOString().replace('.000Z', 'Z') };
}
