import type { Expression, Parameter } from '../ast.js';
import { accept, type Cursor, mark, nested, skipBlanks } from './cursor.js';
import { readName } from './name.js';
import { close, member, owner, type Route } from './route.js';
import { unexpected, unexpectedAfter, unknownFunction } from './unexpected.js';

/** Reads what stands in parentheses after a name: named arguments, none, or a key. */
export function parseParentheses(cursor: Cursor, route: Route): void {
  const { text } = cursor;
  const paren = cursor.pos++;
  if (route.run >= 0) {
    const parameters = nested(cursor, () => parseParameters(cursor));
    if (parameters) {
      const name = text.slice(route.name, paren);
      close(cursor, route, route.name - 1);
      member(cursor, route, 'collection', {
        kind: 'invoke',
        name,
        parameters,
        ...(route.from && { from: route.from }),
      });
      return;
    }
  }
  const name = text.slice(route.name, paren);
  close(cursor, route, paren);
  const value = parseKey(cursor) ?? unknownFunction(cursor, name, route.name);
  if (!accept(cursor, ')')) {
    if (text[cursor.pos] === ',') unknownFunction(cursor, name, route.name);
    unexpected(cursor, ["')'"]);
  }
  member(cursor, route, 'key', { kind: 'key', from: owner(cursor, route), value });
}

/** Undefined, with the cursor where it was, if there are no named arguments. */
function parseParameters(cursor: Cursor): Parameter[] | undefined {
  const start = cursor.pos;
  const parameters: Parameter[] = [];
  skipBlanks(cursor);
  if (accept(cursor, ')')) return parameters;
  for (;;) {
    const name = readName(cursor);
    if (name === '' || !accept(cursor, '=')) {
      if (parameters.length > 0) unexpected(cursor, ['a name and =']);
      cursor.pos = start;
      return undefined;
    }
    parameters.push({ name, value: cursor.parse(cursor) });
    skipBlanks(cursor);
    if (accept(cursor, ')')) return parameters;
    if (!accept(cursor, ',')) unexpectedAfter(cursor, ["','", "')'"]);
    skipBlanks(cursor);
  }
}

/** Reads a key: an alias, or a constant that identifies something. */
function parseKey(cursor: Cursor): Expression | undefined {
  const start = cursor.pos;
  if (accept(cursor, '@')) {
    if (readName(cursor) === '') unexpected(cursor, ['the name of an alias']);
    return mark(cursor, start, { kind: 'path', path: cursor.text.slice(start, cursor.pos) });
  }
  if (!/[\p{L}_\d'+-]/u.test(cursor.text[start] ?? '')) return undefined;
  const value = nested(cursor, () => cursor.parse(cursor, Number.POSITIVE_INFINITY));
  const isKey = value.kind === 'literal' && !['null', 'binary', 'geography', 'geometry'].includes(value.type);
  return isKey ? value : undefined;
}
