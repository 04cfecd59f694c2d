import { FUNCTIONS } from '../functions.js';
import type { Cursor } from './cursor.js';
import { ODataSyntaxError } from './error.js';
import { nearest } from './nearest.js';
import { OPERATORS } from './operator.js';

/** What other languages write for an operator. */
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ['=', 'eq'],
  ['==', 'eq'],
  ['===', 'eq'],
  ['equals', 'eq'],
  ['is', 'eq'],
  ['!=', 'ne'],
  ['!==', 'ne'],
  ['<>', 'ne'],
  ['>', 'gt'],
  ['>=', 'ge'],
  ['<', 'lt'],
  ['<=', 'le'],
  ['&&', 'and'],
  ['&', 'and'],
  ['||', 'or'],
  ['|', 'or'],
  ['+', 'add'],
  ['-', 'sub'],
  ['*', 'mul'],
  ['%', 'mod'],
  ['like', 'contains'],
  ['asc', 'asc'],
]);

/** @throws ODataSyntaxError always: something else than `expected` stands at the cursor */
export function unexpected(
  cursor: Cursor,
  expected: readonly string[],
  suggestion?: string,
  position = cursor.pos,
): never {
  const { text } = cursor;
  const found = position < text.length ? `found '${tokenAt(text, position)}'` : 'the text ends';
  throw new ODataSyntaxError(`Expected ${expected.join(' or ')} but ${found}`, text, position, {
    expected,
    suggestion,
  });
}

/**
 * The error after an expression that is complete: an operator would continue it, `closers` would end it.
 *
 * @throws ODataSyntaxError always
 */
export function unexpectedAfter(cursor: Cursor, closers: readonly string[]): never {
  const { text } = cursor;
  let position = cursor.pos;
  while (text[position] === ' ' || text[position] === '\t') position++;
  const word = tokenAt(text, position);
  const lower = word.toLowerCase();
  if (OPERATORS.has(lower)) {
    if (position > cursor.pos) unexpected(cursor, [`a blank and a value`], undefined, position + word.length);
    unexpected(cursor, ['a blank'], undefined, position);
  }
  const operator = FOREIGN.get(lower) ?? (/^\p{L}/u.test(word) ? nearest(word, OPERATORS.keys()) : undefined);
  unexpected(cursor, ['an operator', ...closers], operator && `'${operator}'`, position);
}

/** @throws ODataSyntaxError always: `name` is called like a function, and is none */
export function unknownFunction(cursor: Cursor, name: string, position: number): never {
  const near = nearest(name, FUNCTIONS.keys());
  throw new ODataSyntaxError(`There is no function '${name}' that takes this`, cursor.text, position, {
    expected: ['a function', 'named arguments', 'a key'],
    suggestion: near && `'${near}'`,
  });
}

/** The word, number or run of signs at a place, for a message. */
export function tokenAt(text: string, position: number): string {
  const token = /(?:[\p{L}\p{N}_]+|[=!<>&|]+|.)/uy;
  token.lastIndex = position;
  return (token.exec(text)?.[0] ?? '').slice(0, 40);
}
