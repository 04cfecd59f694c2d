/** The evaluator agrees with predicates written in JavaScript, on random rows. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expression } from '../ast.js';
import { and, contains, eq, ge, gt, inList, le, lt, ne, not, or, startswith } from '../index.js';
import { matches } from './evaluate.js';

interface Row {
  readonly count: number | null;
  readonly name: string | null;
  readonly done: boolean | null;
}

/** Unknown is null, as in OData. */
type Predicate = (row: Row) => boolean | null;
type Pair = readonly [Expression, Predicate];

const number = fc.integer({ min: -3, max: 3 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', "'"), maxLength: 3 });
const row: fc.Arbitrary<Row> = fc.record({
  count: fc.option(number),
  name: fc.option(text),
  done: fc.option(fc.boolean()),
});
const both = (value: number | null, test: (value: number) => boolean) => value !== null && test(value);

const leaf: fc.Arbitrary<Pair> = fc.oneof(
  number.map((n): Pair => [eq('Count', n), ({ count }) => count === n]),
  number.map((n): Pair => [ne('Count', n), ({ count }) => count !== n]),
  number.map((n): Pair => [gt('Count', n), ({ count }) => both(count, (value) => value > n)]),
  number.map((n): Pair => [ge('Count', n), ({ count }) => both(count, (value) => value >= n)]),
  number.map((n): Pair => [lt('Count', n), ({ count }) => both(count, (value) => value < n)]),
  number.map((n): Pair => [le('Count', n), ({ count }) => both(count, (value) => value <= n)]),
  fc.constant<Pair>([eq('Count', null), ({ count }) => count === null]),
  text.map((s): Pair => [eq('Name', s), ({ name }) => name === s]),
  text.map((s): Pair => [contains('Name', s), ({ name }) => (name === null ? null : name.includes(s))]),
  text.map((s): Pair => [startswith('Name', s), ({ name }) => (name === null ? null : name.startsWith(s))]),
  fc
    .array(text, { minLength: 1, maxLength: 3 })
    .map((list): Pair => [inList('Name', list), ({ name }) => name !== null && list.includes(name)]),
  fc.constant<Pair>([{ kind: 'path', path: 'Done' }, ({ done }) => done]),
);

const { pair } = fc.letrec<{ pair: Pair }>((tie) => ({
  pair: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .array(tie('pair'), { minLength: 1, maxLength: 3 })
      .map(
        (pairs): Pair => [
          and(...pairs.map(([filter]) => filter as never)),
          (given) => every(pairs.map(([, predicate]) => predicate(given))),
        ],
      ),
    fc
      .array(tie('pair'), { minLength: 1, maxLength: 3 })
      .map(
        (pairs): Pair => [
          or(...pairs.map(([filter]) => filter as never)),
          (given) => denied(every(pairs.map(([, predicate]) => denied(predicate(given))))),
        ],
      ),
    tie('pair').map(
      ([filter, predicate]): Pair => [not(filter as never), (given) => denied(predicate(given))],
    ),
  ),
}));

function every(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

function denied(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

test('on conditions of any depth', () => {
  fc.assert(
    fc.property(pair, fc.array(row, { maxLength: 10 }), ([filter, predicate], rows) => {
      expect(rows.filter((given) => matches(filter, given))).toEqual(
        rows.filter((given) => predicate(given) === true),
      );
    }),
    { numRuns: 2000 },
  );
});
