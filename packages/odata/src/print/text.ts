/**
 * What may stand in the text of an expression. One can come from JSON, where a name or a number could bring
 * an operator along. Here it is only made sure that it cannot; whether a date exists is checked where literals
 * are made and read.
 */
import { refuse } from '../errors.js';

const PATH = /^(?!(null|true|false|NaN|INF)$|\/)((^|\/)[$@]?(?!\d)[\w\x80-\uffff][.#\w\x80-\uffff]*)+$/;
const BARE = /^(null|true|false|NaN|-?INF|-?\d[\w.:+-]*|[\da-f]{8}-[\da-f-]{27})$/i;

/** Names that were found right. Programs have few; JSON may bring any, hence the bounds. */
const KNOWN = /* @__PURE__ */ new Set<string>();

/** @throws ODataExpressionError for text that is not a path, or is a literal if read as one */
export function nameText(text: string): string {
  if (!KNOWN.has(text)) {
    if (typeof text !== 'string' || !PATH.test(text)) refuse(text, 'path');
    if (text.length < 99 && KNOWN.size < 99) KNOWN.add(text);
  }
  return text;
}

/** @throws ODataExpressionError for text that is not the literal of a number, date, GUID and the like */
export function bareText(text: string): string {
  return BARE.test(text) ? text : refuse(text, 'literal');
}

/** The text in quotes, after another text; a quote within is doubled. */
export function quotedText(before: string, text: string): string {
  return `${before}'${text.includes("'") ? text.replaceAll("'", "''") : text}'`;
}
