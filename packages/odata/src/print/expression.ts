import type { Expression } from '../ast.js';
import type { Dialect } from '../dialects.js';
import { refuse } from '../errors.js';
import { PRECEDENCE, PRIMARY, precedenceOf } from '../precedence.js';
import { printLiteral } from './literal.js';
import { printPrimary } from './primary.js';
import { nameText } from './text.js';

/** @throws ODataExpressionError for an expression that has no text */
export function printExpression(expression: Expression, dialect: Dialect): string {
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
      const own = precedenceOf(expression);
      // An expression may come from JSON with any text for its operator.
      if (!(own < PRIMARY)) refuse(operator, 'operator');
      if (expression.kind === 'binary') {
        const { left, right } = expression;
        return `${printOperand(left, own > PRECEDENCE.not ? PRIMARY : own, dialect)} ${operator} ${printOperand(right, own + 1, dialect)}`;
      }
      const least = dialect.grouped ? PRIMARY : own + 1;
      let text = '';
      for (const operand of expression.operands) {
        text += (text && ` ${operator} `) + printOperand(operand, least, dialect);
      }
      return text;
    }
    case 'not':
      return `not ${printOperand(expression.operand, PRECEDENCE.not, dialect)}`;
    case 'negate': {
      const text = printOperand(expression.operand, PRECEDENCE.negate, dialect);
      // `-5` is the literal, `-(5)` its negation.
      return /^(\d|INF\b)/.test(text) ? `-(${text})` : `-${text}`;
    }
  }
  return printPrimary(expression, dialect.v3, (part) => printExpression(part, dialect));
}

/** In parentheses if it binds less tightly than `least`. */
function printOperand(expression: Expression, least: number, dialect: Dialect): string {
  const text = printExpression(expression, dialect);
  return precedenceOf(expression) < least ? `(${text})` : text;
}
