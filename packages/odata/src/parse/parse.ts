import type { Expression, OrderbyItem } from '../ast.js';
import type { QueryRules } from '../rules.js';
import { checkFilter } from './check.js';
import { checkOrderby } from './check-orderby.js';
import { accept, type Cursor, type Span, skipBlanks } from './cursor.js';
import { ODataSyntaxError } from './error.js';
import { parseExpression } from './expression.js';
import { unexpectedAfter } from './unexpected.js';

const DIRECTION = /[ \t]+(asc|desc)(?![\p{L}\p{N}_/])/iuy;

/**
 * Bounds, and what the operation takes. The dialect `v4` is read as OData 4.01 has it; the others also take
 * blanks at the ends and after the commas of an order, and `arm-v3` the literals and functions of OData 3.
 */
export interface ParseOptions extends QueryRules {
  /** The longest text that is read, in UTF-16 units. Default: 16384. */
  readonly maxLength?: number | undefined;
  /** How deeply parentheses, calls and operators may nest. Default: 100. */
  readonly maxDepth?: number | undefined;
  /** Filled with the place of each expression in the text. */
  readonly positions?: Map<Expression, Span> | undefined;
}

/**
 * Reads a `$filter`, in time linear in its length.
 *
 * @param text not percent-encoded
 * @throws ODataSyntaxError for text that is not an expression, too long or deep, or that the operation does
 *   not take
 * @see https://github.com/oasis-tcs/odata-abnf
 */
export function parseFilter(text: string, options: ParseOptions = {}): Expression {
  const spans = options.positions ?? (options.fields || options.combine ? new Map() : undefined);
  const cursor = cursorOf(text, spans, options);
  const lenient = isLenient(options);
  if (lenient) skipBlanks(cursor);
  const expression = parseExpression(cursor);
  if (lenient) skipBlanks(cursor);
  if (cursor.pos < text.length) unexpectedAfter(cursor, ['the end']);
  return spans && (options.fields || options.combine)
    ? checkFilter(expression, text, spans, options)
    : expression;
}

/**
 * Reads an `$orderby`: expressions with `asc` or `desc` after them, by default `asc`.
 *
 * @param text not percent-encoded
 * @throws ODataSyntaxError for text that is not an order, too long or deep, or that the operation does not take
 */
export function parseOrderby(text: string, options: ParseOptions = {}): OrderbyItem[] {
  const spans = options.positions ?? (options.orderby ? new Map() : undefined);
  const cursor = cursorOf(text, spans, options);
  const lenient = isLenient(options);
  const items: OrderbyItem[] = [];
  do {
    if (lenient) skipBlanks(cursor);
    items.push({ expression: parseExpression(cursor), direction: readDirection(cursor) });
    if (lenient) skipBlanks(cursor);
  } while (accept(cursor, ','));
  if (cursor.pos < text.length) unexpectedAfter(cursor, ["'asc'", "'desc'", "','", 'the end']);
  return spans && options.orderby ? checkOrderby(items, text, spans, options) : items;
}

function readDirection(cursor: Cursor): OrderbyItem['direction'] {
  DIRECTION.lastIndex = cursor.pos;
  const word = DIRECTION.exec(cursor.text)?.[1];
  if (word === undefined) return 'asc';
  cursor.pos = DIRECTION.lastIndex;
  return word.toLowerCase() === 'desc' ? 'desc' : 'asc';
}

function cursorOf(text: string, spans: Cursor['spans'], options: ParseOptions): Cursor {
  const { dialect, maxLength = 16_384, maxDepth = 100 } = options;
  if (text.length > maxLength) {
    throw new ODataSyntaxError(`More than ${maxLength} characters`, text, maxLength, { code: 'limit' });
  }
  return {
    text,
    pos: 0,
    depth: 0,
    maxDepth,
    v3: dialect === 'arm-v3',
    spans,
    parse: parseExpression,
    peekedAt: -1,
    peekedEnd: -1,
    peeked: undefined,
  };
}

function isLenient({ dialect = 'v4' }: ParseOptions): boolean {
  return dialect !== 'v4';
}
