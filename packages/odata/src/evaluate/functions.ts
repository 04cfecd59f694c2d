import type { FunctionName } from '../ast.js';
import { readTemporal, Temporal, temporal } from './temporal.js';
import { equal, numberOf } from './value.js';

/** Gets arguments of which none is null; null where they do not have the types of the function. */
type Implementation = (first: unknown, second: unknown, third: unknown) => unknown;

/** The canonical functions; OData 4.01 part 2, section 5.1.1.4. Those on places are not here. */
export const IMPLEMENTATIONS: Readonly<Partial<Record<FunctionName, Implementation>>> = {
  concat: (a, b) => (isText(a) && isText(b) ? a + b : isList(a) && isList(b) ? [...a, ...b] : null),
  contains: (a, b) => find(a, b, (at) => at >= 0),
  startswith: (a, b) =>
    isText(a) && isText(b) ? a.startsWith(b) : isList(a) && isList(b) ? occursAt(a, b, 0) : null,
  endswith: (a, b) =>
    isText(a) && isText(b)
      ? a.endsWith(b)
      : isList(a) && isList(b)
        ? occursAt(a, b, a.length - b.length)
        : null,
  indexof: (a, b) => find(a, b, (at) => at),
  length: (a) => (isText(a) || isList(a) ? a.length : null),
  substring: (a, start, count) => {
    if (!(isText(a) || isList(a)) || typeof start !== 'number') return null;
    const from = start < 0 ? Math.max(0, a.length + start) : start;
    return a.slice(from, typeof count === 'number' ? from + Math.max(0, count) : undefined);
  },
  matchesPattern: (a, pattern) => (isText(a) && isText(pattern) ? matchesPattern(a, pattern) : null),
  tolower: (a) => (isText(a) ? a.toLowerCase() : null),
  toupper: (a) => (isText(a) ? a.toUpperCase() : null),
  trim: (a) => (isText(a) ? a.trim() : null),

  year: (a) => part(a, ['date', 'dateTimeOffset'], (at) => at.getUTCFullYear()),
  month: (a) => part(a, ['date', 'dateTimeOffset'], (at) => at.getUTCMonth() + 1),
  day: (a) => part(a, ['date', 'dateTimeOffset'], (at) => at.getUTCDate()),
  hour: (a) => part(a, ['timeOfDay', 'dateTimeOffset'], (at) => at.getUTCHours()),
  minute: (a) => part(a, ['timeOfDay', 'dateTimeOffset'], (at) => at.getUTCMinutes()),
  second: (a) => part(a, ['timeOfDay', 'dateTimeOffset'], (at) => at.getUTCSeconds()),
  fractionalseconds: (a) =>
    part(a, ['timeOfDay', 'dateTimeOffset'], (_, { total, seconds }) => total - seconds),
  date: (a) =>
    part(a, ['dateTimeOffset'], (_, { seconds, offset }) => temporal('date', seconds + offset * 60, 0)),
  time: (a) =>
    part(a, ['dateTimeOffset'], (at, { picoseconds }) =>
      temporal(
        'timeOfDay',
        Math.floor(at.getTime() / 1000) - temporal('date', at.getTime() / 1000, 0).seconds,
        picoseconds,
      ),
    ),
  totaloffsetminutes: (a) => part(a, ['dateTimeOffset'], (_, { offset }) => offset),
  totalseconds: (a) => part(a, ['duration'], (_, { total }) => total),
  mindatetime: () => readTemporal('dateTimeOffset', '0001-01-01T00:00:00Z'),
  maxdatetime: () => readTemporal('dateTimeOffset', '9999-12-31T23:59:59.999999999999Z'),

  // Halves go away from zero.
  round: (a) => onNumber(a, (value) => Math.sign(value) * Math.round(Math.abs(value))),
  floor: (a) => onNumber(a, Math.floor),
  ceiling: (a) => onNumber(a, Math.ceil),

  hassubset: (a, b) => (isList(a) && isList(b) ? hasSubset(a, b) : null),
  hassubsequence: (a, b) => (isList(a) && isList(b) ? hasSubsequence(a, b) : null),
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function find<T>(whole: unknown, part: unknown, answer: (at: number) => T): T | null {
  if (isText(whole) && isText(part)) return answer(whole.indexOf(part));
  if (!isList(whole) || !isList(part)) return null;
  for (let at = 0; at + part.length <= whole.length; at++) {
    if (occursAt(whole, part, at)) return answer(at);
  }
  return answer(-1);
}

function occursAt(whole: readonly unknown[], part: readonly unknown[], at: number): boolean {
  return (
    at >= 0 && at + part.length <= whole.length && part.every((item, index) => equal(whole[at + index], item))
  );
}

function hasSubset(whole: readonly unknown[], part: readonly unknown[]): boolean {
  const left = [...whole];
  return part.every((item) => {
    const at = left.findIndex((candidate) => equal(candidate, item));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function hasSubsequence(whole: readonly unknown[], part: readonly unknown[]): boolean {
  let found = 0;
  for (const item of whole) if (found < part.length && equal(item, part[found])) found++;
  return found === part.length;
}

function matchesPattern(text: string, pattern: string): boolean | null {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    // What is no regular expression makes the function null.
    return null;
  }
}

/** A part of a time; JSON holds times as strings. */
function part(
  value: unknown,
  types: readonly Temporal['type'][],
  read: (wall: Date, value: Temporal) => unknown,
): unknown {
  for (const type of types) {
    const time = isText(value) ? readTemporal(type, value) : value;
    if (time instanceof Temporal && time.type === type) return read(time.wall, time);
  }
  return null;
}

function onNumber(value: unknown, apply: (value: number) => number): number | bigint | null {
  const number = numberOf(value);
  if (typeof number === 'bigint') return number;
  return number === undefined ? null : apply(number);
}
