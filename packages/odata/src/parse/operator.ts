import { type Cursor, type Operator, SPACE, TAB } from './cursor.js';

const NAMES: readonly Operator[] = [
  'eq',
  'ne',
  'gt',
  'ge',
  'lt',
  'le',
  'and',
  'or',
  'in',
  'has',
  'add',
  'sub',
  'mul',
  'div',
  'divby',
  'mod',
];

/** By their name in lower case; OData 4.01 accepts any case. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(NAMES.map((name) => [name, name]));

/**
 * The operator that follows, between the blanks that it needs on both sides. The answer is kept: every level
 * of precedence asks.
 */
export function peekOperator(cursor: Cursor): Operator | undefined {
  if (cursor.peekedAt === cursor.pos) return cursor.peeked;
  cursor.peekedAt = cursor.pos;
  cursor.peeked = undefined;
  const { text } = cursor;
  const start = blanks(text, cursor.pos);
  if (start === cursor.pos) return undefined;
  let end = start;
  while (isLetter(text.charCodeAt(end)) && end - start <= 5) end++;
  cursor.peekedEnd = blanks(text, end);
  if (cursor.peekedEnd > end) {
    const word = text.slice(start, end);
    cursor.peeked = OPERATORS.get(word) ?? OPERATORS.get(word.toLowerCase());
  }
  return cursor.peeked;
}

function blanks(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === SPACE || code === TAB; code = text.charCodeAt(++at));
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
