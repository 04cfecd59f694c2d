import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  and,
  explainFilter,
  matches,
  not,
  ODataEvaluationError,
  parseFilter,
  parseOrderby,
  printFilter,
  printOrderby,
  raw,
} from '../src/index.js';
import { expression } from './arbitrary.js';

const RUNS = { numRuns: 2000 };
const BOUNDS = { maxDepth: 1000, maxLength: 1_000_000 };

test('an expression is what its text is read as', () => {
  fc.assert(
    fc.property(expression, (built) => {
      expect(parseFilter(printFilter(built), BOUNDS)).toEqual(built);
    }),
    RUNS,
  );
});

test('parentheses that are not needed change nothing', () => {
  fc.assert(
    fc.property(expression, (built) => {
      expect(parseFilter(printFilter(built, { parentheses: 'full' }), BOUNDS)).toEqual(built);
    }),
    RUNS,
  );
});

test('an expression survives as JSON', () => {
  fc.assert(
    fc.property(expression, (built) => {
      expect(JSON.parse(JSON.stringify(built))).toEqual(built);
    }),
    RUNS,
  );
});

test('nothing changes an expression that it is given', () => {
  fc.assert(
    fc.property(expression, (built) => {
      const frozen = freeze(built);
      printFilter(not(and(raw(frozen), raw(frozen))), { dialect: 'arm-v3' });
      explainFilter(frozen);
      try {
        matches(frozen, { A: 1 });
      } catch (error) {
        expect(error).toBeInstanceOf(ODataEvaluationError);
      }
    }),
  );
});

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

test('an order is what its text is read as', () => {
  const item = fc.record({ expression, direction: fc.constantFrom('asc' as const, 'desc' as const) });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (built) => {
      expect(parseOrderby(printOrderby(built), BOUNDS)).toEqual(built);
    }),
  );
});
