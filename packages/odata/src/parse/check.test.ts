import { describe, expect, test } from 'vitest';
import type { Expression } from '../ast.js';
import { printFilter } from '../print/print.js';
import type { QueryRules } from '../rules.js';
import type { Span } from './cursor.js';
import { ODataSyntaxError } from './error.js';
import { parseFilter, parseOrderby } from './parse.js';

const rules = {
  dialect: 'arm',
  combine: ['and', 'or'],
  fields: {
    'Properties/State': { type: 'string', enum: ['Active', 'Closed'], operators: ['eq', 'ne', 'in'] },
    'Properties/Title': { type: 'string', operators: ['eq', 'substringof', 'startswith'] },
    'Properties/CreatedTimestamp': { type: 'date-time', operators: ['ge', 'le'] },
    'Properties/Count': { type: 'integer', operators: ['eq', 'gt'] },
    'Properties/Enabled': { type: 'boolean', operators: ['eq'] },
    'Properties/OwnerId': { type: 'uuid', operators: ['eq'] },
    'Properties/Tags': { type: 'array', operators: ['any'] },
    'Properties/Tags/Name': { type: 'string', operators: ['eq'] },
    'Properties/Size': { type: 'int64', operators: ['eq'] },
    'Properties/Load': { type: 'number', operators: ['eq'] },
    Title: { type: 'string', operators: ['eq'] },
  },
  orderby: ['Properties/CreatedTimestamp', 'Properties/Title'],
} satisfies QueryRules;

function failure(text: string, given: QueryRules = rules): ODataSyntaxError {
  try {
    parseFilter(text, given);
  } catch (error) {
    if (error instanceof ODataSyntaxError) return error;
    throw error;
  }
  throw new Error(`${text} was taken`);
}

describe('taken', () => {
  test.each([
    "Properties/State eq 'Active'",
    "(Properties/State eq 'Active') or (Properties/State ne 'Closed')",
    "Properties/State in ('Active','Closed')",
    'Properties/State eq null',
    "contains(Properties/Title,'x')",
    "startswith(Properties/Title,'x')",
    "Properties/CreatedTimestamp ge '2026-11-22T09:00:00.1234567Z'",
    'Properties/Count gt 5',
    '5 lt Properties/Count',
    'Properties/Enabled',
    "Properties/Enabled and (Properties/Title eq '')",
    "Properties/OwnerId eq '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01'",
    "Properties/Tags/any(t:t/Name eq 'x')",
    'Properties/Tags/any()',
    'Properties/Size eq 9007199254740993',
    'Properties/Load eq 0.5',
  ])('%s', (text) => {
    expect(printFilter(parseFilter(text, rules), rules)).toBe(text);
  });

  test('with the declared spelling and types', () => {
    const filter = parseFilter("properties/CREATEDTIMESTAMP ge '2026-11-22t09:00:00z'", rules);
    expect(filter).toEqual({
      kind: 'binary',
      operator: 'ge',
      left: { kind: 'path', path: 'Properties/CreatedTimestamp' },
      right: { kind: 'literal', type: 'dateTimeOffset', value: '2026-11-22T09:00:00Z' },
    });
    expect(parseFilter("$it/Properties/State eq 'Active'", rules)).toEqual(
      parseFilter("Properties/State eq 'Active'"),
    );
  });

  test('without rules nothing is checked', () => {
    expect(parseFilter('Whatever gt 5', {})).toEqual(parseFilter('Whatever gt 5'));
    expect(parseFilter('Whatever or X', { combine: ['or'] })).toEqual(parseFilter('Whatever or X'));
  });
});

