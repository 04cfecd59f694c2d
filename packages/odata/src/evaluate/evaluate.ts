import type { Binary, Call, Expression, Invoke, Lambda, Logical } from '../ast.js';
import { ODataEvaluationError } from '../errors.js';
import { arithmetic, negated } from './arithmetic.js';
import { castTo } from './cast.js';
import { IMPLEMENTATIONS } from './functions.js';
import { lookup } from './lookup.js';
import { follow } from './path.js';
import { type EvaluateOptions, type Scope, scopeOf } from './scope.js';
import { readTemporal, Temporal } from './temporal.js';
import { compare, equal, literalValue, members, Token } from './value.js';

/**
 * Whether a row fulfils a filter. As in OData, one of which that cannot be said, because a value is null,
 * does not.
 *
 * @param row a value of JSON; names of properties are compared without regard to case
 * @throws ODataEvaluationError for what only the service can evaluate: `raw`, its own functions, keys, places
 */
export function matches(filter: Expression, row: unknown, options: EvaluateOptions = {}): boolean {
  return value(filter, scopeOf(row, options)) === true;
}

/**
 * The value of an expression for a row: a value of JSON, or a bigint. Dates and times come as text.
 *
 * @throws ODataEvaluationError as `matches` does
 */
export function evaluate(expression: Expression, row: unknown, options: EvaluateOptions = {}): unknown {
  const result = value(expression, scopeOf(row, options));
  if (result instanceof Temporal) return result.toString();
  return result instanceof Token ? result.text : result;
}

/** The value as it is compared. */
export function value(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case 'literal':
      return literalValue(expression);
    case 'path':
      return follow(expression, expression.from && value(expression.from, scope), scope);
    case 'binary':
      return binary(expression, scope);
    case 'logical':
      return logical(expression, scope);
    case 'not': {
      const operand = value(expression.operand, scope);
      return typeof operand === 'boolean' ? !operand : null;
    }
    case 'negate':
      return negated(value(expression.operand, scope));
    case 'call':
      return call(expression, scope);
    case 'list':
    case 'array':
      return expression.items.map((item) => value(item, scope));
    case 'object':
      return Object.fromEntries(
        expression.members.map((member) => [member.name, value(member.value, scope)]),
      );
    case 'lambda':
      return lambda(expression, scope);
    case 'case':
      for (const { condition, result } of expression.branches) {
        if (value(condition, scope) === true) return value(result, scope);
      }
      return null;
    case 'cast':
      return castTo(operandOf(expression.operand, scope), expression.type);
    case 'isof': {
      const operand = operandOf(expression.operand, scope);
      return operand !== null && castTo(operand, expression.type) !== null;
    }
    case 'filtered':
      return filtered(value(expression.from, scope), expression.predicate, scope);
    case 'count': {
      if (expression.search !== undefined) throw unknown('A search');
      const rows = value(expression.from, scope);
      const kept = expression.filter ? filtered(rows, expression.filter, scope) : rows;
      return Array.isArray(kept) ? kept.length : null;
    }
    case 'invoke':
      return invoke(expression, scope);
    case 'key':
      throw unknown('A key whose property is not named');
    case 'raw':
      throw unknown('Raw text');
  }
}

function operandOf(operand: Expression | undefined, scope: Scope): unknown {
  return operand ? value(operand, scope) : scope.current;
}

/** Null is "unknown": it loses against what decides the outcome alone. */
function logical({ operator, operands }: Logical, scope: Scope): boolean | null {
  const decisive = operator === 'or';
  let outcome: boolean | null = !decisive;
  for (const operand of operands) {
    const result = value(operand, scope);
    if (result === decisive) return decisive;
    if (result !== !decisive) outcome = null;
  }
  return outcome;
}

function binary({ operator, left, right }: Binary, scope: Scope): unknown {
  const a = value(left, scope);
  const b = value(right, scope);
  switch (operator) {
    case 'eq':
      return equal(a, b);
    case 'ne':
      return !equal(a, b);
    case 'gt':
    case 'lt': {
      const order = compare(a, b);
      return order !== undefined && (operator === 'gt' ? order > 0 : order < 0);
    }
    case 'ge':
    case 'le': {
      const order = a === null && b === null ? 0 : compare(a, b);
      return order !== undefined && (operator === 'ge' ? order >= 0 : order <= 0);
    }
    case 'in':
      return Array.isArray(b) ? b.some((item) => equal(a, item)) : null;
    case 'has':
      return a === null || b === null ? null : hasFlags(a, b);
    default:
      return arithmetic(operator, a, b, isDecimal(left) || isDecimal(right));
  }
}

function isDecimal(expression: Expression): boolean {
  return expression.kind === 'literal' && expression.type === 'decimal';
}

function hasFlags(value: unknown, flags: unknown): boolean {
  const text = flags instanceof Token ? flags.text : String(flags);
  if (typeof value === 'number' && /^\d+$/.test(text)) return (BigInt(value) & BigInt(text)) === BigInt(text);
  const set = members(value instanceof Token ? value.text : String(value));
  return members(text).every((flag) => set.includes(flag));
}

function call({ name, arguments: args }: Call, scope: Scope): unknown {
  if (name === 'now') return readTemporal('dateTimeOffset', scope.now.toISOString());
  const implementation = IMPLEMENTATIONS[name];
  if (!implementation) throw unknown(`The function ${name}`);
  const [first, second, third] = args.map((argument) => value(argument, scope));
  if (first === null || second === null || third === null) return null;
  return implementation(first, second, third);
}

function lambda({ operator, from, variable, predicate }: Lambda, scope: Scope): boolean | null {
  const rows = value(from, scope);
  if (!Array.isArray(rows)) return rows === null ? null : false;
  if (variable === undefined || !predicate) return rows.length > 0;
  const holds = (row: unknown) =>
    value(predicate, { ...scope, variables: new Map(scope.variables).set(variable, row) }) === true;
  return operator === 'any' ? rows.some(holds) : rows.every(holds);
}

function filtered(rows: unknown, predicate: Expression, scope: Scope): unknown[] | null {
  if (!Array.isArray(rows)) return null;
  return rows.filter((row: unknown) => value(predicate, { ...scope, current: row }) === true);
}

/** A member of a collection by the names and values of its key; a function of the service has no body here. */
function invoke({ from, name, parameters }: Invoke, scope: Scope): unknown {
  const rows = lookup(from ? value(from, scope) : scope.current, name);
  if (!Array.isArray(rows) || parameters.length === 0) throw unknown(`The function ${name}`);
  const key = parameters.map((parameter) => ({ name: parameter.name, value: value(parameter.value, scope) }));
  return rows.find((row) => key.every((part) => equal(lookup(row, part.name), part.value))) ?? null;
}

function unknown(what: string): ODataEvaluationError {
  return new ODataEvaluationError(`${what} can be evaluated by the service only.`);
}
