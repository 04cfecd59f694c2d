import type { BinaryOperator, Expression, LogicalOperator } from '../ast.js';
import { ODataSyntaxError } from './error.js';

/** Where an expression stands in the text: offsets in UTF-16 units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The state of one parse. */
export interface Cursor {
  readonly text: string;
  pos: number;
  depth: number;
  readonly maxDepth: number;
  /** Whether the literals and functions of OData 3 are read. */
  readonly v3: boolean;
  readonly spans: Map<Expression, Span> | undefined;
  /** Parses an expression whose operators bind at least as tightly as `least`. */
  readonly parse: (cursor: Cursor, least?: number) => Expression;
  /** The operator after `peekedAt`, and where its right side begins. */
  peekedAt: number;
  peekedEnd: number;
  peeked: Operator | undefined;
}

export type Operator = BinaryOperator | LogicalOperator;

export const SPACE = 32;
export const TAB = 9;

/** Skips blanks, and tells whether there were any. */
export function skipBlanks(cursor: Cursor): boolean {
  const { text } = cursor;
  let pos = cursor.pos;
  for (let code = text.charCodeAt(pos); code === SPACE || code === TAB; code = text.charCodeAt(++pos));
  const moved = pos > cursor.pos;
  cursor.pos = pos;
  return moved;
}

/** Steps over one character if it is next. */
export function accept(cursor: Cursor, char: string): boolean {
  if (cursor.text[cursor.pos] !== char) return false;
  cursor.pos++;
  return true;
}

/** Remembers where the expression that began at `start` stands, if the caller asked for it. */
export function mark<T extends Expression>(
  cursor: Cursor,
  start: number,
  expression: T,
  end = cursor.pos,
): T {
  cursor.spans?.set(expression, { start, end });
  return expression;
}

/** Parses one level deeper; the bound keeps a hostile text from exhausting the stack. */
export function nested<T>(cursor: Cursor, parse: () => T): T {
  deepen(cursor, 1);
  cursor.depth++;
  const result = parse();
  cursor.depth--;
  return result;
}

/** @throws ODataSyntaxError if the expression would become deeper than allowed */
export function deepen({ depth, maxDepth, text, pos }: Cursor, levels: number): void {
  if (depth + levels <= maxDepth) return;
  throw new ODataSyntaxError(`More than ${maxDepth} levels of nesting`, text, pos, { code: 'limit' });
}
