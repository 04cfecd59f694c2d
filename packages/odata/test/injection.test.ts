/** Nothing that a value, a name or a tampered expression holds becomes an operator. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DialectName,
  type Expression,
  enumValue,
  eq,
  guid,
  ODataExpressionError,
  ODataSyntaxError,
  parseFilter,
  printFilter,
} from '../src/index.js';
import { string } from './arbitrary.js';

const DIALECTS: readonly DialectName[] = ['v4', 'arm', 'arm-v3'];
const ATTACKS = [
  "' or 1 eq 1 or '' eq '",
  "'' or true",
  "x') or (1 eq 1",
  '%27 or 1 eq 1',
  "\\' or 1 eq 1",
  '&$filter=true',
  "'\u0000",
];

test.each(DIALECTS)('a string stays one string in the dialect %s', (dialect) => {
  const attack = fc.oneof(
    string,
    fc.constantFrom(...ATTACKS),
    fc.constantFrom(...ATTACKS).map((text) => text + text),
  );
  fc.assert(
    fc.property(attack, (value) => {
      const filter = eq('Name', value);
      expect(parseFilter(printFilter(filter, { dialect }), { dialect })).toEqual(filter);
    }),
    { numRuns: 2000 },
  );
});

const tampered = (literal: object): Expression => ({
  kind: 'binary',
  operator: 'eq',
  left: { kind: 'path', path: 'A' },
  right: { kind: 'literal', ...literal } as Expression,
});

describe('an expression from JSON with', () => {
  test.each<[string, unknown]>([
    ['an operator in a path', { kind: 'path', path: 'A eq 1 or B' }],
    ['a call in a path', { kind: 'path', path: 'now()' }],
    ['a quote in a path', { kind: 'path', path: "A'" }],
    ['an empty path', { kind: 'path', path: '' }],
    [
      'a lambda without a variable',
      {
        kind: 'lambda',
        operator: 'any',
        from: { kind: 'path', path: 'A' },
        predicate: { kind: 'path', path: 'B' },
      },
    ],
    ['no path', { kind: 'path' }],
    ['a list for a path', { kind: 'path', path: ['A'] }],
    ['no name for an enumeration', tampered({ type: 'enum', value: 'x' })],
    ['an operator for a GUID', tampered({ type: 'guid', value: 'x or 1 eq 1' })],
    ['an operator for a date', tampered({ type: 'date', value: '2026-11-22 or true' })],
    ['an operator for an int', tampered({ type: 'int', value: '1 or true' })],
    ['an operator for a boolean', tampered({ type: 'boolean', value: 'false or true' })],
    ['a field for a GUID', tampered({ type: 'guid', value: 'Secret' })],
    ['a field for a number', tampered({ type: 'int', value: 'Secret' })],
    ['an operator for an int64', tampered({ type: 'int64', value: '1 or true' })],
    ['an operator for a decimal', tampered({ type: 'decimal', value: '1.5 or true' })],
    ['a quote in the type of an enumeration', tampered({ type: 'enum', name: "A.B'x' or C.D", value: 'x' })],
    ['an unknown type', tampered({ type: 'constructor', value: 'x' })],
    ['an unknown operator', { ...tampered({ type: 'null', value: null }), operator: 'eq 1 or B eq' }],
    [
      'an operator that every object has',
      { ...tampered({ type: 'null', value: null }), operator: 'constructor' },
    ],
    ['an operator of one operand', { ...tampered({ type: 'null', value: null }), operator: 'not' }],
    ['the name of a kind for an operator', { ...tampered({ type: 'null', value: null }), operator: 'raw' }],
    ['an unknown kind', { kind: 'query' }],
    ['a slash at the start of a path', { kind: 'path', path: '/A' }],
    ['a slash at the end of a path', { kind: 'path', path: 'A/' }],
    ['two slashes in a path', { kind: 'path', path: 'A//B' }],
    ['a line after a path', { kind: 'path', path: 'A\n' }],
    ['text for a function', { kind: 'call', name: 'now() or length', arguments: [] }],
    ['text for a lambda', { kind: 'lambda', operator: 'any() or x', from: { kind: 'path', path: 'A' } }],
    ['text for a type', { kind: 'isof', type: 'A.B) or (true' }],
    ['text for an argument', { kind: 'invoke', name: 'A.B', parameters: [{ name: '1) or (x', value: {} }] }],
  ])('%s has no text', (_, expression) => {
    expect(() => printFilter(expression as Expression)).toThrow(ODataExpressionError);
  });

  test.each<[string, Expression]>([
    ['a binary', tampered({ type: 'binary', value: "' or true" })],
    ['a place', tampered({ type: 'geography', value: "SRID=0;Point(1 1)' or true or '" })],
    ['an enumeration', tampered({ type: 'enum', name: 'A.B', value: "x' or true or '" })],
    ['a duration', tampered({ type: 'duration', value: "PT1H' or true or '" })],
  ])('a quote in %s keeps it in its quotes', (_, expression) => {
    expect(() => parseFilter(printFilter(expression))).toThrow(ODataSyntaxError);
  });
});

test('names are checked however many have been printed, and however often', () => {
  for (let count = 0; count < 300; count++) {
    expect(printFilter(eq(`Name${count}`, 1))).toBe(`Name${count} eq 1`);
    expect(() => printFilter(eq(`Name${count} eq 1 or B`, 1))).toThrow(ODataExpressionError);
    expect(() => printFilter(eq('A or B', 1))).toThrow(ODataExpressionError);
  }
});

test('literals are checked where they are made', () => {
  expect(() => guid("x' or 1 eq 1")).toThrow(/is not a guid/);
  expect(() => enumValue('Sales.Color', "Red' or true")).toThrow(/is not a enumeration member/);
  expect(() => enumValue('Color', 'Red')).toThrow(/is not a enumeration type/);
});
