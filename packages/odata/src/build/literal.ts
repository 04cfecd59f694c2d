import type { EnumLiteral, Literal, TextLiteral, TextLiteralType } from '../ast.js';
import { ODataExpressionError } from '../errors.js';
import type { BinaryValue, DateOnly, DateTime, Duration, Guid, TimeOfDay } from '../fields.js';
import { ENUM_MEMBERS } from '../names.js';
import { LITERALS } from '../patterns.js';
import { base64url } from './base64url.js';
import { writtenNumber } from './number.js';
import { instant } from './value.js';

/**
 * A GUID, which OData writes without quotes and the ARM services with.
 *
 * @throws ODataExpressionError unless it is 32 hexadecimal digits in groups of 8-4-4-4-12
 */
export function guid(text: string): Guid {
  return literal('guid', text, '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01');
}

/**
 * A point in time.
 *
 * @param at a Date, or ISO 8601 with an offset and up to 12 fractional digits, which are kept
 * @throws ODataExpressionError for text without an offset, RangeError for an invalid Date
 */
export function dateTime(at: Date | string): DateTime {
  if (typeof at !== 'string') return instant(at);
  return literal('dateTimeOffset', at.toUpperCase(), '2026-11-22T09:00:00Z');
}

/** A calendar date, `2026-11-22`. @throws ODataExpressionError for anything else */
export function date(text: string): DateOnly {
  return literal('date', text, '2026-11-22');
}

/** A time of day, `09:00` to `09:00:00.123456789012`. @throws ODataExpressionError for anything else */
export function timeOfDay(text: string): TimeOfDay {
  return literal('timeOfDay', text, '09:00:00');
}

/** A duration of days to seconds, `P1DT12H` or `-PT0.5S`. @throws ODataExpressionError for anything else */
export function duration(text: string): Duration {
  return literal('duration', text.toUpperCase(), 'P1DT12H30M5.5S');
}

/**
 * A number with all its digits, `decimal('0.10')`, which a JavaScript number would round.
 *
 * @throws ODataExpressionError unless it is digits with an optional sign, fraction and exponent
 */
export function decimal(text: string): Literal {
  if (!/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) throw notA('decimal', text, '0.10');
  return writtenNumber(text);
}

/** Bytes, sent as base64url. Text is taken as base64url already. @throws ODataExpressionError if it is not */
export function binary(bytes: Uint8Array | string): BinaryValue {
  return literal('binary', typeof bytes === 'string' ? bytes : base64url(bytes), 'T0RhdGE');
}

/**
 * A member of an enumeration, or several of a flags enumeration: `enumValue('Sales.Color', 'Red', 'Green')`.
 *
 * @param type the qualified name of the type
 * @throws ODataExpressionError for a type without a namespace, no member, or one that is no name or integer
 */
export function enumValue(type: string, ...members: readonly string[]): EnumLiteral {
  const value = members.join(',');
  if (!type.includes('.')) throw notA('enumeration type', type, 'Sales.Color');
  if (!ENUM_MEMBERS.test(value)) throw notA('enumeration member', value, 'Red');
  return { kind: 'literal', type: 'enum', name: type, value };
}

/** A place or shape on the Earth, opaque: `geography('SRID=4326;Point(10.2 59.9)')`. */
export function geography(text: string): TextLiteral<'geography'> {
  return literal('geography', text, 'SRID=4326;Point(10.2 59.9)');
}

/** A place or shape on a plane, opaque: `geometry('SRID=0;Point(1 2)')`. */
export function geometry(text: string): TextLiteral<'geometry'> {
  return literal('geometry', text, 'SRID=0;Point(1 2)');
}

function literal<T extends TextLiteralType>(type: T, value: string, example: string): TextLiteral<T> {
  if (!LITERALS[type].test(value)) throw notA(type, value, example);
  return { kind: 'literal', type, value };
}

function notA(what: string, text: string, example: string): ODataExpressionError {
  return new ODataExpressionError(`'${text}' is not a ${what} of OData. One looks like '${example}'.`);
}