describe('not taken', () => {
  test.each<[string, number, ODataSyntaxError['code'], string]>([
    ["Properties/Stat eq 'Active'", 1, 'field', "Did you mean 'Properties/State'?"],
    ["state eq 'Active'", 1, 'field', "Did you mean 'Properties/State'?"],
    ["Properties/Title eq '' and (Color eq 'x')", 29, 'field', "There is no field 'Color' to filter by"],
    ["Properties/State eq 'active'", 21, 'value', "Did you mean 'Active'?"],
    ["Properties/State in ('Active','x')", 31, 'value', "'x' is not a value of Properties/State"],
    ['Properties/State eq Active', 21, 'value', "Did you mean 'Active'?"],
    ['Properties/State eq 1', 21, 'value', "There is: 'Active', 'Closed'."],
    [
      "(Properties/State) gt 'Active'",
      20,
      'operator',
      "does not take 'gt' at column 20. There is: eq, ne, in.",
    ],
    ["contains(Properties/State,'A')", 10, 'operator', "does not take 'contains'"],
    ["endswith(Properties/Title,'A')", 10, 'operator', "does not take 'endswith'"],
    ["tolower(Properties/Title) eq 'a'", 9, 'operator', "does not take 'tolower'"],
    ['5 gt Properties/Count', 3, 'operator', "does not take 'lt'"],
    ['Properties/Count add 1 gt 5', 18, 'operator', "does not take 'add'"],
    ["Properties/Count gt '5'", 21, 'value', 'Did you mean 5?'],
    ['Properties/Count eq 1.5', 21, 'value', 'There is: integer.'],
    ["Properties/Enabled eq 'true'", 23, 'value', 'Did you mean true?'],
    ['Properties/Title eq 5', 21, 'value', "Did you mean '5'?"],
    ['Properties/State', 17, 'operator', 'needs an operator'],
    ["Properties/CreatedTimestamp ge '2026-11-22'", 32, 'value', "There is: '2026-11-22T09:00:00Z'."],
    ["Properties/OwnerId eq 'me'", 23, 'value', "'me' is not a value of Properties/OwnerId"],
    [
      "not (Properties/State eq 'Active')",
      1,
      'combine',
      "does not take 'not' at column 1. There is: and, or.",
    ],
    ["Properties/Tags/any(t:t/Color eq 'x')", 23, 'field', "There is no field 't/Color'"],
    ["Properties/Tags/all(t:t/Name eq 'x')", 1, 'operator', "does not take 'all'"],
    ["Properties/Tags(1)/Name eq 'x'", 1, 'field', 'There is no field'],
    ['isof(Properties/State,Sales.X)', 1, 'operator', 'The operation does not take this'],
  ])('%s', (text, column, code, message) => {
    const error = failure(text);
    expect(error.message).toContain(message);
    expect({ column: error.column, code: error.code }).toEqual({ column, code });
  });

  test('what OData 4 writes bare', () => {
    const v4 = { ...rules, dialect: 'v4' } as const;
    expect(failure("Properties/CreatedTimestamp ge '2026-11-22T09:00:00Z'", v4).suggestion).toBe(
      '2026-11-22T09:00:00Z',
    );
    expect(parseFilter('Properties/CreatedTimestamp ge 2026-11-22T09:00:00Z', v4)).toBeDefined();
  });

  test('without a way to combine', () => {
    expect(failure('A eq 1 and B eq 2', { combine: [] }).code).toBe('combine');
  });
});

describe('short names', () => {
  const short = { ...rules, shortNames: true };

  test('stand for the only field that ends in them', () => {
    expect(parseFilter("state eq 'Active'", short)).toEqual(parseFilter("Properties/State eq 'Active'"));
    expect(parseOrderby('createdtimestamp desc', short)).toEqual(
      parseOrderby('Properties/CreatedTimestamp desc'),
    );
  });

  test('a field of that very name comes first, and two make it ambiguous', () => {
    expect(parseFilter("title eq 'x'", short)).toEqual(parseFilter("Title eq 'x'"));
    const two = { fields: { 'A/X': rules.fields.Title, 'B/X': rules.fields.Title }, shortNames: true };
    expect(failure("X eq 'x'", two).code).toBe('field');
  });
});

describe('orders', () => {
  test('by declared fields, in their spelling', () => {
    expect(parseOrderby('properties/title,Properties/CreatedTimestamp desc', rules)).toEqual(
      parseOrderby('Properties/Title,Properties/CreatedTimestamp desc'),
    );
  });

  test.each<[string, number, string]>([
    ['Properties/State', 1, "does not order by 'Properties/State'"],
    ['Properties/Title,Titel desc', 18, "Did you mean 'Properties/Title'?"],
    ['length(Properties/Title)', 1, "does not order by 'an expression'"],
  ])('not by %s', (text, column, message) => {
    expect(() => parseOrderby(text, rules)).toThrow(message);
    expect(() => parseOrderby(text, rules)).toThrow(expect.objectContaining({ column, code: 'orderby' }));
  });
});

test('positions are those of the text, also for what was changed', () => {
  const positions = new Map<Expression, Span>();
  const filter = parseFilter("properties/state eq 'Active'", { ...rules, positions });
  expect(filter.kind === 'binary' && positions.get(filter.left)).toEqual({ start: 0, end: 16 });
});
