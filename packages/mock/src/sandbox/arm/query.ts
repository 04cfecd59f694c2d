// `$filter`, `$orderby`, `$skip` and `$top`, as far as the document declares them.
import {
  compareBy,
  type Expression,
  type FieldRule,
  matches,
  ODataEvaluationError,
  ODataSyntaxError,
  parseFilter,
  parseOrderby,
  type QueryRules,
} from '@edgeplane/odata';
import type { Call } from '../../call.js';
import { dereference, type Reference, type SchemaObject } from '../../document.js';
import { Refusal } from '../../refusal.js';
import type { Operation } from '../../service.js';
import { describe } from '../../violations.js';
import { queryValue } from '../result.js';
import { isObject } from './resource.js';
import { propertySchema } from './schema.js';

interface ODataExtension {
  readonly dialect?: QueryRules['dialect'];
  readonly filter?: {
    readonly combine?: readonly string[];
    readonly fields?: Readonly<Record<string, { readonly operators: readonly string[] }>>;
  };
  readonly orderby?: { readonly fields: readonly string[] };
}

/**
 * The rows that the call asks for, in its order.
 * @throws Refusal when an option is not an expression, or is not one that the document allows
 */
export function queried<T>(rows: readonly T[], call: Call, value: (row: T) => unknown, now: number): T[] {
  const { operation } = call;
  const rules = rulesOf(operation);
  const options = { now: new Date(now) };
  let result = [...rows];
  const filter = declared(call, '$filter');
  if (filter !== undefined) {
    result = checked('$filter', () => {
      const expression = parseFilter(filter, rules);
      if (rules.fields) return result.filter((row) => matches(expression, value(row), options));
      // The filter does not speak of the entity's own paths.
      const said = withoutFunctions(expression);
      return result.filter((row) => matches(said, flat(value(row)), options));
    });
  }
  const orderby = declared(call, '$orderby');
  if (orderby !== undefined) {
    result = checked('$orderby', () => {
      const compare = compareBy(parseOrderby(orderby, rules), options);
      return result.sort((a, b) => compare(value(a), value(b)));
    });
  }
  const skip = Number(declared(call, '$skip') ?? 0);
  const top = declared(call, '$top');
  return result.slice(skip, top === undefined ? undefined : skip + Number(top));
}

/** Some documents write `$orderBy`. */
function declared(call: Call, name: string): string | undefined {
  const known = call.operation.parameters.find(
    (each) => each.in === 'query' && each.name.toLowerCase() === name,
  );
  return known && queryValue(call, known.name);
}

function checked<T>(name: string, evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    if (!(error instanceof ODataSyntaxError || error instanceof ODataEvaluationError)) throw error;
    const violation = {
      in: 'query',
      name,
      rule: 'odata',
      message: `is not valid: ${error.message}`,
    } as const;
    throw new Refusal('invalid-request', describe(violation), { violations: [violation] });
  }
}

const known = new WeakMap<Operation, QueryRules>();

function rulesOf(operation: Operation): QueryRules {
  const rules = known.get(operation) ?? readRules(operation);
  known.set(operation, rules);
  return rules;
}

/** What `x-odata` says, with the types that the entity's schema gives to the fields. */
function readRules({ object, service }: Operation): QueryRules {
  const extension = object['x-odata'] as ODataExtension | undefined;
  const entity = object['x-ms-odata'];
  if (!extension) return { dialect: 'arm' };
  const { dialect = 'arm', filter, orderby } = extension;
  const fieldOf = (path: string, operators: readonly string[]): FieldRule => {
    let schema: SchemaObject | Reference | undefined =
      typeof entity === 'string' ? { $ref: entity } : undefined;
    for (const name of path.split('/')) schema = propertySchema(service.document, schema, name);
    return { operators, ...typeOf(schema ? dereference<SchemaObject>(service.document, schema) : {}) };
  };
  const fields = Object.entries(filter?.fields ?? {}).map(([path, { operators }]) => [
    path,
    fieldOf(path, operators),
  ]);
  return {
    dialect,
    ...(filter && { fields: Object.fromEntries(fields), combine: filter.combine ?? ['and', 'or', 'not'] }),
    ...(orderby && { orderby: orderby.fields }),
  };
}

function typeOf({ type, format, enum: values }: SchemaObject): Pick<FieldRule, 'type' | 'enum'> {
  const telling = ['date-time', 'uuid', 'date', 'int64'].find((each) => each === format);
  const names = values?.filter((each) => typeof each === 'string');
  return {
    type: telling ?? String([type].flat().find((each) => each !== 'null') ?? 'string'),
    ...(names && names.length > 0 && { enum: names }),
  };
}

/** The properties of a resource as filters without paths name them: `principalId`. */
function flat(value: unknown): unknown {
  return isObject(value) && isObject(value.properties) ? { ...value, ...value.properties } : value;
}

/**
 * The functions of Microsoft.Authorization: `atScope()` and `atScopeAndBelow()` hold of everything that the mock
 * lists, `assignedTo('id')` of what has that principal.
 */
function withoutFunctions(expression: Expression): Expression {
  switch (expression.kind) {
    case 'invoke':
      return /^atscope(andbelow)?$/i.test(expression.name)
        ? { kind: 'literal', type: 'boolean', value: true }
        : expression;
    case 'key': {
      const { from, value } = expression;
      if (from.kind !== 'path' || !/^assignedto$/i.test(from.path)) return expression;
      return { kind: 'binary', operator: 'eq', left: { kind: 'path', path: 'principalId' }, right: value };
    }
    case 'logical':
      return { ...expression, operands: expression.operands.map(withoutFunctions) };
    case 'not':
      return { ...expression, operand: withoutFunctions(expression.operand) };
    default:
      return expression;
  }
}
