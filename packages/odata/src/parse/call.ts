import type { CaseBranch, Expression } from '../ast.js';
import { FUNCTIONS, type Signature } from '../functions.js';
import { accept, type Cursor, mark, nested, skipBlanks } from './cursor.js';
import { ODataSyntaxError } from './error.js';
import { readLastType } from './name.js';
import { unexpected, unexpectedAfter } from './unexpected.js';

/**
 * Reads the arguments of a canonical function, `cast`, `isof` or `case`. Undefined if `name`, which has been
 * read from `start` on, is none of them.
 */
export function parseCall(cursor: Cursor, start: number, name: string): Expression | undefined {
  const lower = name.toLowerCase();
  switch (lower) {
    case 'cast':
    case 'isof':
      return nested(cursor, () => parseTypeTest(cursor, start, lower));
    case 'case':
      return nested(cursor, () => parseCase(cursor, start));
    case 'substringof':
      if (cursor.v3) return nested(cursor, () => parseSubstringOf(cursor, start));
      throw new ODataSyntaxError("'substringof' is OData 3", cursor.text, start, {
        suggestion: "'contains'",
      });
  }
  const signature = FUNCTIONS.get(lower);
  return signature && nested(cursor, () => parseFunction(cursor, start, signature));
}

function parseFunction(cursor: Cursor, start: number, { name, least, most }: Signature): Expression {
  const args = parseArguments(cursor);
  if (args.length < least || args.length > most)
    throw wrongCount(cursor, start, name, least, most, args.length);
  return mark(cursor, start, { kind: 'call', name, arguments: args });
}

/** OData 3 has the two arguments the other way round. */
function parseSubstringOf(cursor: Cursor, start: number): Expression {
  const args = parseArguments(cursor);
  if (args.length !== 2) throw wrongCount(cursor, start, 'substringof', 2, 2, args.length);
  return mark(cursor, start, { kind: 'call', name: 'contains', arguments: args.reverse() });
}

function parseArguments(cursor: Cursor): Expression[] {
  const args: Expression[] = [];
  cursor.pos++;
  skipBlanks(cursor);
  if (accept(cursor, ')')) return args;
  for (;;) {
    args.push(cursor.parse(cursor));
    skipBlanks(cursor);
    if (accept(cursor, ')')) return args;
    if (!accept(cursor, ',')) unexpectedAfter(cursor, ["','", "')'"]);
    skipBlanks(cursor);
  }
}

function parseTypeTest(cursor: Cursor, start: number, kind: 'cast' | 'isof'): Expression {
  cursor.pos++;
  skipBlanks(cursor);
  const only = readLastType(cursor);
  const operand = only === undefined ? parseTypedOperand(cursor) : undefined;
  const type = only ?? readLastType(cursor) ?? unexpected(cursor, ['the name of a type and )']);
  skipBlanks(cursor);
  cursor.pos++;
  return mark(cursor, start, operand ? { kind, operand, type } : { kind, type });
}

function parseTypedOperand(cursor: Cursor): Expression {
  const operand = cursor.parse(cursor);
  skipBlanks(cursor);
  if (!accept(cursor, ',')) unexpectedAfter(cursor, ["','"]);
  skipBlanks(cursor);
  return operand;
}

function parseCase(cursor: Cursor, start: number): Expression {
  const branches: CaseBranch[] = [];
  do {
    cursor.pos++;
    skipBlanks(cursor);
    const condition = cursor.parse(cursor);
    skipBlanks(cursor);
    if (!accept(cursor, ':')) unexpectedAfter(cursor, ["':'"]);
    skipBlanks(cursor);
    branches.push({ condition, result: cursor.parse(cursor) });
    skipBlanks(cursor);
  } while (cursor.text[cursor.pos] === ',');
  if (!accept(cursor, ')')) unexpectedAfter(cursor, ["','", "')'"]);
  return mark(cursor, start, { kind: 'case', branches });
}

function wrongCount(
  { text }: Cursor,
  start: number,
  name: string,
  least: number,
  most: number,
  given: number,
): ODataSyntaxError {
  const wanted = least === most ? `${least}` : `${least} or ${most}`;
  return new ODataSyntaxError(`'${name}' takes ${wanted} arguments, not ${given},`, text, start, {
    expected: [`${wanted} arguments`],
  });
}
