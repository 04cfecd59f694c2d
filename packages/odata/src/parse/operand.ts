import type { Expression, Literal } from '../ast.js';
import { UNARY } from '../precedence.js';
import { parseCall } from './call.js';
import { accept, type Cursor, mark, nested, SPACE, skipBlanks, TAB } from './cursor.js';
import { parseArray, parseObject } from './json.js';
import { parseGuid, parseNumeric, parseString, startsNumber } from './literal.js';
import { isNamePart, readQualified } from './name.js';
import { peekOperator } from './operator.js';
import { parsePath, readAnnotation } from './path.js';
import { parsePrefixed } from './prefixed.js';
import { unexpected, unexpectedAfter } from './unexpected.js';

/** Reads what an operator applies to: a value, a path, a call, a group, or one of these after `not` or `-`. */
export function parseOperand(cursor: Cursor): Expression {
  switch (cursor.text[cursor.pos]) {
    case "'":
      return parseString(cursor);
    case '(':
      return nested(cursor, () => parseGroup(cursor));
    case '[':
      return parseArray(cursor);
    case '{':
      return parseObject(cursor);
    case '$':
      return parseImplicit(cursor);
    case '@':
      return parseAt(cursor);
    case '-':
      return startsNumber(cursor) ? parseNumeric(cursor) : parseMinus(cursor);
  }
  return startsNumber(cursor) ? parseNumeric(cursor) : parseNamed(cursor);
}

function parseGroup(cursor: Cursor): Expression {
  cursor.pos++;
  skipBlanks(cursor);
  const expression = cursor.parse(cursor);
  skipBlanks(cursor);
  if (!accept(cursor, ')')) unexpectedAfter(cursor, ["')'"]);
  return expression;
}

function parseMinus(cursor: Cursor): Expression {
  const start = cursor.pos++;
  if (cursor.text.startsWith('INF', cursor.pos) && !isNamePart(cursor.text.charCodeAt(cursor.pos + 3))) {
    cursor.pos += 3;
    return mark(cursor, start, { kind: 'literal', type: 'decimal', value: '-INF' });
  }
  skipBlanks(cursor);
  const operand = nested(cursor, () => cursor.parse(cursor, UNARY));
  return mark(cursor, start, { kind: 'negate', operand });
}

/** Reads `$it`, `$this` or `$root/…`. */
function parseImplicit(cursor: Cursor): Expression {
  const start = cursor.pos;
  const variable = /\$(?:it|this|root(?=\/))(?!\w)/y;
  variable.lastIndex = start;
  if (!variable.test(cursor.text)) unexpected(cursor, ["'$it'", "'$this'", "'$root/'"]);
  cursor.pos = variable.lastIndex;
  return parsePath(cursor, start, 'variable');
}

/** Reads an alias, `@p`, or an annotation of the current instance, `@Core.Messages`. */
function parseAt(cursor: Cursor): Expression {
  const start = cursor.pos++;
  readAnnotation(cursor);
  return parsePath(cursor, start, 'variable');
}

function parseNamed(cursor: Cursor): Expression {
  const guid = parseGuid(cursor);
  if (guid) return guid;
  const { text, pos: start } = cursor;
  const found = readQualified(cursor);
  if (found === 'no') {
    const quoted = text[start] === '"';
    unexpected(cursor, ['a value', 'a path'], quoted ? "'text' in single quotes" : undefined);
  }
  const name = text.slice(start, cursor.pos);
  switch (text[cursor.pos]) {
    case "'":
      return parsePrefixed(cursor, start, name);
    case '(':
      if (name.toLowerCase() === 'not') return parseNot(cursor, start);
      return parseCall(cursor, start, name) ?? parsePath(cursor, start, found);
    case '/':
      return parsePath(cursor, start, found);
  }
  if (isNot(cursor, name)) return parseNot(cursor, start);
  const literal = constant(name);
  return literal ? mark(cursor, start, literal) : parsePath(cursor, start, found);
}

/**
 * Whether this `not` is the operator and not a property of that name. An operator after it makes it a
 * property, `not eq 1`, unless a second one shows that the first is a property itself, `not in in (1,2)`.
 */
function isNot(cursor: Cursor, name: string): boolean {
  const { text, pos } = cursor;
  const next = text.charCodeAt(pos);
  if ((next !== SPACE && next !== TAB) || name.toLowerCase() !== 'not') return false;
  const operator = peekOperator(cursor);
  if (operator === undefined) return true;
  skipBlanks(cursor);
  cursor.pos += operator.length;
  const isProperty = peekOperator(cursor) !== undefined;
  cursor.pos = pos;
  return isProperty;
}

/** The standard asks for a blank before a parenthesis; services and their users do without. */
function parseNot(cursor: Cursor, start: number): Expression {
  skipBlanks(cursor);
  const operand = nested(cursor, () => cursor.parse(cursor, UNARY));
  return mark(cursor, start, { kind: 'not', operand });
}

function constant(name: string): Literal | undefined {
  switch (name.toLowerCase()) {
    case 'true':
      return { kind: 'literal', type: 'boolean', value: true };
    case 'false':
      return { kind: 'literal', type: 'boolean', value: false };
  }
  switch (name) {
    case 'null':
      return { kind: 'literal', type: 'null', value: null };
    case 'NaN':
    case 'INF':
      return { kind: 'literal', type: 'decimal', value: name };
  }
  return undefined;
}
