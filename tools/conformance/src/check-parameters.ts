import type { RecordedRequest } from './exchange.js';
import { type Fault, violationFault } from './finding.js';
import { isObject, joinPointer } from './json.js';
import type { Operation, Parameter } from './operation.js';
import type { PathValues } from './path-template.js';
import type { DocumentValidator } from './validator.js';

/** Header parameters of these names say nothing (OpenAPI 3.1, "Parameter Object"). */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

/** Checks path, query and header parameters. Cookies and values that stand for whole objects are not checked. */
export function checkParameters(
  operation: Operation,
  request: RecordedRequest,
  path: PathValues,
  validator: DocumentValidator,
): Fault[] {
  const declared = operation.parameters.filter(
    (parameter) => parameter.in !== 'header' || !IGNORED_HEADERS.has(parameter.name.toLowerCase()),
  );
  return [
    ...declared.flatMap((parameter) => {
      const values = recordedValues(parameter, request, path);
      if (values === undefined) return isMissing(parameter, request) ? [missing(parameter)] : [];
      return checkValues(parameter, values, validator);
    }),
    ...unknownQuery(declared, request),
  ];
}

function recordedValues(
  { in: place, name }: Parameter,
  request: RecordedRequest,
  path: PathValues,
): readonly string[] | undefined {
  if (place === 'header') return request.headers.get(name.toLowerCase());
  const value = path[name];
  if (place === 'path') return value === undefined ? undefined : [value];
  const values = request.query.filter(([key]) => key === name).map(([, value]) => value);
  return values.length === 0 ? undefined : values;
}

/** A recording without any header field says nothing about a header that is not there. */
function isMissing(parameter: Parameter, { headers }: RecordedRequest): boolean {
  return parameter.required && !(parameter.in === 'header' && headers.size === 0);
}

function missing(parameter: Parameter): Fault {
  const severity = 'error';
  return { kind: 'missing-parameter', severity, place: placeOf(parameter), what: 'is missing, but required' };
}

function checkValues(parameter: Parameter, values: readonly string[], validator: DocumentValidator): Fault[] {
  const { schema, explode, name } = parameter;
  if (schema === undefined) return [];
  const types = schemaTypes(validator, schema);
  if (types.includes('object')) return [];
  const value = types.includes('array')
    ? explode
      ? [...values]
      : values.flatMap((text) => text.split(','))
    : (values[0] ?? '');
  return validator.violations(schema, value, 'request', 'text').map((violation) => {
    const kind = name === 'api-version' && violation.keyword === 'enum' ? 'api-version' : 'parameter';
    return violationFault(kind, placeOf(parameter), violation);
  });
}

function schemaTypes({ document }: DocumentValidator, pointer: string): readonly unknown[] {
  const schema = document.node(pointer)?.value;
  return isObject(schema) ? [schema.type].flat() : [];
}

function unknownQuery(declared: readonly Parameter[], { query }: RecordedRequest): Fault[] {
  const names = declared.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return [...new Set(query.map(([name]) => name))]
    .filter((name) => !names.includes(name))
    .map((name) => {
      const spelled = names.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
      return {
        kind: 'unknown-parameter',
        severity: 'error',
        place: joinPointer('request.query', name),
        what: spelled === undefined ? 'is not declared' : `is declared as ${spelled}`,
      };
    });
}

function placeOf({ in: place, name }: Parameter): string {
  return joinPointer(`request.${place}`, name);
}
