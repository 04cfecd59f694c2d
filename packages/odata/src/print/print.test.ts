import { describe, expect, test } from 'vitest';
import {
  add,
  and,
  any,
  asc,
  call,
  caseOf,
  contains,
  count,
  date,
  dateTime,
  desc,
  div,
  duration,
  type Expression,
  enumValue,
  eq,
  filtered,
  ge,
  gt,
  guid,
  has,
  inList,
  invoke,
  isof,
  key,
  length,
  lt,
  mod,
  mul,
  negate,
  not,
  ODataExpressionError,
  or,
  type PrintOptions,
  path,
  printFilter,
  printOrderby,
  raw,
  sub,
} from '../index.js';

const a = eq('A', 1);
const b = eq('B', 2);
const c = eq('C', 3);

function prints(expectations: readonly (readonly [string, Expression])[], options?: PrintOptions): void {
  test.each(expectations)('%s', (text, expression) => {
    expect(printFilter(expression, options)).toBe(text);
  });
}

describe('only the parentheses that precedence asks for', () => {
  prints([
    ['A eq 1 and B eq 2 or C eq 3', or(and(a, b), c)],
    ['A eq 1 and (B eq 2 or C eq 3)', and(a, or(b, c))],
    ['A eq 1 and B eq 2 and C eq 3', and(and(a, b), c)],
    ['A eq 1 and B eq 2 and C eq 3', and(a, and(b, c))],
    ['A eq 1', and(a)],
    ['not (A eq 1)', not(a)],
    ["not contains(A,'x')", not(contains('A', 'x'))],
    ['not not contains(A,B)', not(not(contains('A', path('B'))))],
    ['not A in (1,2)', not(inList('A', [1, 2]))],
    ['not (A eq 1 and B eq 2)', not(and(a, b))],
    ['(not (A eq 1)) in (true)', inList(not(a), [true])],
    ['A eq 1 eq true', eq(a, true)],
    ['A eq (B eq 2)', eq('A', b)],
    ['A sub (B sub 1)', sub('A', sub('B', 1))],
    ['A sub B sub 1', sub(sub('A', path('B')), 1)],
    ['(A add 1) mul 2', mul(add('A', 1), 2)],
    ['A add B mul 2', add('A', mul('B', 2))],
    ['A div (B mod 2)', div('A', mod('B', 2))],
    ['-(A add 1)', negate(add('A', 1))],
    ['-A add 1', add(negate('A'), 1)],
    ['-(5)', negate({ kind: 'literal', type: 'int', value: 5 })],
  ]);
});

describe('every construct', () => {
  prints([
    ["Style has Sales.Pattern'Yellow'", has('Style', enumValue('Sales.Pattern', 'Yellow'))],
    ["Tags/any(t:t/Name eq 'x')", any('Tags', 't', eq('t/Name', 'x'))],
    ['Tags/any()', any('Tags')],
    ['Items(1)/Name eq null', eq(path('Name', key('Items', 1)), null)],
    ["Items(id=1,lot='x')/Name eq null", eq(path('Name', invoke('Items', { id: 1, lot: 'x' })), null)],
    ['A/Sales.Best(of=@p)/B eq 1', eq(path('B', invoke('Sales.Best', { of: path('@p') }, 'A')), 1)],
    ['Items/$count gt 1', gt(count('Items'), 1)],
    ['Items/$filter(A eq 1)/$count gt 1', gt(count(filtered('Items', a)), 1)],
    ['length(Name) gt 1', gt(length('Name'), 1)],
    ["substring(Name,1,2) eq 'x'", eq(call('substring', 'Name', 1, 2), 'x')],
    ['CreatedAt lt now()', lt('CreatedAt', call('now'))],
    ['case(A eq 1:1,B eq 2:null) eq 1', eq(caseOf([a, 1], [b, null]), 1)],
    ["A in ('x')", inList('A', ['x'])],
    ['A in B/C', { kind: 'binary', operator: 'in', left: path('A'), right: path('B/C') }],
    [
      'A eq [1,"x",{"k":null}]',
      eq('A', {
        kind: 'array',
        items: [
          { kind: 'literal', type: 'int', value: 1 },
          { kind: 'literal', type: 'string', value: 'x' },
          { kind: 'object', members: [{ name: 'k', value: { kind: 'literal', type: 'null', value: null } }] },
        ],
      }),
    ],
    [
      'Items/$count($filter=A eq 1;$search=blue) gt 1',
      gt({ kind: 'count', from: path('Items'), filter: a, search: 'blue' }, 1),
    ],
    ['isof(Sales.Vip) eq true', eq(isof('Sales.Vip'), true)],
    ['isof(Customer,Sales.Vip) eq true', eq(isof('Customer', 'Sales.Vip'), true)],
  ]);
});

