/** The expression language of `$filter` and `$orderby` as plain data: JSON in, JSON out, compared by value. */

/** An expression of OData 4.01, rule `commonExpr` of the OData ABNF. */
export type Expression =
  | Literal
  | Path
  | Binary
  | Logical
  | Not
  | Negate
  | Call
  | Case
  | TypeTest
  | List
  | ArrayValue
  | ObjectValue
  | Key
  | Invoke
  | Lambda
  | Filtered
  | Count
  | Raw;

export type TextLiteralType =
  | 'int64'
  | 'decimal'
  | 'guid'
  | 'date'
  | 'dateTimeOffset'
  | 'timeOfDay'
  | 'duration'
  | 'binary'
  | 'geography'
  | 'geometry';

export type LiteralType = 'string' | 'int' | 'boolean' | 'null' | 'enum' | TextLiteralType;

/**
 * A constant. Values that JSON or a JavaScript number cannot hold are kept as the text between the quotes
 * of OData: an `int64` is decimal digits, a `dateTimeOffset` is `2026-11-22T09:00:00Z`.
 */
export type Literal = StringLiteral | IntLiteral | BooleanLiteral | NullLiteral | EnumLiteral | TextLiteral;

export interface StringLiteral {
  readonly kind: 'literal';
  readonly type: 'string';
  readonly value: string;
}

/** An integer that a JavaScript number holds exactly; larger ones are `int64`, however large. */
export interface IntLiteral {
  readonly kind: 'literal';
  readonly type: 'int';
  readonly value: number;
}

export interface BooleanLiteral {
  readonly kind: 'literal';
  readonly type: 'boolean';
  readonly value: boolean;
}

export interface NullLiteral {
  readonly kind: 'literal';
  readonly type: 'null';
  readonly value: null;
}

/** `Sales.Color'Red,Green'`: `name` is the qualified type, `value` the members. */
export interface EnumLiteral {
  readonly kind: 'literal';
  readonly type: 'enum';
  readonly name: string;
  readonly value: string;
}

export interface TextLiteral<T extends TextLiteralType = TextLiteralType> {
  readonly kind: 'literal';
  readonly type: T;
  readonly value: string;
}

/**
 * A path of names: `Properties/State`, `$it/Name`, `@alias`, `Address/Sales.Usa/Zip`, `Tags/$count`,
 * `Price/@Measures.Currency`. It continues the expression in `from` where there is one: `Items(1)` and `/Name`.
 */
export interface Path {
  readonly kind: 'path';
  readonly path: string;
  readonly from?: Expression;
}

export type ComparisonOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type ArithmeticOperator = 'add' | 'sub' | 'mul' | 'div' | 'divby' | 'mod';
export type BinaryOperator = ComparisonOperator | ArithmeticOperator | 'has' | 'in';

export interface Binary {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export type LogicalOperator = 'and' | 'or';

/** Two or more operands; an operand is never a `logical` of the same operator. */
export interface Logical {
  readonly kind: 'logical';
  readonly operator: LogicalOperator;
  readonly operands: readonly Expression[];
}

export interface Not {
  readonly kind: 'not';
  readonly operand: Expression;
}

export interface Negate {
  readonly kind: 'negate';
  readonly operand: Expression;
}

/** A canonical function of OData, `contains(Name,'x')`. */
export interface Call {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly arguments: readonly Expression[];
}

export type FunctionName =
  | 'concat'
  | 'contains'
  | 'endswith'
  | 'indexof'
  | 'length'
  | 'matchesPattern'
  | 'startswith'
  | 'substring'
  | 'tolower'
  | 'toupper'
  | 'trim'
  | 'year'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'fractionalseconds'
  | 'totalseconds'
  | 'date'
  | 'time'
  | 'totaloffsetminutes'
  | 'mindatetime'
  | 'maxdatetime'
  | 'now'
  | 'round'
  | 'floor'
  | 'ceiling'
  | 'geo.distance'
  | 'geo.length'
  | 'geo.intersects'
  | 'hassubset'
  | 'hassubsequence';

/** `case(X gt 0:1,true:0)`. */
export interface Case {
  readonly kind: 'case';
  readonly branches: readonly CaseBranch[];
}

export interface CaseBranch {
  readonly condition: Expression;
  readonly result: Expression;
}

/** `cast(Amount,Edm.Int64)`, `isof(Sales.Customer)`; without `operand` it speaks of the current instance. */
export interface TypeTest {
  readonly kind: 'cast' | 'isof';
  readonly operand?: Expression;
  readonly type: string;
}

/** The right side of `in`: `('a','b')`. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Literal[];
}

/** A JSON array, `["a",1]`. */
export interface ArrayValue {
  readonly kind: 'array';
  readonly items: readonly Expression[];
}

/** A JSON object, `{"Name":"a"}`. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly members: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  readonly value: Expression;
}

/** A member of a collection by its key, `Items(1)`. */
export interface Key {
  readonly kind: 'key';
  readonly from: Expression;
  readonly value: Expression;
}

/**
 * A name with named arguments, `Sales.Discount(percent=5)` or `Items(id=1,lot=2)`. Which of the two it is,
 * a function or a key of several parts, only the service's model tells.
 */
export interface Invoke {
  readonly kind: 'invoke';
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly from?: Expression;
}

/** `Tags/any(t:t eq 'x')`; `Tags/any()` has neither variable nor predicate. */
export interface Lambda {
  readonly kind: 'lambda';
  readonly operator: 'any' | 'all';
  readonly from: Expression;
  readonly variable?: string;
  readonly predicate?: Expression;
}

/** The members of a collection that fulfil a condition, `Items/$filter(Price gt 5)`. */
export interface Filtered {
  readonly kind: 'filtered';
  readonly from: Expression;
  readonly predicate: Expression;
}

/**
 * `Items/$count($filter=Price gt 5;$search=blue)`; a bare `Items/$count` is a `path`. The text of a search goes
 * out as it is.
 */
export interface Count {
  readonly kind: 'count';
  readonly from: Expression;
  readonly filter?: Expression;
  readonly search?: string;
}

/** Text that goes out as it is, for what the language cannot say. The parser never makes one. */
export interface Raw {
  readonly kind: 'raw';
  readonly text: string;
}

export interface OrderbyItem {
  readonly expression: Expression;
  readonly direction: 'asc' | 'desc';
}
