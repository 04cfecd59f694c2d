import type { Binary, Expression, Literal, Logical, Negate, Not, Parameter, Path, Raw } from '../ast.js';
import { refuse } from '../errors.js';
import { nameText } from './text.js';

/** Everything that is neither a literal, a path nor an operator; `print` prints its parts. */
export function printPrimary(
  expression: Exclude<Expression, Literal | Path | Binary | Logical | Not | Negate | Raw>,
  v3: boolean | undefined,
  print: (part: Expression) => string,
): string {
  const { from } = expression as { readonly from?: Expression };
  const after = (text: string) => (from ? `${print(from)}/${text}` : text);
  const named = ({ name, value }: Parameter) => `${nameText(name)}=${print(value)}`;
  const item = (part: Expression) =>
    part.kind === 'literal' && part.type === 'string' ? JSON.stringify(part.value) : print(part);

  switch (expression.kind) {
    case 'call': {
      const args = expression.arguments.map(print);
      if (v3 && expression.name === 'contains') return `substringof(${args.reverse()})`;
      return `${nameText(expression.name)}(${args})`;
    }
    case 'list':
      if (!expression.items[0]) refuse('in ()', 'list');
      return `(${expression.items.map(print)})`;
    case 'lambda': {
      const { operator, variable, predicate } = expression;
      const body = variable && predicate ? `${nameText(variable)}:${print(predicate)}` : '';
      return after(`${nameText(operator)}(${body})`);
    }
    case 'key':
      return `${print(expression.from)}(${print(expression.value)})`;
    case 'invoke':
      return after(`${nameText(expression.name)}(${expression.parameters.map(named)})`);
    case 'filtered':
      return after(`$filter(${print(expression.predicate)})`);
    case 'count': {
      const { filter, search } = expression;
      const options = [filter && `$filter=${print(filter)}`, search && `$search=${search}`];
      return after(`$count(${options.filter(Boolean).join(';')})`);
    }
    case 'case':
      return `case(${expression.branches.map(({ condition, result }) => `${print(condition)}:${print(result)}`)})`;
    case 'cast':
    case 'isof': {
      const { kind, operand, type } = expression;
      nameText(type.replace(/^Collection\((.*)\)$/, '$1'));
      return `${kind}(${operand ? `${print(operand)},` : ''}${type})`;
    }
    case 'array':
      return `[${expression.items.map(item)}]`;
    case 'object':
      return `{${expression.members.map(({ name, value }) => `${JSON.stringify(name)}:${item(value)}`)}}`;
  }
  refuse((expression as Expression).kind, 'expression');
}
