export type * from './ast.js';
export { add, div, divby, mod, mul, negate, sub } from './build/arithmetic.js';
export { eq, ge, gt, has, inList, le, lt, ne } from './build/comparison.js';
export {
  call,
  caseOf,
  cast,
  contains,
  endswith,
  isof,
  length,
  startswith,
  tolower,
  toupper,
  trim,
} from './build/function.js';
export {
  binary,
  date,
  dateTime,
  decimal,
  duration,
  enumValue,
  geography,
  geometry,
  guid,
  timeOfDay,
} from './build/literal.js';
export { and, not, or } from './build/logic.js';
export { asc, desc } from './build/order.js';
export { all, any, count, filtered, invoke, key, path } from './build/path.js';
export { raw } from './build/raw.js';
export type { DialectName } from './dialects.js';
export { ODataEvaluationError, ODataExpressionError } from './errors.js';
export { evaluate, matches } from './evaluate/evaluate.js';
export { compareBy } from './evaluate/order.js';
export type { EvaluateOptions } from './evaluate/scope.js';
export { type ExplainOptions, explainFilter, explainOrderby } from './explain/explain.js';
export type {
  AnyFields,
  BinaryValue,
  CannotCombineWith,
  DateOnly,
  DateTime,
  Decimal,
  Duration,
  FieldOperator,
  FieldWith,
  Filter,
  FilterField,
  Guid,
  Int64,
  NoFieldTakes,
  Order,
  Orderby,
  RawFilter,
  TimeOfDay,
  Value,
} from './fields.js';
export type { Span } from './parse/cursor.js';
export { ODataSyntaxError, type ODataSyntaxErrorCode } from './parse/error.js';
export { type ParseOptions, parseFilter, parseOrderby } from './parse/parse.js';
export { type PrintOptions, printFilter, printOrderby } from './print/print.js';
export type { FieldRule, FieldType, QueryRules } from './rules.js';
