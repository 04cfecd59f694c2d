import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expression } from '../../test/arbitrary.js';
import { parseFilter, parseOrderby } from '../parse/parse.js';
import { explainFilter, explainOrderby } from './explain.js';

describe('filters', () => {
  test.each([
    ["State eq 'Active' and Severity eq 'Critical'", 'State is "Active" and Severity is "Critical"'],
    ["State eq 'A' or State eq 'B' or State eq 'C'", 'State is "A", "B" or "C"'],
    ["A eq 1 and (State eq 'A' or State eq 'B')", 'A is 1 and State is "A" or "B"'],
    ['A eq 1 and (B eq 2 or C eq 3)', 'A is 1 and (B is 2 or C is 3)'],
    ['A or B or C', 'A, B or C'],
    [
      'A gt 1 and B ge 2 and C lt 3 and D le 4',
      'A is greater than 1, B is at least 2, C is less than 3 and D is at most 4',
    ],
    ['T ge 2026-11-22T09:00:00Z and T lt now()', 'T is not before 2026-11-22T09:00:00Z and T is before now'],
    ['A eq null and B ne null', 'A has no value and B has a value'],
    ['not (A eq null)', 'A has a value'],
    ['not (A eq 1) and not (B gt 1)', 'A is not 1 and not (B is greater than 1)'],
    ['not not A', 'A'],
    ["contains(A,'x') and not startswith(A,'y')", 'A contains "x" and A does not start with "y"'],
    ['A in (1,2,3) and not (B in (4))', 'A is 1, 2 or 3 and B is not 4'],
    ['A in B/C', 'A is one of B/C'],
    ["A eq binary'T0RhdGE' or B eq binary''", 'A is the bytes T0RhdGE or B is no bytes'],
    ["Style has Zoo.Color'Red'", 'Style includes Red'],
    [
      'length(tolower(A)) gt 1 and year(B) eq 2026',
      'the length of the lower case of A is greater than 1 and the year of B is 2026',
    ],
    ['Price add 2 mul 3 eq -A', '(Price plus (2 times 3)) is minus A'],
    ['Items/$count gt 1', 'the number of Items is greater than 1'],
    ["Tags/any(t:t/Name eq 'x')", 'for at least one t of Tags (t/Name is "x")'],
    ['Tags/all(t:t gt 1) and Tags/any()', 'for every t of Tags (t is greater than 1) and Tags is not empty'],
    ["concat(A,'x') eq 'y'", 'concat(A, "x") is "y"'],
    ['Items(1)/Name eq null', 'Items(1)/Name has no value'],
    ['isof(Zoo.Cat)', 'isof(Zoo.Cat)'],
  ])('%s', (text, words) => {
    expect(explainFilter(parseFilter(text))).toBe(`Only those where ${words}.`);
  });

  test('with the names that the caller has for fields', () => {
    const label = (path: string) => path.split('/').at(-1) ?? path;
    expect(explainFilter(parseFilter("Properties/State eq 'Active'"), { label })).toBe(
      'Only those where State is "Active".',
    );
    expect(explainOrderby(parseOrderby('Properties/State'), { label })).toBe('Ordered by State ascending.');
  });

  test('any expression has one', () => {
    fc.assert(fc.property(expression, (filter) => /^Only those where .+\.$/s.test(explainFilter(filter))));
  });
});

test('orders', () => {
  expect(explainOrderby(parseOrderby('A desc,length(B)'))).toBe(
    'Ordered by A descending, then by the length of B ascending.',
  );
});
