import type { Literal } from '../ast.js';
import { readTemporal, Temporal } from './temporal.js';

/** A GUID or an enumeration value: JSON holds them as strings, which become these where they meet one. */
export class Token {
  readonly key: string;

  constructor(
    readonly type: 'guid' | 'enum',
    readonly text: string,
  ) {
    this.key = type === 'guid' ? text.toLowerCase() : members(text).sort().join(',');
  }
}

/** The value that a constant stands for. */
export function literalValue(literal: Literal): unknown {
  switch (literal.type) {
    case 'int64':
      return BigInt(literal.value);
    case 'decimal':
      return Number(literal.value.replace('INF', 'Infinity'));
    case 'guid':
    case 'enum':
      return new Token(literal.type, literal.value);
    case 'date':
    case 'dateTimeOffset':
    case 'timeOfDay':
    case 'duration':
      return readTemporal(literal.type, literal.value) ?? null;
    default:
      return literal.value;
  }
}

/** A number, also from the text in which JSON carries those that are too large for it. */
export function numberOf(value: unknown): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value !== 'string') return undefined;
  if (/^-?\d{1,40}$/.test(value)) return BigInt(value);
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : undefined;
}

/** The members of an enumeration value, `Red,Green`. */
export function members(text: string): string[] {
  return text.split(',').map((member) => member.trim());
}

/** Equality as `eq` has it: null equals null, NaN nothing; values of types that cannot be compared differ. */
export function equal(left: unknown, right: unknown): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === 'object' && typeof right === 'object' && !isScalar(left) && !isScalar(right)) {
    return sameStructure(left, right);
  }
  return compare(left, right) === 0;
}

/** Negative, zero or positive; undefined if the two cannot be compared or one is NaN. */
export function compare(left: unknown, right: unknown): number | undefined {
  if (left instanceof Temporal || right instanceof Temporal) return compareTemporals(left, right);
  if (left instanceof Token || right instanceof Token) return compareTokens(left, right);
  if (typeof left === 'string' && typeof right === 'string') return order(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return order(left, right);
  if (isNumber(left) || isNumber(right)) {
    const [a, b] = [numberOf(left), numberOf(right)];
    return a === undefined || b === undefined ? undefined : order(a, b);
  }
  return undefined;
}

function compareTemporals(left: unknown, right: unknown): number | undefined {
  const type = left instanceof Temporal ? left.type : right instanceof Temporal ? right.type : 'date';
  const [a, b] = [left, right].map((value) =>
    typeof value === 'string' ? readTemporal(type, value) : value,
  );
  if (!(a instanceof Temporal && b instanceof Temporal) || a.type !== b.type) return undefined;
  return order(a.seconds, b.seconds) || order(a.picoseconds, b.picoseconds);
}

function compareTokens(left: unknown, right: unknown): number | undefined {
  const type = left instanceof Token ? left.type : right instanceof Token ? right.type : 'guid';
  const [a, b] = [left, right].map((value) =>
    typeof value === 'string' || typeof value === 'number' ? new Token(type, String(value)) : value,
  );
  return a instanceof Token && b instanceof Token ? order(a.key, b.key) : undefined;
}

function order<T extends string | number | bigint | boolean>(left: T, right: T): number | undefined {
  if (left < right) return -1;
  if (left > right) return 1;
  // biome-ignore lint/suspicious/noDoubleEquals: 1 and 1n are the same number
  return left == right ? 0 : undefined;
}

function sameStructure(left: object, right: object): boolean {
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && equal(memberOf(left, key), memberOf(right, key)))
  );
}

function memberOf(object: object, key: string): unknown {
  return (object as Readonly<Record<string, unknown>>)[key] ?? null;
}

function isScalar(value: object): boolean {
  return value instanceof Temporal || value instanceof Token;
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}
