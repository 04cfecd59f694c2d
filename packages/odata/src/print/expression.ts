import type { Expression } from '../ast.js';
import { ODataExpressionError } from '../errors.js';
import { LITERAL_NAME, PATH } from '../names.js';
import { PRECEDENCE, PRIMARY, precedenceOf } from '../precedence.js';
import { printLiteral } from './literal.js';
import { printPrimary } from './primary.js';
import type { Style } from './style.js';

/** @throws ODataExpressionError for an expression that has no text */
export function printExpression(expression: Expression, style: Style): string {
  switch (expression.kind) {
    case 'path':
      return printPath(expression.path, expression.from, style);
    case 'literal':
      return printLiteral(expression, style.dialect);
    case 'binary': {
      const { operator, left, right } = expression;
      const own = known(operator);
      const strict = operator === 'in' || operator === 'has';
      return `${printOperand(left, strict ? PRIMARY : own, style)} ${operator} ${printOperand(right, own + 1, style)}`;
    }
    case 'logical': {
      const own = known(expression.operator);
      const least = style.grouped ? PRIMARY : own + 1;
      return expression.operands
        .map((operand) => printOperand(operand, least, style))
        .join(` ${expression.operator} `);
    }
    case 'not':
      return `not ${printOperand(expression.operand, precedenceOf(expression), style)}`;
    case 'negate': {
      const text = printOperand(expression.operand, precedenceOf(expression), style);
      // `-5` is the literal, `-(5)` its negation.
      return /^(?:\d|INF\b)/.test(text) ? `-(${text})` : `-${text}`;
    }
    default:
      return printPrimary(expression, style, (part) => printExpression(part, style));
  }
}

/** In parentheses if it binds less tightly than `least`. */
function printOperand(expression: Expression, least: number, style: Style): string {
  const text = printExpression(expression, style);
  return precedenceOf(expression) < least ? `(${text})` : text;
}

function printPath(path: string, from: Expression | undefined, style: Style): string {
  if (!PATH.test(path))
    throw new ODataExpressionError(`'${path}' is not a path. One looks like 'Properties/State'.`);
  if (from) return `${printExpression(from, style)}/${path}`;
  if (!LITERAL_NAME.test(path)) return path;
  throw new ODataExpressionError(`'${path}' is a literal. For a field of this name write '$it/${path}'.`);
}

/** An expression may come from JSON with any text for its operator. */
function known(operator: keyof typeof PRECEDENCE): number {
  if (Object.hasOwn(PRECEDENCE, operator)) return PRECEDENCE[operator];
  throw new ODataExpressionError(`'${operator}' is not an operator of OData.`);
}
