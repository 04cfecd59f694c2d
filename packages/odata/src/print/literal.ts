import type { Literal } from '../ast.js';
import type { Dialect } from '../dialects.js';
import { bareText, nameText, quotedText } from './text.js';

/** What ARM quotes and OData 4 does not. */
const QUOTED = /^(guid|date|dateTimeOffset|timeOfDay|duration|enum)$/;
/** The names that OData 3 has for types. */
const V3: Readonly<Partial<Record<Literal['type'], string>>> = {
  guid: 'guid',
  date: 'datetime',
  dateTimeOffset: 'datetime',
  duration: 'time',
};
const PREFIXED = /^(duration|binary|geography|geometry)$/;

/** @throws ODataExpressionError for a value that could be read as something else than a literal */
export function printLiteral(literal: Literal, { quoted, v3 }: Dialect): string {
  const { type, value } = literal;
  const text = `${value}`;
  if (type === 'string') return quotedText(text);
  if (quoted && QUOTED.test(type)) return ((v3 && V3[type]) || '') + quotedText(text);
  if (PREFIXED.test(type)) return type + quotedText(text);
  if (type === 'enum') return nameText(literal.name) + quotedText(text);
  return bareText(v3 && type === 'int64' ? `${text}L` : text);
}
