/** How the literals of OData are written: OData ABNF 4.01, section 7. */
import type { TextLiteralType } from './ast.js';

export const LITERALS: Readonly<Record<TextLiteralType, RegExp>> = {
  int64: /^-?\d{1,19}$/,
  decimal: /^(?:-?\d+(?:\.\d+)?(?:e-?\d+)?|NaN|-?INF)$/,
  guid: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
  date: /^-?(?:0\d{3}|[1-9]\d{3,})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  dateTimeOffset:
    /^-?(?:0\d{3}|[1-9]\d{3,})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d{1,12})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i,
  timeOfDay: /^(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d{1,12})?)?$/,
  duration: /^-?P(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/i,
  binary: /^(?:[\w-]{4})*(?:[\w-]{2}[AEIMQUYcgkosw048]=?|[\w-][AQgw](?:==)?)?$/,
  geography: /^SRID=\d{1,5};[^']+$/i,
  geometry: /^SRID=\d{1,5};[^']+$/i,
};
