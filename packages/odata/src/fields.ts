/**
 * What a document says of an operation's `$filter` and `$orderby`, as types. Generated code declares one
 * interface of fields per operation; the builders read it from where the expression is used.
 */
import type {
  ArithmeticOperator,
  ComparisonOperator,
  Expression,
  FunctionName,
  LogicalOperator,
  OrderbyItem,
  Raw,
  TextLiteral,
} from './ast.js';

/** What a field may be used with: an operator, or a function that takes it as its first argument. */
export type FieldOperator =
  | ComparisonOperator
  | ArithmeticOperator
  | FunctionName
  | 'has'
  | 'in'
  | 'substringof'
  | 'any'
  | 'all';

/** A field's value type and the operators that the service takes for it. Exists for the compiler only. */
export interface FilterField<V, Op extends FieldOperator = FieldOperator> {
  readonly value: V;
  readonly operators: Op;
}

export type DateTime = Date | TextLiteral<'dateTimeOffset'>;
export type DateOnly = TextLiteral<'date'>;
export type TimeOfDay = TextLiteral<'timeOfDay'>;
export type Duration = TextLiteral<'duration'>;
export type Guid = TextLiteral<'guid'>;
export type Int64 = number | bigint;
export type Decimal = number | bigint | TextLiteral<'decimal'>;
export type BinaryValue = TextLiteral<'binary'>;

/** What stands on the right of an operator. A string is a string; `path('Other')` names a field. */
export type Value = string | number | bigint | boolean | null | Date | Expression;

declare const checked: unique symbol;
declare const unchecked: unique symbol;
declare const anyField: unique symbol;

/** The fields of an expression that no document describes: every name, every operator, every value. */
export interface AnyFields {
  readonly [anyField]: true;
}

/** An expression that fits the fields `F`, or one that says so itself (`raw`). */
export type Filter<F = AnyFields> = (Expression & FitsFields<F>) | RawFilter;

export interface FitsFields<F> {
  readonly [checked]: (fields: F) => F;
}

/** Accepted wherever a filter or an order is; nothing is known of it. */
export type RawFilter = Raw & { readonly [unchecked]: true };

/** One or more fields to order by, most significant first. */
export type Orderby<P extends string = string> = Order<P> | readonly Order<P>[] | RawFilter;

export interface Order<P extends string = string> extends OrderbyItem {
  readonly [checked]: P;
}

/** The fields of `F` that take at least one of the operators. */
export type FieldWith<F, Op extends FieldOperator> = {
  [P in keyof F & string]: F[P] extends { readonly operators: infer O }
    ? [Extract<O, Op>] extends [never]
      ? never
      : P
    : never;
}[keyof F & string];

/** Shown by the compiler where an operation has no field for the operator. */
export interface NoFieldTakes<Op extends FieldOperator> {
  readonly noFieldTakes: Op;
}

/** Shown by the compiler where an operation does not take `and`, `or` or `not`. */
export interface CannotCombineWith<Op extends string> {
  readonly cannotCombineWith: Op;
}

/** What may stand on the left of an operator. */
export type Left<F, Op extends FieldOperator> = F extends AnyFields
  ? string | Expression
  : [FieldWith<F, Op>] extends [never]
    ? NoFieldTakes<Op>
    : FieldWith<F, Op> & keyof F;

/** What the field `L` is compared with. */
export type Right<F, L> = F extends AnyFields
  ? Value
  : L extends keyof F
    ? F[L] extends { readonly value: infer V }
      ? V
      : never
    : never;

/** An operand of `and`, `or` or `not`; `$combine` in the fields names those that the operation takes. */
export type Operand<F, Op extends LogicalOperator | 'not'> = Filter<F> & Combines<F, Op>;

type Combines<F, Op extends string> = F extends { readonly $combine: infer C }
  ? Op extends C
    ? unknown
    : CannotCombineWith<Op>
  : unknown;
