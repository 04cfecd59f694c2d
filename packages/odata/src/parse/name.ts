import { NAME, QUALIFIED } from '../names.js';
import type { Cursor } from './cursor.js';
import { ODataSyntaxError } from './error.js';
import { unexpected } from './unexpected.js';

const MAX_LENGTH = 128;
const UNICODE_NAME = new RegExp(NAME, 'uy');
const TYPE = new RegExp(`(?:Collection\\(${QUALIFIED}\\)|${QUALIFIED})(?=[ \\t]*\\))`, 'uy');

/** Reads a name if one is next, else the empty string. */
export function readName(cursor: Cursor): string {
  const { text, pos } = cursor;
  let end = pos;
  let code = text.charCodeAt(end);
  if (isDigit(code)) return '';
  while (isNamePart(code)) code = text.charCodeAt(++end);
  if (code > 127) {
    UNICODE_NAME.lastIndex = pos;
    end = UNICODE_NAME.test(text) ? UNICODE_NAME.lastIndex : pos;
  }
  if (end - pos > MAX_LENGTH && [...text.slice(pos, end)].length > MAX_LENGTH) {
    throw new ODataSyntaxError(`A name has at most ${MAX_LENGTH} characters; this one is longer`, text, pos);
  }
  cursor.pos = end;
  return text.slice(pos, end);
}

/** Reads a name with its namespace, `Sales.Customer`. Tells whether there is one. */
export function readQualified(cursor: Cursor): 'no' | 'name' | 'qualified' {
  if (readName(cursor) === '') return 'no';
  if (cursor.text[cursor.pos] !== '.') return 'name';
  while (cursor.text[cursor.pos] === '.') {
    cursor.pos++;
    if (readName(cursor) === '') unexpected(cursor, ['a name']);
  }
  return 'qualified';
}

/** Reads the name of a type if it is the last argument, else nothing. */
export function readLastType(cursor: Cursor): string | undefined {
  TYPE.lastIndex = cursor.pos;
  const type = TYPE.exec(cursor.text)?.[0];
  if (type !== undefined) cursor.pos += type.length;
  return type;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isNamePart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 48 && code <= 57)
  );
}
