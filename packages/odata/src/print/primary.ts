import type { Expression, Parameter } from '../ast.js';
import { ODataExpressionError } from '../errors.js';
import { PATH, TYPE_NAME } from '../names.js';
import { searchEnd } from '../search.js';
import type { Style } from './style.js';

/** Everything that is neither a path, a literal nor an operator; `print` prints its parts. */
export function printPrimary(
  expression: Expression,
  { dialect }: Style,
  print: (part: Expression) => string,
): string {
  const item = (part: Expression) =>
    part.kind === 'literal' && part.type === 'string' ? JSON.stringify(part.value) : print(part);
  const name = (text: string, pattern = PATH) => {
    if (pattern.test(text)) return text;
    throw new ODataExpressionError(`'${text}' is not a name of OData.`);
  };
  const named = ({ name: parameter, value }: Parameter) => `${name(parameter)}=${print(value)}`;

  switch (expression.kind) {
    case 'call': {
      const [first, second, ...rest] = expression.arguments.map(print);
      if (dialect.v3 && expression.name === 'contains') return `substringof(${second},${first})`;
      return `${name(expression.name)}(${[first, second, ...rest].filter((part) => part !== undefined)})`;
    }
    case 'list':
      if (expression.items.length === 0) throw new ODataExpressionError('`in` needs at least one value.');
      return `(${expression.items.map(print)})`;
    case 'lambda': {
      const { operator, from, variable, predicate } = expression;
      const body = variable !== undefined && predicate ? `${name(variable)}:${print(predicate)}` : '';
      return `${print(from)}/${name(operator)}(${body})`;
    }
    case 'key':
      return `${print(expression.from)}(${print(expression.value)})`;
    case 'invoke': {
      const { from, parameters } = expression;
      return `${from ? `${print(from)}/` : ''}${name(expression.name)}(${parameters.map(named)})`;
    }
    case 'filtered':
      return `${print(expression.from)}/$filter(${print(expression.predicate)})`;
    case 'count': {
      const { from, filter, search } = expression;
      if (search !== undefined && searchEnd(search, 0) !== search.length) {
        throw new ODataExpressionError(`'${search}' is not a search expression.`);
      }
      const options = [filter && `$filter=${print(filter)}`, search && `$search=${search}`].filter(Boolean);
      return `${print(from)}/$count(${options.join(';')})`;
    }
    case 'case':
      return `case(${expression.branches.map(({ condition, result }) => `${print(condition)}:${print(result)}`)})`;
    case 'cast':
    case 'isof': {
      const type = name(expression.type, TYPE_NAME);
      return `${expression.kind}(${expression.operand ? `${print(expression.operand)},` : ''}${type})`;
    }
    case 'array':
      return `[${expression.items.map(item)}]`;
    case 'object':
      return `{${expression.members.map((member) => `${JSON.stringify(member.name)}:${item(member.value)}`)}}`;
    case 'raw':
      return expression.text;
    default:
      throw new ODataExpressionError(`'${String(expression?.kind)}' is not an expression.`);
  }
}
