/** Readers of what a builder printed that share nothing with any builder. */
import type { Row } from './tree.js';

/** The text that `Name eq '…'` compares with; undefined if that is not what stands there. */
export function readEquals(filter: string): string | undefined {
  const quoted = /^Name eq '((?:[^']|'')*)'$/.exec(filter)?.[1];
  return quoted?.replaceAll("''", "'");
}

const WORDS: Readonly<Record<string, string>> = { and: '&&', or: '||', not: '!', eq: '===' };

/**
 * The condition as JavaScript, whose `!`, `===`, `&&` and `||` bind in the same order as `not`, `eq`, `and` and `or` do
 * in OData 4.01, part 2, "Operator Precedence".
 *
 * @throws Error for text with anything else than these, the fields A to D, 0, 1 and parentheses.
 */
export function readCondition(filter: string): (row: Row) => boolean {
  if (!/^(?:and|or|not|eq|[A-D01() ])+$/.test(filter)) throw new Error(`${filter} is no condition.`);
  const code = filter
    .replace(/[a-z]+/g, (word) => WORDS[word] ?? word)
    .replace(/[A-D]/g, (field) => `row.${field}`);
  return new Function('row', `return (${code});`) as (row: Row) => boolean;
}
