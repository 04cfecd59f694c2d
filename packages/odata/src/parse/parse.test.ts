import { describe, expect, test } from 'vitest';
import type { Expression } from '../ast.js';
import type { Span } from './cursor.js';
import { ODataSyntaxError } from './error.js';
import { type ParseOptions, parseFilter, parseOrderby } from './parse.js';

const path = (text: string): Expression => ({ kind: 'path', path: text });
const int = (value: number): Expression => ({ kind: 'literal', type: 'int', value });

function failure(text: string, options?: ParseOptions): ODataSyntaxError {
  try {
    parseFilter(text, options);
  } catch (error) {
    if (error instanceof ODataSyntaxError) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

describe('expressions', () => {
  test('operators bind as the standard says', () => {
    expect(parseFilter('A or B and not C eq 1 add 2 mul 3')).toEqual({
      kind: 'logical',
      operator: 'or',
      operands: [
        path('A'),
        {
          kind: 'logical',
          operator: 'and',
          operands: [
            path('B'),
            {
              kind: 'binary',
              operator: 'eq',
              left: { kind: 'not', operand: path('C') },
              right: {
                kind: 'binary',
                operator: 'add',
                left: int(1),
                right: { kind: 'binary', operator: 'mul', left: int(2), right: int(3) },
              },
            },
          ],
        },
      ],
    });
  });

  test('operators of one precedence group from the left', () => {
    expect(parseFilter('A sub B add C')).toEqual({
      kind: 'binary',
      operator: 'add',
      left: { kind: 'binary', operator: 'sub', left: path('A'), right: path('B') },
      right: path('C'),
    });
  });

  test('`in` and `has` bind more tightly than `not`', () => {
    expect(parseFilter('not A in (1)')).toEqual({
      kind: 'not',
      operand: {
        kind: 'binary',
        operator: 'in',
        left: path('A'),
        right: { kind: 'list', items: [int(1)] },
      },
    });
  });

  test.each<[string, object]>([
    ['007', { type: 'int', value: 7 }],
    ['+7', { type: 'int', value: 7 }],
    ['-0', { type: 'int', value: 0 }],
    ['9007199254740991', { type: 'int', value: 9007199254740991 }],
    ['9007199254740992', { type: 'int64', value: '9007199254740992' }],
    ['9223372036854775807', { type: 'int64', value: '9223372036854775807' }],
    ['-0009223372036854775808', { type: 'int64', value: '-9223372036854775808' }],
    ['1.50', { type: 'decimal', value: '1.50' }],
    ['1E+5', { type: 'decimal', value: '1e5' }],
    ['-INF', { type: 'decimal', value: '-INF' }],
    ["'O''Brien'", { type: 'string', value: "O'Brien" }],
    ['2026-11-22t09:00:00z', { type: 'dateTimeOffset', value: '2026-11-22T09:00:00Z' }],
    ["duration'pt1h'", { type: 'duration', value: 'PT1H' }],
    ["Sales.Color'Red,Green'", { type: 'enum', name: 'Sales.Color', value: 'Red,Green' }],
  ])('the constant %s', (text, literal) => {
    expect(parseFilter(text)).toEqual({ kind: 'literal', ...literal });
  });

  test('JSON strings lose their escapes', () => {
    expect(parseFilter(String.raw`["\u00e4\n\"\\"]`)).toEqual({
      kind: 'array',
      items: [{ kind: 'literal', type: 'string', value: 'ä\n"\\' }],
    });
  });

  test('a path continues what is no plain name', () => {
    expect(parseFilter("A/Items(id=1,lot='x')/B/C")).toEqual({
      kind: 'path',
      path: 'B/C',
      from: {
        kind: 'invoke',
        name: 'Items',
        from: path('A'),
        parameters: [
          { name: 'id', value: int(1) },
          { name: 'lot', value: { kind: 'literal', type: 'string', value: 'x' } },
        ],
      },
    });
    expect(parseFilter('A/Items/5/B')).toEqual(parseFilter('A/Items(5)/B'));
  });
});

describe('orders', () => {
  test('fields and directions', () => {
    expect(parseOrderby('A/B desc,C,length(D)  ASC,desc desc')).toEqual([
      { expression: path('A/B'), direction: 'desc' },
      { expression: path('C'), direction: 'asc' },
      { expression: { kind: 'call', name: 'length', arguments: [path('D')] }, direction: 'asc' },
      { expression: path('desc'), direction: 'desc' },
    ]);
  });

  test.each(['', 'A,', ',A', 'A, B', 'A desc asc', 'A descending', 'A desc ', ' A', 'A;B'])(
    'refuses "%s"',
    (text) => {
      expect(() => parseOrderby(text)).toThrow(ODataSyntaxError);
    },
  );

  test('ARM takes blanks', () => {
    expect(parseOrderby(' A desc , B ', { dialect: 'arm' })).toEqual(parseOrderby('A desc,B'));
    expect(parseFilter(' A eq 1 ', { dialect: 'arm' })).toEqual(parseFilter('A eq 1'));
  });
});

describe('the dialect of OData 3', () => {
  const dialect = 'arm-v3';

  test.each([
    ["substringof('x',A)", "contains(A,'x')"],
    ["A ge datetime'2026-11-22T09:00:00'", 'A ge 2026-11-22T09:00:00Z'],
    ["A ge datetime'2026-11-22T09:00:00Z'", 'A ge 2026-11-22T09:00:00Z'],
    ["A ge DateTimeOffset'2026-11-22T09:00:00+01:00'", 'A ge 2026-11-22T09:00:00+01:00'],
    ["A eq guid'7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01'", 'A eq 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01'],
    ["A eq time'PT1H'", "A eq duration'PT1H'"],
    ['A eq 5L and B eq 1.5m', 'A eq 5 and B eq 1.5'],
  ])('%s', (v3, v4) => {
    expect(parseFilter(v3, { dialect })).toEqual(parseFilter(v4));
  });

  test('is not read as OData 4', () => {
    expect(failure("substringof('x',A)").suggestion).toBe("'contains'");
    expect(failure("A ge datetime'2026-11-22T09:00:00Z'").suggestion).toBe('2026-11-22T09:00:00Z');
    expect(failure("A ge datetime'today'", { dialect }).message).toContain("'today' is not a dateTimeOffset");
  });
});

describe('errors', () => {
  test.each<[string, number, string]>([
    ['severity = 1', 10, "Expected an operator or the end but found '=' at column 10. Did you mean 'eq'?"],
    ['a == 1', 3, "Did you mean 'eq'?"],
    ['a != 1', 3, "Did you mean 'ne'?"],
    ['a >= 1', 3, "Did you mean 'ge'?"],
    ['a eq 1 && b', 8, "Did you mean 'and'?"],
    ['a eq 1 adn b', 8, "Did you mean 'and'?"],
    ['a eqq 1', 3, "Did you mean 'eq'?"],
    ['a eq', 5, 'Expected a blank and a value but the text ends'],
    ['a eq ', 6, 'Expected a value or a path but the text ends'],
    ["a eq'x'", 5, "Expected a blank and a value but found '''"],
    ['a eq "x"', 6, 'in single quotes?'],
    ["a eq 'x", 6, 'a quote is missing'],
    ['(a eq 1', 8, "Expected an operator or ')' but the text ends"],
    ['a eq 1)', 7, "Expected an operator or the end but found ')'"],
    ["containz(a,'x')", 1, "Did you mean 'contains'?"],
    ['contains(a)', 1, "'contains' takes 2 arguments, not 1,"],
    ['substring(a)', 1, "'substring' takes 2 or 3 arguments, not 1,"],
    ['a eq 5L', 7, "Expected a blank after the value but found 'L'"],
    ['a in (1,b)', 9, "Expected a constant but found 'b'"],
    ["a eq Color'Red'", 6, "'Color' is not a type of literal"],
    ['a eq 2026-11-22T09:00:00', 6, 'a time with an offset'],
    ['𝒳𝒴 = 1', 4, "Did you mean 'eq'?"],
  ])('%s', (text, column, message) => {
    const error = failure(text);
    expect(error.column).toBe(column);
    expect(error.message).toContain(message);
    expect(error.code).toBe('syntax');
  });

  test('the excerpt points at the place', () => {
    const { position, column, expected, excerpt, text } = failure('𝒳 eq 1 adn b');
    expect({ position, column, expected }).toEqual({
      position: 8,
      column: 8,
      expected: ['an operator', 'the end'],
    });
    expect(text).toBe('𝒳 eq 1 adn b');
    expect(excerpt).toBe('𝒳 eq 1 adn b\n       ^');
  });

  test('of a long text the excerpt shows the surroundings', () => {
    const error = failure(`${"a eq 'x' or ".repeat(50)}b = 1`);
    const [line = '', caret = ''] = error.excerpt.split('\n');
    expect(line.length).toBeLessThan(130);
    expect(line[caret.length - 1]).toBe('=');
  });

  test('control characters do not reach the terminal', () => {
    expect(failure("a = '\u001b[31m\n'").excerpt).toBe("a = ' [31m '\n  ^");
  });
});

describe('bounds', () => {
  test('of length', () => {
    const text = `A eq '${'x'.repeat(20_000)}'`;
    expect(failure(text)).toMatchObject({ code: 'limit', position: 16_384 });
    expect(parseFilter(text, { maxLength: 30_000 })).toBeDefined();
    expect(failure('A eq 1', { maxLength: 5 }).message).toBe('More than 5 characters at column 6.');
  });

  test.each<[string, (levels: number) => string]>([
    ['parentheses', (levels) => `${'('.repeat(levels)}A${')'.repeat(levels)}`],
    ['not', (levels) => `${'not '.repeat(levels)}A`],
    ['minus', (levels) => `${'-'.repeat(levels)}A`],
    ['calls', (levels) => `${'trim('.repeat(levels)}A${')'.repeat(levels)}`],
    ['casts', (levels) => `${'cast('.repeat(levels)}A eq 1${',Edm.String)'.repeat(levels)}`],
    ['cases', (levels) => `${'case(A:'.repeat(levels)}A${')'.repeat(levels)}`],
    ['arrays', (levels) => `${'['.repeat(levels)}${']'.repeat(levels)}`],
    ['objects', (levels) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`],
    ['lambdas', (levels) => `${'A/any(a:'.repeat(levels)}A${')'.repeat(levels)}`],
    ['filters', (levels) => `${'A/$filter('.repeat(levels)}A${')'.repeat(levels)}`],
    ['arguments', (levels) => `${'A.F(a='.repeat(levels)}A${')'.repeat(levels)}`],
    ['counts', (levels) => `${'A/$count($filter='.repeat(levels)}A${')'.repeat(levels)}`],
    ['lists', (levels) => `A in ${'('.repeat(levels)}A${')'.repeat(levels)}`],
    ['sums', (levels) => `A${' add 1'.repeat(levels)}`],
    ['comparisons', (levels) => `A${' eq 1'.repeat(levels)}`],
  ])('of depth: %s', (_, text) => {
    expect(parseFilter(text(90))).toBeDefined();
    expect(failure(text(1000)).code).toBe('limit');
    expect(failure(text(10), { maxDepth: 5 }).code).toBe('limit');
  });

  test('`and` and `or` are as long as the text allows', () => {
    const filter = parseFilter(`A${' and A'.repeat(2000)}`);
    expect(filter).toMatchObject({ kind: 'logical', operator: 'and' });
  });

  // With a quadratic step, a million characters would take hours.
  test.each<[string, string]>([
    ['blanks', `A${' '.repeat(1_000_000)}`],
    ['blanks before operators', `A${`${' '.repeat(1000)}or${' '.repeat(1000)}A`.repeat(500)}`],
    ['quotes', `A eq '${"''".repeat(500_000)}`],
    ['a name', 'a'.repeat(1_000_000)],
    ['a Unicode name', 'ä'.repeat(1_000_000)],
    ['a namespace', 'a.'.repeat(500_000)],
    ['a type', `cast(${'a.'.repeat(500_000)}`],
    ['segments', `A${'/a'.repeat(500_000)}`],
    ['digits', '1'.repeat(100_000)],
    ['a number with many dots', '1.1'.repeat(300_000)],
    ['binary', `A eq binary'${'A'.repeat(1_000_000)}`],
    ['enumeration members', `A eq A.B'${'a,'.repeat(500_000)}'`],
    ['a place', `A eq geometry'SRID=0;MultiPoint(${'(1 1),'.repeat(150_000)}'`],
    ['JSON', `A eq ["${'\\"'.repeat(500_000)}`],
    ['a list', `A in (${'1,'.repeat(500_000)}`],
    ['conditions', `A${' or A eq 1'.repeat(100_000)} or`],
    ['a search', `A/$count($search=${'a '.repeat(500_000)}`],
  ])('of time: %s', { timeout: 5000 }, (_, text) => {
    try {
      parseFilter(text, { maxLength: Number.POSITIVE_INFINITY });
    } catch (error) {
      expect(error).toBeInstanceOf(ODataSyntaxError);
    }
  });
});

test('positions are given to who asks for them', () => {
  const positions = new Map<Expression, Span>();
  const text = "A eq 1 and  not (contains(B/C,'x'))";
  const filter = parseFilter(text, { positions });
  const texts = [...positions.values()].map(({ start, end }) => text.slice(start, end));
  expect(texts).toEqual([
    'A',
    '1',
    'A eq 1',
    'B/C',
    "'x'",
    "contains(B/C,'x')",
    "not (contains(B/C,'x'))",
    text,
  ]);
  expect(positions.has(filter)).toBe(true);
});
