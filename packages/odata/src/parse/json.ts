import type { Expression, Literal, Parameter } from '../ast.js';
import { accept, type Cursor, mark, nested, skipBlanks } from './cursor.js';
import { ODataSyntaxError } from './error.js';
import { unexpected, unexpectedAfter } from './unexpected.js';

const STRING = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

/** Reads `["a",1]`; OData ABNF 4.01, section 5. */
export function parseArray(cursor: Cursor): Expression {
  const start = cursor.pos++;
  const items = nested(cursor, () => members(cursor, ']', () => parseValue(cursor)));
  return mark(cursor, start, { kind: 'array', items });
}

/** Reads `{"Name":"a"}`. */
export function parseObject(cursor: Cursor): Expression {
  const start = cursor.pos++;
  const list = nested(cursor, () => members(cursor, '}', () => parseMember(cursor)));
  return mark(cursor, start, { kind: 'object', members: list });
}

function members<T>(cursor: Cursor, closer: string, parse: () => T): T[] {
  const found: T[] = [];
  skipBlanks(cursor);
  if (accept(cursor, closer)) return found;
  for (;;) {
    found.push(parse());
    skipBlanks(cursor);
    if (accept(cursor, closer)) return found;
    if (!accept(cursor, ',')) unexpectedAfter(cursor, ["','", `'${closer}'`]);
    skipBlanks(cursor);
  }
}

function parseMember(cursor: Cursor): Parameter {
  if (cursor.text[cursor.pos] !== '"') unexpected(cursor, ['a name in double quotes']);
  const name = readString(cursor);
  skipBlanks(cursor);
  if (!accept(cursor, ':')) unexpected(cursor, ["':'"]);
  skipBlanks(cursor);
  return { name, value: parseValue(cursor) };
}

function parseValue(cursor: Cursor): Expression {
  if (cursor.text[cursor.pos] !== '"') return cursor.parse(cursor);
  const start = cursor.pos;
  const literal: Literal = { kind: 'literal', type: 'string', value: readString(cursor) };
  return mark(cursor, start, literal);
}

function readString(cursor: Cursor): string {
  STRING.lastIndex = cursor.pos;
  const text = STRING.exec(cursor.text)?.[0];
  if (text === undefined) {
    throw new ODataSyntaxError('The string is not closed or has a wrong escape', cursor.text, cursor.pos, {
      expected: ['a JSON string'],
    });
  }
  cursor.pos += text.length;
  return unescaped(text.slice(1, -1));
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** `JSON.parse` would refuse the control characters that a URL may carry percent-encoded. */
function unescaped(text: string): string {
  return text.replace(/\\(u.{4}|.)/gs, (_, code: string) =>
    code.length > 1 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? code),
  );
}
