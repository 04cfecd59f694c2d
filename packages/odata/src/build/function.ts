import type { Call, Case, Expression, FunctionName, TypeTest } from '../ast.js';
import type { AnyFields, Filter, Left, Right, Value } from '../fields.js';
import { filterOf } from './brand.js';
import { toPath, toValue } from './value.js';

/** `contains(Name,'x')`: the text occurs in the field, case-sensitively. The v3 dialect prints `substringof`. */
export function contains<
  F = AnyFields,
  L extends Left<F, 'contains' | 'substringof'> = Left<F, 'contains' | 'substringof'>,
>(left: L, text: Right<F, L>): Filter<F> {
  return filterOf(call('contains', left as string, text as Value));
}

/** `startswith(Name,'x')`. */
export function startswith<F = AnyFields, L extends Left<F, 'startswith'> = Left<F, 'startswith'>>(
  left: L,
  text: Right<F, L>,
): Filter<F> {
  return filterOf(call('startswith', left as string, text as Value));
}

/** `endswith(Name,'x')`. */
export function endswith<F = AnyFields, L extends Left<F, 'endswith'> = Left<F, 'endswith'>>(
  left: L,
  text: Right<F, L>,
): Filter<F> {
  return filterOf(call('endswith', left as string, text as Value));
}

/**
 * Any canonical function of OData: `gt(call('length', 'Name'), 5)`.
 *
 * @param first a field's path, or an expression
 * @param rest values: a string is a string, `path('Other')` names a field
 */
export function call(name: FunctionName, first?: string | Expression, ...rest: readonly Value[]): Call {
  const args = first === undefined ? [] : [toPath(first), ...rest.map(toValue)];
  return { kind: 'call', name, arguments: args };
}

/** The number of characters of a string or of members of a collection. */
export function length(of: string | Expression): Call {
  return call('length', of);
}

/** The text in lower case. */
export function tolower(text: string | Expression): Call {
  return call('tolower', text);
}

/** The text in upper case. */
export function toupper(text: string | Expression): Call {
  return call('toupper', text);
}

/** The text without blanks at its ends. */
export function trim(text: string | Expression): Call {
  return call('trim', text);
}

/** The value of the first branch whose condition holds, else null: `case(X gt 0:1,true:0)`. */
export function caseOf(...branches: readonly (readonly [condition: Expression, result: Value])[]): Case {
  return {
    kind: 'case',
    branches: branches.map(([condition, result]) => ({ condition, result: toValue(result) })),
  };
}

/** The value as another type, null if that cannot be: `cast('Amount', 'Edm.Int64')`. */
export function cast(operand: string | Expression, type: string): TypeTest {
  return { kind: 'cast', operand: toPath(operand), type };
}

/** Whether the value, or the current instance, is of a type: `isof('Customer', 'Sales.Vip')`. */
export function isof(type: string): TypeTest;
export function isof(operand: string | Expression, type: string): TypeTest;
export function isof(operand: string | Expression, type?: string): TypeTest {
  if (type === undefined) return { kind: 'isof', type: operand as string };
  return { kind: 'isof', operand: toPath(operand), type };
}
