import type { Expression } from '../ast.js';
import { accept, type Cursor, mark, nested, skipBlanks } from './cursor.js';
import { parseGuid, parseNumeric, parseString, startsNumber } from './literal.js';
import { isNamePart, readName, readQualified } from './name.js';
import { parseParentheses } from './parentheses.js';
import { close, member, open, openPath, owner, type Route, type Segment } from './route.js';
import { readSearch } from './search.js';
import { unexpected, unexpectedAfter } from './unexpected.js';

/**
 * Reads a path whose first name has been read from `start` on: properties, types, keys, functions, lambdas,
 * `$count` and `$filter`. OData ABNF 4.01, rules `firstMemberExpr`, `rootExpr` and `functionExpr`.
 */
export function parsePath(
  cursor: Cursor,
  start: number,
  first: 'variable' | 'name' | 'qualified',
): Expression {
  const last = first === 'name' ? 'property' : first === 'qualified' ? 'type' : 'variable';
  const route: Route = { start, from: undefined, run: start, name: start, last, complete: last !== 'type' };
  const { text } = cursor;
  for (;;) {
    if (text[cursor.pos] === '(' && takesParentheses(route.last)) {
      parseParentheses(cursor, route);
    } else if (text[cursor.pos] === '/') {
      const end = parseSegment(cursor, route);
      if (end) return end;
    } else {
      if (!route.complete) unexpected(cursor, ["'/' and a property"]);
      return openPath(cursor, route, cursor.pos) ?? unexpected(cursor, ['a path']);
    }
  }
}

function takesParentheses(last: Segment): boolean {
  return last === 'property' || last === 'type' || last === 'collection';
}

/** Reads one segment after a slash. An expression if the path ends with it. */
function parseSegment(cursor: Cursor, route: Route): Expression | undefined {
  const { text } = cursor;
  const slash = cursor.pos++;
  switch (text[cursor.pos]) {
    case '$':
      return parseDollar(cursor, route, slash);
    case '@':
      open(route, cursor.pos++);
      readAnnotation(cursor);
      route.last = 'annotation';
      route.complete = true;
      return undefined;
    case "'":
      close(cursor, route, slash);
      return segmentKey(cursor, route, parseString(cursor));
  }
  if (startsNumber(cursor)) {
    close(cursor, route, slash);
    return segmentKey(cursor, route, parseNumeric(cursor));
  }
  const guid = parseGuid(cursor);
  if (guid) {
    close(cursor, route, slash);
    return segmentKey(cursor, route, guid);
  }
  return parseName(cursor, route, slash);
}

function parseName(cursor: Cursor, route: Route, slash: number): Expression | undefined {
  const { text } = cursor;
  const name = cursor.pos;
  const found = readQualified(cursor);
  if (found === 'no') unexpected(cursor, ['a name', "'$count'", "'any('", "'all('"]);
  const lower = text.slice(name, cursor.pos).toLowerCase();
  if (text[cursor.pos] === '(' && (lower === 'any' || lower === 'all')) {
    close(cursor, route, slash);
    return nested(cursor, () => parseLambda(cursor, route, lower));
  }
  // After a type comes a property, or a function whose name may be qualified, but no other type.
  if (found === 'qualified' && route.last === 'type' && text[cursor.pos] !== '(')
    unexpected(cursor, ['a property'], undefined, name);
  open(route, name);
  route.complete = found === 'name' || route.last === 'property' || route.last === 'annotation';
  route.last = found === 'qualified' ? 'type' : 'property';
  return undefined;
}

function parseDollar(cursor: Cursor, route: Route, slash: number): Expression | undefined {
  const { text, pos } = cursor;
  if (text.startsWith('$filter(', pos)) {
    close(cursor, route, slash);
    cursor.pos = pos + '$filter('.length;
    const predicate = nested(cursor, () => cursor.parse(cursor));
    if (!accept(cursor, ')')) unexpectedAfter(cursor, ["')'"]);
    member(cursor, route, 'collection', { kind: 'filtered', from: owner(cursor, route), predicate });
    return undefined;
  }
  const end = pos + '$count'.length;
  if (!text.startsWith('$count', pos) || isNamePart(text.charCodeAt(end))) {
    unexpected(cursor, ["'$count'", "'$filter('", 'a name']);
  }
  if (text[end] === '(') {
    close(cursor, route, slash);
    cursor.pos = end;
    return nested(cursor, () => parseCount(cursor, route));
  }
  open(route, pos);
  cursor.pos = end;
  return openPath(cursor, route, end);
}

/** Reads `($filter=…;$search=…)`. */
function parseCount(cursor: Cursor, route: Route): Expression {
  const from = owner(cursor, route);
  let filter: Expression | undefined;
  let search: string | undefined;
  const option = /\$?(filter|search)=/iy;
  do {
    cursor.pos++;
    option.lastIndex = cursor.pos;
    const [text, name] = option.exec(cursor.text) ?? unexpected(cursor, ["'$filter='", "'$search='"]);
    cursor.pos += text.length;
    if (name?.toLowerCase() === 'filter') filter = cursor.parse(cursor);
    else search = readSearch(cursor);
  } while (cursor.text[cursor.pos] === ';');
  if (!accept(cursor, ')')) unexpectedAfter(cursor, ["';'", "')'"]);
  return mark(cursor, route.start, {
    kind: 'count',
    from,
    ...(filter && { filter }),
    ...(search !== undefined && { search }),
  });
}

/** Reads `(x:x/Price gt 5)`. */
function parseLambda(cursor: Cursor, route: Route, operator: 'any' | 'all'): Expression {
  const from = owner(cursor, route);
  cursor.pos++;
  skipBlanks(cursor);
  if (operator === 'any' && accept(cursor, ')'))
    return mark(cursor, route.start, { kind: 'lambda', operator, from });
  const variable = readName(cursor);
  if (variable === '') unexpected(cursor, ['a variable']);
  skipBlanks(cursor);
  if (!accept(cursor, ':')) unexpected(cursor, ["':' after the variable"]);
  skipBlanks(cursor);
  const predicate = cursor.parse(cursor);
  skipBlanks(cursor);
  if (!accept(cursor, ')')) unexpectedAfter(cursor, ["')'"]);
  return mark(cursor, route.start, { kind: 'lambda', operator, from, variable, predicate });
}

/** Reads the name of an annotation after its `@`: `Measures.Currency#retail`. */
export function readAnnotation(cursor: Cursor): 'name' | 'qualified' {
  const found = readQualified(cursor);
  if (found === 'no') unexpected(cursor, ['the name of an annotation or alias']);
  if (accept(cursor, '#')) {
    if (readName(cursor) === '') unexpected(cursor, ['a qualifier']);
    return 'qualified';
  }
  return found;
}

function segmentKey(cursor: Cursor, route: Route, value: Expression): undefined {
  member(cursor, route, 'key', { kind: 'key', from: owner(cursor, route), value });
}
