/** What compiles and what does not, for operations as generated code declares them. */
import { expectTypeOf, test } from 'vitest';
import type {
  AnyFields,
  DateTime,
  Expression,
  Filter,
  FilterField,
  Guid,
  Int64,
  Orderby,
  RawFilter,
} from './index.js';
import {
  and,
  any,
  asc,
  contains,
  desc,
  eq,
  ge,
  gt,
  guid,
  inList,
  length,
  ne,
  not,
  or,
  parseFilter,
  path,
  printFilter,
  raw,
  startswith,
} from './index.js';

interface AlertsListFields {
  'Properties/State': FilterField<'Active' | 'Closed', 'eq' | 'ne'>;
  'Properties/Severity': FilterField<'Critical' | 'Warning', 'eq' | 'in'>;
  'Properties/CreatedTimestamp': FilterField<DateTime, 'ge' | 'le'>;
  'Properties/Title': FilterField<string | null, 'eq' | 'substringof'>;
  'Properties/Count': FilterField<Int64, 'eq'>;
  'Properties/OwnerId': FilterField<Guid, 'eq'>;
}

interface UsagesListFields {
  $combine: 'and';
  Name: FilterField<string, 'eq'>;
}

declare function list(args: {
  filter?: Filter<AlertsListFields> | undefined;
  orderby?: Orderby<'Properties/CreatedTimestamp' | 'Properties/Title'> | undefined;
}): void;
declare function usages(args: { filter?: Filter<UsagesListFields> }): void;

test('what the operation takes', () => {
  list({
    filter: and(eq('Properties/State', 'Active'), eq('Properties/Severity', 'Critical')),
    orderby: desc('Properties/CreatedTimestamp'),
  });
  list({ filter: or(eq('Properties/State', 'Active'), not(ne('Properties/State', 'Closed'))) });
  list({ filter: inList('Properties/Severity', ['Critical', 'Warning']) });
  list({ filter: ge('Properties/CreatedTimestamp', new Date(0)) });
  list({ filter: contains('Properties/Title', 'x') });
  list({ filter: eq('Properties/Title', null) });
  list({ filter: eq('Properties/Count', 5n) });
  list({ filter: eq('Properties/OwnerId', guid('7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01')) });
  list({ orderby: [asc('Properties/Title'), desc('Properties/CreatedTimestamp')] });
  usages({ filter: and(eq('Name', 'a'), eq('Name', 'b')) });
});

test('raw fits everywhere, and beside what is checked', () => {
  list({ filter: raw('atScope()'), orderby: raw('Whatever desc') });
  list({ filter: and(raw('atScope()'), eq('Properties/State', 'Active')) });
  list({ filter: raw(parseFilter("Properties/State eq 'Active'")) });
  expectTypeOf(raw('x')).toEqualTypeOf<RawFilter>();
});

test('conditions can be kept and combined', () => {
  const active: Filter<AlertsListFields> = eq('Properties/State', 'Active');
  const either = or(active, raw('x'), active);
  expectTypeOf(either).toEqualTypeOf<Filter<AlertsListFields>>();
  list({ filter: and(active, either) });
});

test('a field that cannot be filtered', () => {
  // @ts-expect-error '"Properties/Stat"' is not assignable to '"Properties/State" | …'
  list({ filter: eq('Properties/Stat', 'Active') });
  // @ts-expect-error nor below `and`
  list({ filter: and(eq('Properties/State', 'Active'), eq('Severity', 'Critical')) });
});

test('a value that does not exist, or of another type', () => {
  // @ts-expect-error '"Activ"' is not assignable to '"Active" | "Closed"'
  list({ filter: eq('Properties/State', 'Activ') });
  // @ts-expect-error nor is null
  list({ filter: eq('Properties/State', null) });
  // @ts-expect-error 'string' is not assignable to 'DateTime'
  list({ filter: ge('Properties/CreatedTimestamp', '2026-11-22T09:00:00Z') });
  // @ts-expect-error 'string' is not assignable to 'Guid'
  list({ filter: eq('Properties/OwnerId', '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01') });
  // @ts-expect-error nor in a list
  list({ filter: inList('Properties/Severity', ['Critical', 'Hot']) });
});

test('an operator that the field lacks', () => {
  // @ts-expect-error '"Properties/State"' is not assignable to '"Properties/CreatedTimestamp"'
  list({ filter: ge('Properties/State', 'Active') });
  // @ts-expect-error 'string' is not assignable to 'NoFieldTakes<"gt">'
  list({ filter: gt('Properties/Count', 5) });
  // @ts-expect-error 'string' is not assignable to 'NoFieldTakes<"startswith">'
  list({ filter: startswith('Properties/Title', 'x') });
  // @ts-expect-error nor a function of the field
  list({ filter: eq(length('Properties/Title'), 5) });
  // @ts-expect-error nor another field as the value
  list({ filter: eq('Properties/State', path('Properties/Severity')) });
});

test('a way to combine that the operation lacks', () => {
  // @ts-expect-error 'Filter<UsagesListFields>' is not assignable to 'Operand<UsagesListFields, "or">'
  usages({ filter: or(eq('Name', 'a'), eq('Name', 'b')) });
  // @ts-expect-error nor not
  usages({ filter: not(eq('Name', 'a')) });
});

test('an order by another field', () => {
  // @ts-expect-error '"Properties/State"' is not assignable to '"Properties/CreatedTimestamp" | …'
  list({ orderby: desc('Properties/State') });
  // @ts-expect-error nor in a list
  list({ orderby: [asc('Properties/Title'), desc('Properties/State')] });
  // @ts-expect-error nor an expression
  list({ orderby: desc(length('Properties/Title')) });
});

test('what nobody checked', () => {
  const free = eq('Whatever', 5);
  // @ts-expect-error 'Filter<AnyFields>' is not assignable to 'Filter<AlertsListFields>'
  list({ filter: free });
  // @ts-expect-error text is not an expression
  list({ filter: "Properties/State eq 'Active'" });
  // @ts-expect-error nor is what was parsed checked
  list({ filter: parseFilter("Properties/State eq 'Active'") });
  // @ts-expect-error nor one for another operation
  usages({ filter: eq<AlertsListFields>('Properties/State', 'Active') });
});

test('an expression cannot be changed', () => {
  const filter: Expression = parseFilter('A eq 1 and B eq 2');
  if (filter.kind !== 'logical') return;
  // @ts-expect-error Cannot assign to 'operator' because it is a read-only property.
  filter.operator = 'or';
  // @ts-expect-error Property 'push' does not exist on type 'readonly Expression[]'.
  filter.operands.push(filter);
});

test('without a document every field, operator and value goes', () => {
  const filter = and(
    eq('Name', 'x'),
    gt(length('Name'), 5),
    ge('At', new Date(0)),
    any('Tags', 't', eq('t', path('X'))),
  );
  expectTypeOf(filter).toEqualTypeOf<Filter<AnyFields>>();
  expectTypeOf(filter).toExtend<Expression>();
  expectTypeOf(printFilter(filter)).toBeString();
  // @ts-expect-error but nothing that has no form
  eq('Name', undefined);
});
