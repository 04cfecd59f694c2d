import type { Literal, TextLiteralType } from '../ast.js';
import { ENUM_MEMBERS } from '../names.js';
import { LITERALS } from '../patterns.js';
import { type Cursor, mark } from './cursor.js';
import { ODataSyntaxError } from './error.js';
import { isGeo } from './geo.js';
import { readQuoted } from './literal.js';
import { nearest } from './nearest.js';

const V4: ReadonlyMap<string, TextLiteralType> = new Map([
  ['duration', 'duration'],
  ['binary', 'binary'],
  ['geography', 'geography'],
  ['geometry', 'geometry'],
]);

/** The prefixes of OData 3, to the types that they became. */
const V3: ReadonlyMap<string, TextLiteralType> = new Map([
  ['datetime', 'dateTimeOffset'],
  ['datetimeoffset', 'dateTimeOffset'],
  ['guid', 'guid'],
  ['time', 'duration'],
]);

/** Reads the quoted part of `duration'PT1H'` or `Sales.Color'Red'`; `prefix` has been read, from `start` on. */
export function parsePrefixed(cursor: Cursor, start: number, prefix: string): Literal {
  const { text, pos, v3 } = cursor;
  const lower = prefix.toLowerCase();
  const type = V4.get(lower) ?? (v3 ? V3.get(lower) : undefined);
  const value = readQuoted(cursor);
  if (type) return mark(cursor, start, textLiteral(cursor, pos, type, value));
  if (!prefix.includes('.')) throw unknownPrefix(cursor, start, prefix, value);
  if (!ENUM_MEMBERS.test(value)) {
    throw new ODataSyntaxError(`'${value}' is not a member of an enumeration`, text, pos, {
      expected: ['names or integers, with a comma between two'],
    });
  }
  return mark(cursor, start, { kind: 'literal', type: 'enum', name: prefix, value });
}

function textLiteral(cursor: Cursor, position: number, type: TextLiteralType, quoted: string): Literal {
  const text = type === 'duration' || type === 'dateTimeOffset' ? quoted.toUpperCase() : quoted;
  const fits =
    type === 'geography' || type === 'geometry' ? isGeo : (value: string) => LITERALS[type].test(value);
  if (fits(text)) return { kind: 'literal', type, value: text };
  if (type === 'dateTimeOffset') {
    // A datetime of OData 3 has no offset and may have no time; its services mean UTC.
    if (fits(`${text}Z`)) return { kind: 'literal', type, value: `${text}Z` };
    if (LITERALS.date.test(text)) return { kind: 'literal', type: 'date', value: text };
  }
  throw new ODataSyntaxError(`'${quoted}' is not a ${type}`, cursor.text, position, { expected: [type] });
}

function unknownPrefix({ text }: Cursor, position: number, prefix: string, value: string): ODataSyntaxError {
  const isV3 = V3.has(prefix.toLowerCase());
  const suggestion = isV3 ? value : nearest(prefix, V4.keys());
  const problem = isV3 ? `'${prefix}' before a quote is OData 3` : `'${prefix}' is not a type of literal`;
  return new ODataSyntaxError(problem, text, position, {
    expected: ['a literal', 'the qualified name of an enumeration'],
    suggestion: suggestion && (isV3 ? suggestion : `${suggestion}'${value}'`),
  });
}
