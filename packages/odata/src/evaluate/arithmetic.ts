import type { ArithmeticOperator } from '../ast.js';
import { ODataEvaluationError } from '../errors.js';
import { isWithinReach, Temporal, temporal } from './temporal.js';
import { numberOf } from './value.js';

/**
 * Adds, subtracts, multiplies or divides; null if a side is null or of another type.
 *
 * @param fractional whether a side is written as a decimal, so that `div` keeps the fraction
 * @throws ODataEvaluationError if an integer is divided by zero
 */
export function arithmetic(
  operator: ArithmeticOperator,
  left: unknown,
  right: unknown,
  fractional: boolean,
): unknown {
  if (left instanceof Temporal || right instanceof Temporal) return withTime(operator, left, right);
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return null;
  if (!fractional && operator !== 'divby' && isInteger(a) && isInteger(b)) {
    return narrow(onIntegers(operator, BigInt(a), BigInt(b)));
  }
  return onNumbers(operator, Number(a), Number(b));
}

/** The opposite of a number or duration. */
export function negated(value: unknown): unknown {
  if (value instanceof Temporal) {
    return value.type === 'duration' ? temporal('duration', -value.seconds, -value.picoseconds) : null;
  }
  const number = numberOf(value);
  return number === undefined ? null : -number;
}

function onIntegers(operator: ArithmeticOperator, a: bigint, b: bigint): bigint {
  if (b === 0n && (operator === 'div' || operator === 'mod')) {
    throw new ODataEvaluationError(`${a} ${operator} 0 has no result.`);
  }
  switch (operator) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'mod':
      return a % b;
    default:
      return a / b;
  }
}

function onNumbers(operator: ArithmeticOperator, a: number, b: number): number {
  switch (operator) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'mod':
      return a % b;
    default:
      return a / b;
  }
}

function withTime(operator: ArithmeticOperator, left: unknown, right: unknown): unknown {
  if (left instanceof Temporal && right instanceof Temporal) return timeWithTime(operator, left, right);
  const [duration, factor] = left instanceof Temporal ? [left, right] : [right, left];
  const number = numberOf(factor);
  if (!(duration instanceof Temporal) || duration.type !== 'duration' || number === undefined) return null;
  if (operator === 'mul') return scaled(duration, Number(number));
  return left === duration && operator !== 'add' && operator !== 'sub' && operator !== 'mod'
    ? scaled(duration, 1 / Number(number))
    : null;
}

function timeWithTime(operator: ArithmeticOperator, left: Temporal, right: Temporal): Temporal | null {
  const sign = operator === 'add' ? 1 : operator === 'sub' ? -1 : 0;
  if (sign === 0) return null;
  const seconds = left.seconds + sign * right.seconds;
  const picoseconds = left.picoseconds + sign * right.picoseconds;
  const moved = right.type === 'duration';
  if (!moved && (sign > 0 || left.type !== right.type)) return null;
  const result = temporal(moved ? left.type : 'duration', seconds, picoseconds, moved ? left.offset : 0);
  return isWithinReach(result) ? result : null;
}

function scaled({ total }: Temporal, factor: number): Temporal | null {
  const seconds = total * factor;
  const result = temporal('duration', 0, 0).plus(seconds);
  return isWithinReach(result) ? result : null;
}

function isInteger(value: number | bigint): boolean {
  return typeof value === 'bigint' || Number.isInteger(value);
}

function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
