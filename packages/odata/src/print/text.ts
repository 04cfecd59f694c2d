/**
 * What may stand in the text of an expression. One can come from JSON, where a name or a number could bring
 * an operator along. Here it is only made sure that it cannot; whether a date exists is checked where literals
 * are made and read.
 */
import { refuse } from '../errors.js';

const LETTER = 'A-Za-z_\x80-\uffff';
const SEGMENT = `[$@]?[${LETTER}][.#\\w${LETTER}]*`;
const PATH = /* @__PURE__ */ new RegExp(`^(?!(?:null|true|false|NaN|INF)$)${SEGMENT}(?:/${SEGMENT})*$`);
const BARE = /^(?:null|true|false|NaN|-?INF|-?\d[\w.:+-]*|[\da-f]{8}-[\da-f-]{27})$/i;

/** @throws ODataExpressionError for text that is not a path, or is a literal if read as one */
export function nameText(text: string): string {
  return checked(text, PATH, 'path');
}

/** @throws ODataExpressionError for text that is not the literal of a number, date, GUID and the like */
export function bareText(text: string): string {
  return checked(text, BARE, 'literal');
}

/** A quote within quotes is doubled. */
export function quotedText(text: string): string {
  return `'${text.includes("'") ? text.replaceAll("'", "''") : text}'`;
}

function checked(text: string, pattern: RegExp, what: string): string {
  return pattern.test(text) ? text : refuse(text, what);
}
