import { describe, expect, test } from 'vitest';
import { readCondition, readEquals } from './reading.js';
import type { Row } from './tree.js';

describe('a string', () => {
  test.each([
    ["Name eq 'x'", 'x'],
    ["Name eq ''", ''],
    ["Name eq 'O''Brien'", "O'Brien"],
    ["Name eq ''''", "'"],
    ["Name eq 'a\nb'", 'a\nb'],
    ["Name eq 'O'Brien'", undefined],
    ["Name eq '''", undefined],
    ["Name eq 'x' or 1 eq 1", undefined],
    ["Name eq 'x' or Name eq 'y'", undefined],
    ['Name eq x', undefined],
  ])('%j', (filter, value) => {
    expect(readEquals(filter)).toBe(value);
  });
});

describe('a condition', () => {
  const row: Row = { A: 1, B: 0, C: 0, D: 0 };
  test.each([
    ['A eq 1', true],
    ['A eq 0', false],
    ['A eq 1 or B eq 1 and C eq 1', true],
    ['(A eq 1 or B eq 1) and C eq 1', false],
    ['not (A eq 1)', false],
    ['not (A eq 0)', true],
    ['not (A eq 1) or B eq 0', true],
    // `not` binds tighter than `eq`.
    ['not A eq 0', false],
    ['not B eq 0', false],
  ])('%s', (filter, value) => {
    expect(readCondition(filter)(row)).toBe(value);
  });

  test.each(["A eq 'x'", 'A eq 1; B', 'constructor', 'A ne 1', ''])('not %j', (filter) => {
    expect(() => readCondition(filter)).toThrow('is no condition');
  });

  test('of which a parenthesis is missing', () => {
    expect(() => readCondition('(A eq 1')).toThrow(SyntaxError);
  });
});
