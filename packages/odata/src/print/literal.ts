import type { Literal } from '../ast.js';
import type { Dialect } from '../dialects.js';
import { bareText, nameText, quotedText } from './text.js';

/** What ARM quotes and OData 4 does not, to the names that OData 3 has for these types. */
const QUOTED: Readonly<Partial<Record<Literal['type'], string>>> = {
  guid: 'guid',
  date: 'datetime',
  dateTimeOffset: 'datetime',
  timeOfDay: '',
  duration: 'time',
  enum: '',
};
/** What has its type before the quotes. */
const PREFIXED = /^(duration|binary|geography|geometry|enum)$/;

/**
 * @param before what stands before the literal
 * @throws ODataExpressionError for a value that could be read as something else than a literal
 */
export function printLiteral(literal: Literal, { quoted, v3 }: Dialect, before = ''): string {
  const { type, value } = literal;
  const text = `${value}`;
  if (type === 'string') return quotedText(before, text);
  if (quoted && Object.hasOwn(QUOTED, type)) return quotedText(before + (v3 ? QUOTED[type] : ''), text);
  if (PREFIXED.test(type)) return quotedText(before + nameText(type === 'enum' ? literal.name : type), text);
  return before + bareText(v3 && type === 'int64' ? `${text}L` : text);
}
