import type { Expression, Literal, TextLiteralType } from '../ast.js';
import { writtenNumber } from '../build/number.js';
import { LITERALS } from '../patterns.js';
import { type Cursor, mark } from './cursor.js';
import { ODataSyntaxError } from './error.js';
import { isDigit, isNamePart } from './name.js';
import { unexpected } from './unexpected.js';

const NUMBER = /[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const GUID = sticky('guid', 'iy');
const DATE = sticky('date', 'y');
const DATE_TIME = sticky('dateTimeOffset', 'iy');
const TIME = sticky('timeOfDay', 'y');

/** Reads `'O''Brien'`. */
export function parseString(cursor: Cursor): Literal {
  const start = cursor.pos;
  return mark(cursor, start, { kind: 'literal', type: 'string', value: readQuoted(cursor) });
}

/** Reads what stands between quotes; a doubled quote is one quote. */
export function readQuoted(cursor: Cursor): string {
  const { text, pos } = cursor;
  for (let end = text.indexOf("'", pos + 1); end >= 0; end = text.indexOf("'", end + 2)) {
    if (text[end + 1] === "'") continue;
    cursor.pos = end + 1;
    const value = text.slice(pos + 1, end);
    return value.includes("'") ? value.replaceAll("''", "'") : value;
  }
  throw new ODataSyntaxError('The string is not closed: a quote is missing', text, pos, { expected: ["'"] });
}

/** Reads a GUID if one is next; it may begin with a letter. */
export function parseGuid(cursor: Cursor): Literal | undefined {
  // Most names are told apart from a GUID by one character.
  return cursor.text[cursor.pos + 8] === '-' ? matched(cursor, GUID, 'guid') : undefined;
}

/** Reads a number, date, time or point in time; the cursor stands at a digit or before one. */
export function parseNumeric(cursor: Cursor): Expression {
  const guid = parseGuid(cursor);
  if (guid) return guid;
  const { text, pos } = cursor;
  NUMBER.lastIndex = pos;
  const number = NUMBER.exec(text)?.[0] ?? '';
  const next = text[pos + number.length];
  const literal =
    (next === '-' ? parseDate(cursor) : undefined) ??
    (next === ':' ? matched(cursor, TIME, 'timeOfDay') : undefined) ??
    parseNumber(cursor, number);
  if (isNamePart(text.charCodeAt(cursor.pos))) unexpected(cursor, ['a blank after the value']);
  return literal;
}

function parseNumber(cursor: Cursor, number: string): Literal {
  const start = cursor.pos;
  cursor.pos += number.length;
  // OData 3 marks an Int64, a Decimal, a Double and a Single with a letter.
  if (cursor.v3 && /[LMDF]/i.test(cursor.text[cursor.pos] ?? '')) cursor.pos++;
  return mark(cursor, start, writtenNumber(number));
}

function parseDate(cursor: Cursor): Literal | undefined {
  const start = cursor.pos;
  const moment = matched(cursor, DATE_TIME, 'dateTimeOffset');
  if (moment) return moment;
  const date = matched(cursor, DATE, 'date');
  if (date && /T/i.test(cursor.text[cursor.pos] ?? '')) {
    const expected = 'a time with an offset, as in 2026-11-22T09:00:00Z,';
    cursor.pos = start;
    unexpected(cursor, [expected]);
  }
  return date;
}

function matched(cursor: Cursor, pattern: RegExp, type: TextLiteralType): Literal | undefined {
  const start = cursor.pos;
  pattern.lastIndex = start;
  const value = pattern.exec(cursor.text)?.[0];
  if (value === undefined) return undefined;
  cursor.pos += value.length;
  return mark(cursor, start, {
    kind: 'literal',
    type,
    value: type === 'dateTimeOffset' ? value.toUpperCase() : value,
  });
}

/** Whether a number begins here, with or without a sign. */
export function startsNumber({ text, pos }: Cursor): boolean {
  const code = text.charCodeAt(pos);
  return isDigit(code) || ((code === 43 || code === 45) && isDigit(text.charCodeAt(pos + 1)));
}

function sticky(type: TextLiteralType, flags: string): RegExp {
  return new RegExp(LITERALS[type].source.slice(1, -1), flags);
}
