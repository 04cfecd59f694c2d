import type { Expression } from '../ast.js';
import type { Dialect } from '../dialects.js';
import { refuse } from '../errors.js';
import { PRECEDENCE, PRIMARY, UNARY } from '../precedence.js';
import { printLiteral } from './literal.js';
import { printPrimary } from './primary.js';
import { nameText } from './text.js';

/** How tightly each operator binds, and its text between two operands. */
const OPERATORS: ReadonlyMap<string, { readonly own: number; readonly sign: string }> = new Map(
  Object.entries(PRECEDENCE).map(([name, own]) => [name, { own, sign: ` ${name} ` }]),
);

/**
 * @param least an operator that binds less tightly than this gets parentheses
 * @throws ODataExpressionError for an expression that has no text
 */
export function printExpression(expression: Expression, dialect: Dialect, least = 0): string {
  switch (expression.kind) {
    case 'literal':
      return printLiteral(expression, dialect);
    case 'path': {
      const path = nameText(expression.path);
      return expression.from ? `${printExpression(expression.from, dialect)}/${path}` : path;
    }
    case 'binary':
    case 'logical': {
      const { operator } = expression;
      // An expression may come from JSON with any text for its operator.
      const { own, sign } = OPERATORS.get(operator) ?? refuse(operator, 'operator');
      let text = '';
      if (expression.kind === 'binary') {
        text = printExpression(expression.left, dialect, own > UNARY ? PRIMARY : own);
        text += sign + printExpression(expression.right, dialect, own + 1);
      } else {
        for (const operand of expression.operands) {
          if (text) text += sign;
          text += printExpression(operand, dialect, dialect.grouped ? PRIMARY : own + 1);
        }
      }
      return grouped(text, own, least);
    }
    case 'not':
      return grouped(`not ${printExpression(expression.operand, dialect, UNARY)}`, UNARY, least);
    case 'negate': {
      const text = printExpression(expression.operand, dialect, UNARY);
      // `-5` is the literal, `-(5)` its negation.
      return grouped(/^(\d|INF\b)/.test(text) ? `-(${text})` : `-${text}`, UNARY, least);
    }
    case 'raw':
      return grouped(expression.text, 0, least);
  }
  return printPrimary(expression, dialect.v3, (part) => printExpression(part, dialect));
}

function grouped(text: string, own: number, least: number): string {
  return own < least ? `(${text})` : text;
}
