import type { Binary, BinaryOperator, FunctionName, Literal } from '../ast.js';

const COMPARISONS: Readonly<Record<BinaryOperator, string>> = {
  eq: 'is',
  ne: 'is not',
  gt: 'is greater than',
  ge: 'is at least',
  lt: 'is less than',
  le: 'is at most',
  in: 'is',
  has: 'includes',
  add: 'plus',
  sub: 'minus',
  mul: 'times',
  div: 'divided by',
  divby: 'divided by',
  mod: 'modulo',
};

const IN_TIME: Readonly<Partial<Record<BinaryOperator, string>>> = {
  gt: 'is after',
  ge: 'is not before',
  lt: 'is before',
  le: 'is not after',
};

/** Conditions on a text: as they are, and denied. */
export const TESTS: Readonly<Partial<Record<FunctionName, readonly [string, string]>>> = {
  contains: ['contains', 'does not contain'],
  startswith: ['starts with', 'does not start with'],
  endswith: ['ends with', 'does not end with'],
  matchesPattern: ['matches', 'does not match'],
  hassubset: ['contains all of', 'does not contain all of'],
  hassubsequence: ['contains in this order', 'does not contain in this order'],
};

/** What a function makes of its only argument. */
export const MEASURES: Readonly<Partial<Record<FunctionName, string>>> = {
  length: 'the length of',
  tolower: 'the lower case of',
  toupper: 'the upper case of',
  trim: 'the trimmed',
  year: 'the year of',
  month: 'the month of',
  day: 'the day of',
  hour: 'the hour of',
  minute: 'the minute of',
  second: 'the second of',
  date: 'the date of',
  time: 'the time of',
  round: 'the rounded',
  floor: 'the rounded down',
  ceiling: 'the rounded up',
  totalseconds: 'the seconds of',
};

const TEMPORAL: readonly Literal['type'][] = ['date', 'dateTimeOffset', 'timeOfDay'];

/** The words of an operator; times are before and after, not less and greater. */
export function wordsOf({ operator, right }: Binary): string {
  const inTime =
    (right.kind === 'literal' && TEMPORAL.includes(right.type)) ||
    (right.kind === 'call' && right.name === 'now');
  return (inTime ? IN_TIME[operator] : undefined) ?? COMPARISONS[operator];
}
