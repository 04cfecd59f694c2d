import type { Literal } from '../ast.js';
import type { Dialect } from '../dialects.js';
import { ODataExpressionError } from '../errors.js';
import { ENUM_MEMBERS, TYPE_NAME } from '../names.js';
import { LITERALS } from '../patterns.js';

/**
 * A constant in a dialect. An expression may come from JSON, so a value is checked against the form of its
 * type before it is written; otherwise a "GUID" could bring an operator along.
 *
 * @throws ODataExpressionError for a value that does not have the form of its type
 */
export function printLiteral(literal: Literal, { prefixes, v3 }: Dialect): string {
  switch (literal.type) {
    case 'string':
      return quote(literal.value);
    case 'int':
      if (!Number.isSafeInteger(literal.value)) throw malformed(literal);
      return String(literal.value);
    case 'boolean':
      return literal.value ? 'true' : 'false';
    case 'null':
      return 'null';
    case 'enum':
      if (!TYPE_NAME.test(literal.name) || !ENUM_MEMBERS.test(literal.value)) throw malformed(literal);
      return `${prefixes.enum ?? literal.name}'${literal.value}'`;
  }
  const { type, value } = literal;
  if (!Object.hasOwn(LITERALS, type) || !LITERALS[type].test(value)) throw malformed(literal);
  const prefix = prefixes[type];
  if (prefix !== undefined) return `${prefix}'${value}${v3 && type === 'date' ? 'T00:00:00' : ''}'`;
  switch (type) {
    case 'int64':
      return v3 ? `${value}L` : value;
    case 'duration':
    case 'binary':
    case 'geography':
    case 'geometry':
      return `${type}'${value}'`;
    default:
      return value;
  }
}

function quote(value: string): string {
  return `'${String(value).replaceAll("'", "''")}'`;
}

function malformed({ type, value }: Literal): ODataExpressionError {
  return new ODataExpressionError(`'${value}' is not a value of the type ${type}.`);
}
