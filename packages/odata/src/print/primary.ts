import type { Binary, Expression, Literal, Logical, Negate, Not, Parameter, Path, Raw } from '../ast.js';
import { refuse } from '../errors.js';
import { nameText } from './text.js';

/** Everything that is neither a literal, a path nor an operator; `print` prints its parts. */
export function printPrimary(
  expression: Exclude<Expression, Literal | Path | Binary | Logical | Not | Negate | Raw>,
  v3: boolean | undefined,
  print: (part: Expression) => string,
): string {
  const item = (part: Expression) =>
    part.kind === 'literal' && part.type === 'string' ? JSON.stringify(part.value) : print(part);
  let name: string = expression.kind;
  let args: string | string[];

  switch (expression.kind) {
    case 'call':
      name = nameText(expression.name);
      args = expression.arguments.map(print);
      if (v3 && name === 'contains') {
        name = 'substringof';
        args.reverse();
      }
      break;
    case 'list':
      name = '';
      args = expression.items.map(print);
      if (!args[0]) refuse('in ()', 'list');
      break;
    case 'lambda': {
      const { operator, variable, predicate } = expression;
      name = nameText(operator);
      args = predicate ? `${nameText(variable ?? '')}:${print(predicate)}` : '';
      break;
    }
    case 'key':
      return `${print(expression.from)}(${print(expression.value)})`;
    case 'invoke':
      name = nameText(expression.name);
      args = expression.parameters.map((one: Parameter) => `${nameText(one.name)}=${print(one.value)}`);
      break;
    case 'filtered':
      name = '$filter';
      args = print(expression.predicate);
      break;
    case 'count': {
      const { filter, search } = expression;
      name = '$count';
      args = `${filter ? `$filter=${print(filter)}` : ''}${filter && search ? ';' : ''}${search ? `$search=${search}` : ''}`;
      break;
    }
    case 'case':
      args = expression.branches.map((one) => `${print(one.condition)}:${print(one.result)}`);
      break;
    case 'cast':
    case 'isof': {
      const { operand, type } = expression;
      nameText(type.replace(/^Collection\((.*)\)$/, '$1'));
      args = operand ? `${print(operand)},${type}` : type;
      break;
    }
    case 'array':
      return `[${expression.items.map(item)}]`;
    case 'object':
      return `{${expression.members.map((one) => `${JSON.stringify(one.name)}:${item(one.value)}`)}}`;
    default:
      refuse(name, 'expression');
  }
  const { from } = expression as { readonly from?: Expression };
  return `${from ? `${print(from)}/` : ''}${name}(${args})`;
}
