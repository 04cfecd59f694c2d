import type { Expression, Filtered, Key, Lambda, Parameter, Path } from '../ast.js';
import type { AnyFields, Filter, Value } from '../fields.js';
import { filterOf } from './brand.js';
import { toPath, toValue } from './value.js';

/**
 * A field where a value is expected: `eq('ShipTo/City', path('BillTo/City'))`.
 *
 * @param from what the path continues, `path('Name', key('Items', 1))` is `Items(1)/Name`
 */
export function path(text: string, from?: Expression): Path {
  if (!from) return { kind: 'path', path: text };
  if (from.kind === 'path') return { ...from, path: `${from.path}/${text}` };
  return { kind: 'path', path: text, from };
}

/** A member of a collection by its key, `Items(1)`. A key of several parts is an `invoke`. */
export function key(collection: string | Expression, value: Value): Key {
  return { kind: 'key', from: toPath(collection), value: toValue(value) };
}

/** A name with named arguments: a function, `Sales.Discount(percent=5)`, or a key, `Items(id=1,lot=2)`. */
export function invoke(
  name: string,
  parameters: Readonly<Record<string, Value>> = {},
  from?: string | Expression,
): Expression {
  const list: Parameter[] = Object.entries(parameters).map(([parameter, value]) => ({
    name: parameter,
    value: toValue(value),
  }));
  const call = { kind: 'invoke', name, parameters: list } as const;
  return from === undefined ? call : { ...call, from: toPath(from) };
}

/**
 * At least one member of the collection fulfils the condition: `any('Tags', 't', eq('t/Name', 'x'))`. With
 * the collection alone, it is not empty.
 */
export function any(collection: string | Expression): Filter<AnyFields>;
export function any(
  collection: string | Expression,
  variable: string,
  predicate: Expression,
): Filter<AnyFields>;
export function any(
  collection: string | Expression,
  variable?: string,
  predicate?: Expression,
): Filter<AnyFields> {
  return filterOf(lambda('any', collection, variable, predicate));
}

/** Every member of the collection fulfils the condition: `all('Tags', 't', eq('t/Name', 'x'))`. */
export function all(
  collection: string | Expression,
  variable: string,
  predicate: Expression,
): Filter<AnyFields> {
  return filterOf(lambda('all', collection, variable, predicate));
}

/** The members of a collection that fulfil a condition: `Items/$filter(Price gt 5)`. */
export function filtered(collection: string | Expression, predicate: Expression): Filtered {
  return { kind: 'filtered', from: toPath(collection), predicate };
}

/** How many members a collection has: `Items/$count`. */
export function count(collection: string | Expression): Path {
  return path('$count', toPath(collection));
}

function lambda(
  operator: Lambda['operator'],
  collection: string | Expression,
  variable: string | undefined,
  predicate: Expression | undefined,
): Lambda {
  const from = toPath(collection);
  if (variable === undefined || predicate === undefined) return { kind: 'lambda', operator, from };
  return { kind: 'lambda', operator, from, variable, predicate };
}