describe('dialects', () => {
  const alerts = and(eq('Properties/State', 'Active'), eq('Properties/Severity', 'Critical'));
  const literals: readonly (readonly [string, string, string, Expression])[] = [
    ["A eq 'x'", "A eq 'x'", "A eq 'x'", eq('A', 'x')],
    [
      'A eq 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01',
      "A eq '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01'",
      "A eq guid'7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01'",
      eq('A', guid('7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01')),
    ],
    [
      'A ge 2026-11-22T09:00:00Z',
      "A ge '2026-11-22T09:00:00Z'",
      "A ge datetime'2026-11-22T09:00:00Z'",
      ge('A', new Date('2026-11-22T09:00:00Z')),
    ],
    ['A ge 2026-11-22', "A ge '2026-11-22'", "A ge datetime'2026-11-22'", ge('A', date('2026-11-22'))],
    ["A ge duration'PT1M'", "A ge 'PT1M'", "A ge time'PT1M'", ge('A', duration('PT1M'))],
    ["A eq Sales.Color'Red'", "A eq 'Red'", "A eq 'Red'", eq('A', enumValue('Sales.Color', 'Red'))],
    [
      'A eq 9223372036854775807',
      'A eq 9223372036854775807',
      'A eq 9223372036854775807L',
      eq('A', 9223372036854775807n),
    ],
    ["contains(A,'x')", "contains(A,'x')", "substringof('x',A)", contains('A', 'x')],
  ];

  test.each(literals)('%s', (v4, arm, armV3, expression) => {
    expect(printFilter(expression)).toBe(v4);
    expect(printFilter(expression, { dialect: 'v4' })).toBe(v4);
    expect(printFilter(expression, { dialect: 'arm' })).toBe(arm);
    expect(printFilter(expression, { dialect: 'arm-v3' })).toBe(armV3);
  });

  test('the query of the Azure Stack Hub documentation, byte for byte', () => {
    expect(printFilter(alerts, { dialect: 'arm' })).toBe(
      "(Properties/State eq 'Active') and (Properties/Severity eq 'Critical')",
    );
    expect(printOrderby(desc('Properties/CreatedTimestamp'), { dialect: 'arm' })).toBe(
      'Properties/CreatedTimestamp desc',
    );
  });

  test('parentheses can be asked for', () => {
    expect(printFilter(alerts, { parentheses: 'full' })).toBe(printFilter(alerts, { dialect: 'arm' }));
    expect(printFilter(alerts, { dialect: 'arm', parentheses: 'minimal' })).toBe(printFilter(alerts));
  });

  test('ARM groups conditions, not calls and paths', () => {
    const filter = or(and(a, contains('N', 'x')), not(b));
    expect(printFilter(filter, { dialect: 'arm' })).toBe("((A eq 1) and contains(N,'x')) or (not (B eq 2))");
    expect(printFilter(a, { dialect: 'arm' })).toBe('A eq 1');
  });

  test('there are no others', () => {
    // @ts-expect-error a dialect that does not exist
    expect(() => printFilter(a, { dialect: 'v5' })).toThrow("'v5' is not a dialect of OData.");
  });
});

describe('values', () => {
  prints([
    ["A eq 'O''Brien'", eq('A', "O'Brien")],
    ["A eq ''", eq('A', '')],
    ["A eq '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01'", eq('A', '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01')],
    ["A eq '2026-11-22'", eq('A', '2026-11-22')],
    ["A eq 'null'", eq('A', 'null')],
    ['A eq 0', eq('A', -0)],
    ['A eq 1e21', eq('A', 1e21)],
    ['A eq 1.5e-7', eq('A', 1.5e-7)],
    ['A eq 9007199254740993', eq('A', 9007199254740993n)],
    [
      'A eq 2026-11-22T09:00:00.123456789012+01:00',
      eq('A', dateTime('2026-11-22t09:00:00.123456789012+01:00')),
    ],
  ]);
});

describe('what has no text', () => {
  test.each<[string, () => unknown]>([
    ['NaN', () => eq('A', Number.NaN)],
    ['Infinity', () => eq('A', Number.POSITIVE_INFINITY)],
    // @ts-expect-error a value that is missing
    ['undefined', () => eq('A', undefined)],
    // @ts-expect-error a value that is no value
    ['a function', () => eq('A', () => 1)],
    // @ts-expect-error an object that is no expression
    ['an object', () => eq('A', { a: 1 })],
    ['an empty in', () => inList('A', [])],
    [
      'an empty list',
      () => printFilter({ ...inList('A', [1]), right: { kind: 'list', items: [] } } as Expression),
    ],
    ['an expression in a list', () => inList('A', [path('B')])],
    ['no operand', () => and()],
    // @ts-expect-error a condition that is missing
    ['a missing operand', () => or(a, undefined)],
    ['no order', () => printOrderby([])],
    ['a field that is a literal', () => printFilter(eq('null', 1))],
    ['a year that OData cannot write', () => printFilter(eq('A', new Date(8.64e15)))],
  ])('%s', (_, build) => {
    expect(build).toThrow(ODataExpressionError);
  });
});

test('an invalid Date is refused as JavaScript does', () => {
  expect(() => eq('A', new Date('never'))).toThrow(RangeError);
});

describe('orders', () => {
  test('several fields, without blanks after the comma', () => {
    expect(printOrderby([desc('A/B'), asc('C'), desc(length('D'))])).toBe('A/B desc,C asc,length(D) desc');
  });

  test('raw text', () => {
    expect(printOrderby(raw('whatever'))).toBe('whatever');
  });
});

test('raw text goes out as it is, and in parentheses beside something else', () => {
  expect(printFilter(raw('atScope()'))).toBe('atScope()');
  expect(printFilter(and(a, raw('x or y')))).toBe('A eq 1 and (x or y)');
});
