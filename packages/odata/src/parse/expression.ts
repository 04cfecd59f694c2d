import type { Expression, Literal } from '../ast.js';
import { logical } from '../build/logic.js';
import { ENUM_MEMBERS } from '../names.js';
import { PRECEDENCE } from '../precedence.js';
import { accept, type Cursor, deepen, mark, nested, type Operator, skipBlanks } from './cursor.js';
import { parseOperand } from './operand.js';
import { peekOperator } from './operator.js';
import { unexpected, unexpectedAfter } from './unexpected.js';

/**
 * Reads an expression whose operators bind at least as tightly as `least`, by precedence climbing. Binary
 * operators group from the left.
 */
export function parseExpression(cursor: Cursor, least = 0): Expression {
  const start = cursor.pos;
  let left = parseOperand(cursor);
  for (let chain = 1; ; chain++) {
    const operator = peekOperator(cursor);
    if (operator === undefined || PRECEDENCE[operator] < least) return left;
    if (operator === 'and' || operator === 'or') {
      left = mark(cursor, start, parseLogical(cursor, operator, left));
    } else {
      deepen(cursor, chain);
      cursor.pos = cursor.peekedEnd;
      const right = parseRight(cursor, operator);
      left = mark(cursor, start, { kind: 'binary', operator, left, right });
    }
  }
}

function parseLogical(cursor: Cursor, operator: 'and' | 'or', first: Expression): Expression {
  const operands = [first];
  do {
    cursor.pos = cursor.peekedEnd;
    operands.push(parseExpression(cursor, PRECEDENCE[operator] + 1));
  } while (peekOperator(cursor) === operator);
  return logical(operator, operands);
}

function parseRight(cursor: Cursor, operator: Exclude<Operator, 'and' | 'or'>): Expression {
  if (operator === 'has') return parseFlags(cursor);
  if (operator === 'in' && cursor.text[cursor.pos] === '(') return nested(cursor, () => parseList(cursor));
  return parseExpression(cursor, PRECEDENCE[operator] + 1);
}

function parseFlags(cursor: Cursor): Expression {
  const start = cursor.pos;
  const value = parseOperand(cursor);
  if (value.kind === 'literal') {
    if (value.type === 'enum') return value;
    if (value.type === 'string' && ENUM_MEMBERS.test(value.value)) return value;
  }
  return unexpected(cursor, ["a member of an enumeration, as in Sales.Color'Red',"], undefined, start);
}

/** Reads `('a','b')` after `in`, or an expression in parentheses, which is what one that is no constant is. */
function parseList(cursor: Cursor): Expression {
  const start = cursor.pos++;
  const items: Literal[] = [];
  skipBlanks(cursor);
  if (accept(cursor, ')')) return mark(cursor, start, { kind: 'list', items });
  for (;;) {
    const at = cursor.pos;
    const item = parseExpression(cursor);
    skipBlanks(cursor);
    if (item.kind === 'literal') items.push(item);
    else if (items.length === 0 && accept(cursor, ')')) return item;
    else unexpected(cursor, ['a constant'], undefined, at);
    if (accept(cursor, ')')) return mark(cursor, start, { kind: 'list', items });
    if (!accept(cursor, ',')) unexpectedAfter(cursor, ["','", "')'"]);
    skipBlanks(cursor);
  }
}
