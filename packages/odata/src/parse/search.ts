import type { Cursor } from './cursor.js';
import { ODataSyntaxError } from './error.js';

/**
 * Reads a search expression, up to a `)` or `;` that is its surroundings'. What it says is not looked at, only
 * its quotes and parentheses. OData ABNF 4.01, rule `searchExpr`.
 *
 * @throws ODataSyntaxError for one that is empty or not closed
 */
export function readSearch(cursor: Cursor): string {
  const { text, pos } = cursor;
  const end = searchEnd(text, pos);
  if (end <= pos) {
    throw new ODataSyntaxError('The search is empty or not closed', text, pos, { expected: ['a search'] });
  }
  cursor.pos = end;
  return text.slice(pos, end);
}

/** -1 if a quote or parenthesis stays open. */
function searchEnd(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '(') depth++;
    if (char === ';' || (char === ')' && --depth < 0)) return at;
  }
  return quoted || depth > 0 ? -1 : text.length;
}
