import type { ArithmeticOperator, Binary, Expression, Negate } from '../ast.js';
import type { Value } from '../fields.js';
import { toPath, toValue } from './value.js';

type Arithmetic = (left: string | Expression, right: Value) => Binary;

/** `Price add 2`. */
export const add: Arithmetic = (left, right) => arithmetic('add', left, right);

/** `Price sub 2`. */
export const sub: Arithmetic = (left, right) => arithmetic('sub', left, right);

/** `Price mul 2`. */
export const mul: Arithmetic = (left, right) => arithmetic('mul', left, right);

/** `Price div 2`: whole if both sides are. */
export const div: Arithmetic = (left, right) => arithmetic('div', left, right);

/** `Price divby 2`: with a fraction. */
export const divby: Arithmetic = (left, right) => arithmetic('divby', left, right);

/** `Price mod 2`: the remainder, with the sign of the left side. */
export const mod: Arithmetic = (left, right) => arithmetic('mod', left, right);

/** `-Price`. */
export function negate(operand: string | Expression): Negate {
  return { kind: 'negate', operand: toPath(operand) };
}

function arithmetic(operator: ArithmeticOperator, left: string | Expression, right: Value): Binary {
  return { kind: 'binary', operator, left: toPath(left), right: toValue(right) };
}
