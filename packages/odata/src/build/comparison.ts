import type { BinaryOperator, Expression, Literal } from '../ast.js';
import { ODataExpressionError } from '../errors.js';
import type { AnyFields, Filter, Left, Right } from '../fields.js';
import { filterOf } from './brand.js';
import { toPath, toValue } from './value.js';

/** `State eq 'Active'`: equal. Null equals null. */
export function eq<F = AnyFields, L extends Left<F, 'eq'> = Left<F, 'eq'>>(
  left: L,
  value: Right<F, L>,
): Filter<F> {
  return binary('eq', left, value);
}

/** `State ne 'Active'`: not equal. */
export function ne<F = AnyFields, L extends Left<F, 'ne'> = Left<F, 'ne'>>(
  left: L,
  value: Right<F, L>,
): Filter<F> {
  return binary('ne', left, value);
}

/** `Price gt 5`: greater, or later. False if either side is null. */
export function gt<F = AnyFields, L extends Left<F, 'gt'> = Left<F, 'gt'>>(
  left: L,
  value: Right<F, L>,
): Filter<F> {
  return binary('gt', left, value);
}

/** `Price ge 5`: greater or equal, or not earlier. */
export function ge<F = AnyFields, L extends Left<F, 'ge'> = Left<F, 'ge'>>(
  left: L,
  value: Right<F, L>,
): Filter<F> {
  return binary('ge', left, value);
}

/** `Price lt 5`: less, or earlier. False if either side is null. */
export function lt<F = AnyFields, L extends Left<F, 'lt'> = Left<F, 'lt'>>(
  left: L,
  value: Right<F, L>,
): Filter<F> {
  return binary('lt', left, value);
}

/** `Price le 5`: less or equal, or not later. */
export function le<F = AnyFields, L extends Left<F, 'le'> = Left<F, 'le'>>(
  left: L,
  value: Right<F, L>,
): Filter<F> {
  return binary('le', left, value);
}

/** `Style has Sales.Pattern'Yellow'`: the flags are set. Make the value with `enumValue`. */
export function has<F = AnyFields, L extends Left<F, 'has'> = Left<F, 'has'>>(
  left: L,
  value: Right<F, L>,
): Filter<F> {
  return binary('has', left, value);
}

/**
 * `State in ('Active','Closed')`: equal to one of the values.
 *
 * @throws ODataExpressionError for an empty list: it selects nothing, so the request need not be sent
 */
export function inList<F = AnyFields, L extends Left<F, 'in'> = Left<F, 'in'>>(
  left: L,
  values: readonly Right<F, L>[],
): Filter<F> {
  if (values.length === 0) {
    throw new ODataExpressionError(
      '`in` needs at least one value. With none it selects nothing: send no request.',
    );
  }
  const items = values.map((value) => literalOf(value));
  return filterOf({
    kind: 'binary',
    operator: 'in',
    left: toPath(left as string),
    right: { kind: 'list', items },
  });
}

function literalOf(value: unknown): Literal {
  const expression = toValue(value as Parameters<typeof toValue>[0]);
  if (expression.kind === 'literal') return expression;
  throw new ODataExpressionError(`A list after \`in\` takes constants, not a ${expression.kind}.`);
}

function binary<F>(operator: BinaryOperator, left: unknown, value: unknown): Filter<F> {
  return filterOf({
    kind: 'binary',
    operator,
    left: toPath(left as string | Expression),
    right: toValue(value as Parameters<typeof toValue>[0]),
  });
}
