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
  let own: number = UNARY;
  let text = '';
  switch (expression.kind) {
    case 'literal':
      return printLiteral(expression, dialect);
    case 'path':
      text = nameText(expression.path);
      return expression.from ? `${printExpression(expression.from, dialect)}/${text}` : text;
    case 'binary':
    case 'logical': {
      const { operator } = expression;
      // An expression may come from JSON with any text for its operator.
      const known = OPERATORS.get(operator) ?? refuse(operator, 'operator');
      own = known.own;
      if (expression.kind === 'logical') {
        for (const operand of expression.operands) {
          if (text) text += known.sign;
          text += printExpression(operand, dialect, dialect.grouped ? PRIMARY : own + 1);
        }
      } else {
        const { left, right } = expression;
        // Most often a plain field, which is worth a short way.
        const subject =
          left.kind === 'path' && !left.from
            ? nameText(left.path)
            : printExpression(left, dialect, own > UNARY ? PRIMARY : own);
        text = subject + known.sign;
        // One text after the other: engines are slow at putting short ones together first.
        if (right.kind === 'literal') text = printLiteral(right, dialect, text);
        else text += printExpression(right, dialect, own + 1);
      }
      break;
    }
    case 'not':
      text = `not ${printExpression(expression.operand, dialect, UNARY)}`;
      break;
    case 'negate':
      text = printExpression(expression.operand, dialect, UNARY);
      // `-5` is the literal, `-(5)` its negation.
      text = /^(\d|INF\b)/.test(text) ? `-(${text})` : `-${text}`;
      break;
    case 'raw':
      own = 0;
      text = expression.text;
      break;
    default:
      return printPrimary(expression, dialect.v3, (part) => printExpression(part, dialect));
  }
  return own < least ? `(${text})` : text;
}
