import type { Expression, Logical, LogicalOperator } from '../ast.js';
import { refuse } from '../errors.js';
import type { AnyFields, Filter, Operand } from '../fields.js';
import { filterOf } from './brand.js';
import { isExpression } from './value.js';

/**
 * All of the operands hold. One operand stands for itself.
 *
 * @throws ODataExpressionError without an operand, or if one is undefined
 */
export function and<F = AnyFields>(...operands: readonly Operand<F, 'and'>[]): Filter<F> {
  return filterOf(logical('and', operands as readonly Expression[]));
}

/**
 * At least one of the operands holds. One operand stands for itself.
 *
 * @throws ODataExpressionError without an operand, or if one is undefined
 */
export function or<F = AnyFields>(...operands: readonly Operand<F, 'or'>[]): Filter<F> {
  return filterOf(logical('or', operands as readonly Expression[]));
}

/** The operand does not hold. */
export function not<F = AnyFields>(operand: Operand<F, 'not'>): Filter<F> {
  return filterOf({ kind: 'not', operand: operand as Expression });
}

/** Operands of the same operator are taken in, so that one meaning has one form. */
export function logical(operator: LogicalOperator, operands: readonly Expression[]): Expression {
  let flat = operands;
  for (const operand of operands) {
    if (!isExpression(operand)) refuse(operand, 'condition');
    if ((operand as Logical).operator === operator)
      flat = flat.flatMap((one) => (one === operand ? (operand as Logical).operands : one));
  }
  if (!flat[0]) refuse(`${operator}()`, 'condition');
  return flat[1] ? { kind: 'logical', operator, operands: flat } : flat[0];
}
