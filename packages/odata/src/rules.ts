/** What an operation takes, as plain data: what `x-odata` of its document says, with the entity's types. */
import type { LogicalOperator } from './ast.js';
import type { DialectName } from './dialects.js';

/** A type of JSON Schema, or its format where that says more. */
export type FieldType =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'int64'
  | 'number'
  | 'uuid'
  | 'date'
  | 'date-time'
  | 'time'
  | 'duration';

export interface FieldRule {
  /** A `FieldType`; values of any other type are not checked. */
  readonly type: string;
  /** The values that exist. */
  readonly enum?: readonly string[] | undefined;
  /** The operators and functions that the service takes for the field. */
  readonly operators: readonly string[];
}

/** What is left out is not checked. */
export interface QueryRules {
  readonly dialect?: DialectName | undefined;
  /** The fields to filter by: path to rule. Names are compared without regard to case. */
  readonly fields?: Readonly<Record<string, FieldRule>> | undefined;
  /** Which of `and`, `or` and `not` are taken. */
  readonly combine?: readonly (LogicalOperator | 'not' | (string & {}))[] | undefined;
  /** The fields to order by. */
  readonly orderby?: readonly string[] | undefined;
  /**
   * Whether the last name of a path may stand for it, `severity` for `Properties/Severity`, where only one
   * field ends in it. For people who type; a service knows no such thing. Default: false.
   */
  readonly shortNames?: boolean | undefined;
}
