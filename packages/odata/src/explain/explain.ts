import type { Binary, Call, Expression, Lambda, Literal, Logical, Not, OrderbyItem } from '../ast.js';
import { printFilter } from '../print/print.js';
import { MEASURES, TESTS, wordsOf } from './words.js';

export interface ExplainOptions {
  /** What a field is called, `Severity` for `Properties/Severity`. Default: its path. */
  readonly label?: ((path: string) => string) | undefined;
}

type Label = (path: string) => string;

/** A filter in one sentence: `Only those where State is "Active" and Severity is "Critical".` */
export function explainFilter(filter: Expression, { label = (path) => path }: ExplainOptions = {}): string {
  return `Only those where ${say(filter, label)}.`;
}

/** An order in one sentence: `Ordered by CreatedTimestamp descending, then by Name ascending.` */
export function explainOrderby(
  orderby: OrderbyItem | readonly OrderbyItem[],
  { label = (path) => path }: ExplainOptions = {},
): string {
  const items = 'expression' in orderby ? [orderby] : orderby;
  const words = items.map(
    ({ expression, direction }) =>
      `by ${say(expression, label)} ${direction === 'desc' ? 'descending' : 'ascending'}`,
  );
  return `Ordered ${words.join(', then ')}.`;
}

function say(expression: Expression, label: Label): string {
  switch (expression.kind) {
    case 'literal':
      return sayLiteral(expression);
    case 'path':
      if (expression.from || expression.path.endsWith('/$count')) break;
      return label(expression.path);
    case 'logical':
      return sayLogical(expression, label);
    case 'not':
      return sayNot(expression, label);
    case 'binary':
      return sayBinary(expression, label);
    case 'negate':
      return `minus ${sayPart(expression.operand, label)}`;
    case 'call':
      return sayCall(expression, label);
    case 'lambda':
      return sayLambda(expression, label);
    case 'list':
      return alternatives(expression.items.map(sayLiteral));
  }
  if (expression.kind === 'path' && !expression.from) {
    return `the number of ${label(expression.path.slice(0, -'/$count'.length))}`;
  }
  return printFilter(expression);
}

function sayLiteral(literal: Literal): string {
  switch (literal.type) {
    case 'string':
      return `"${literal.value}"`;
    case 'null':
      return 'nothing';
    case 'binary':
      return literal.value === '' ? 'no bytes' : `the bytes ${literal.value}`;
    default:
      return String(literal.value);
  }
}

function sayLogical({ operator, operands }: Logical, label: Label): string {
  const same = operator === 'or' ? sameSubject(operands, label) : undefined;
  if (same !== undefined) return same;
  const parts = operands.map((operand) => sayPart(operand, label));
  return parts.length > 2
    ? `${parts.slice(0, -1).join(', ')} ${operator} ${parts.at(-1)}`
    : parts.join(` ${operator} `);
}

/** `State is "Active" or "Closed"` for a field that is compared with one value after the other. */
function sameSubject(operands: readonly Expression[], label: Label): string | undefined {
  const values: string[] = [];
  let subject: string | undefined;
  for (const operand of operands) {
    if (operand.kind !== 'binary' || operand.operator !== 'eq') return undefined;
    if (operand.right.kind !== 'literal' || operand.right.type === 'null') return undefined;
    const left = sayPart(operand.left, label);
    if (subject !== undefined && subject !== left) return undefined;
    subject = left;
    values.push(sayLiteral(operand.right));
  }
  return `${subject} is ${alternatives(values)}`;
}

function sayNot({ operand }: Not, label: Label): string {
  if (operand.kind === 'not') return say(operand.operand, label);
  if (operand.kind === 'call') return sayCall(operand, label, true);
  if (operand.kind === 'binary' && (operand.operator === 'in' || operand.operator === 'eq')) {
    return sayBinary(operand, label, 'is not');
  }
  return `not (${say(operand, label)})`;
}

function sayBinary(expression: Binary, label: Label, words = wordsOf(expression)): string {
  const { operator, left, right } = expression;
  const subject = sayPart(left, label);
  if (right.kind === 'literal' && right.type === 'null' && (operator === 'eq' || operator === 'ne')) {
    return `${subject} ${words === 'is' ? 'has no value' : 'has a value'}`;
  }
  const object =
    operator === 'in' && right.kind !== 'list' ? `one of ${say(right, label)}` : sayPart(right, label);
  return `${subject} ${words} ${object}`;
}

function sayCall({ name, arguments: args }: Call, label: Label, denied = false): string {
  const [first, second] = args.map((argument) => sayPart(argument, label));
  const test = TESTS[name];
  if (test) return `${first} ${test[denied ? 1 : 0]} ${second}`;
  const measure = MEASURES[name];
  const words = measure ? `${measure} ${first}` : name === 'now' ? 'now' : undefined;
  const text = words ?? `${name}(${args.map((argument) => say(argument, label)).join(', ')})`;
  return denied ? `not ${text}` : text;
}

function sayLambda({ operator, from, variable, predicate }: Lambda, label: Label): string {
  const collection = say(from, label);
  if (variable === undefined || !predicate) return `${collection} is not empty`;
  const quantifier = operator === 'any' ? 'at least one' : 'every';
  return `for ${quantifier} ${variable} of ${collection} (${say(predicate, label)})`;
}

/** In parentheses where the words alone would leave open what belongs together. */
function sayPart(expression: Expression, label: Label): string {
  const text = say(expression, label);
  const isSum = expression.kind === 'binary' && /^(?:add|sub|mul|div|divby|mod)$/.test(expression.operator);
  const isMixed = expression.kind === 'logical' && sameSubject(expression.operands, label) === undefined;
  return isSum || isMixed ? `(${text})` : text;
}

function alternatives(values: readonly string[]): string {
  return values.length > 1
    ? `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
    : (values[0] ?? 'nothing');
}
