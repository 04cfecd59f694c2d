import {
  type OpenApiDocument,
  type Operation,
  type ResponseObject,
  resolve,
  type Schema,
} from './document.js';

/** Names of the numbers that failures come with: of a `Code` in an error response that is an enumeration of integers. */
export function readErrorCodes(document: OpenApiDocument): Record<string, string> {
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  const responses = operations
    .filter(isOperation)
    .flatMap((operation) => Object.entries(operation.responses))
    .filter(([status]) => !status.startsWith('2'))
    .map(([, response]) => resolve<ResponseObject>(document, response));
  const schemas = responses.flatMap(({ content = {} }) => Object.values(content).map(({ schema }) => schema));
  const names = [...new Set(schemas)].flatMap((schema) => (schema ? namesIn(document, schema) : []));
  return Object.fromEntries(names);
}

function namesIn(document: OpenApiDocument, node: Schema): (readonly [string, string])[] {
  const schema = resolve(document, node);
  const { allOf = [], anyOf = [], oneOf = [], items, properties = {} } = schema;
  const code = properties.Code ?? properties.code;
  const values = (code && resolve(document, code)['x-ms-enum']?.values) ?? [];
  return [
    ...values.flatMap(({ value, name }) =>
      typeof value === 'number' && name ? [[String(value), name] as const] : [],
    ),
    ...[...allOf, ...anyOf, ...oneOf, ...(items ? [items] : [])].flatMap((one) => namesIn(document, one)),
  ];
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'responses' in value;
}
