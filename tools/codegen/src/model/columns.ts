import { type OpenApiDocument, resolve, type Schema } from './document.js';
import type { Column } from './model.js';
import { propertiesOf, schemaAt, typeOf } from './schema.js';

const MOST_COLUMNS = 6;

/** What a table of these entities shows: what the document says, else their first plain properties. */
export function readColumns(document: OpenApiDocument, schema: Schema): Column[] {
  const declared = resolve(document, schema)['x-table-columns'];
  const paths = declared ?? plainProperties(document, schema).slice(0, MOST_COLUMNS);
  return paths.map((path) => {
    const property = schemaAt(document, schema, path);
    const names = property && namesOf(typeOf(document, property));
    return names ? { path, names } : { path };
  });
}

function plainProperties(document: OpenApiDocument, schema: Schema): string[] {
  return Object.entries(propertiesOf(document, schema))
    .filter(([, property]) => {
      const type = [typeOf(document, property).type].flat().filter((one) => one !== 'null');
      return type.length === 1 && type[0] !== 'object' && type[0] !== 'array';
    })
    .map(([name]) => name);
}

function namesOf(schema: Schema): Record<string, string> | undefined {
  const values = schema['x-ms-enum']?.values?.filter(({ value }) => typeof value === 'number') ?? [];
  if (values.length === 0) return undefined;
  return Object.fromEntries(values.map(({ value, name }) => [String(value), name ?? String(value)]));
}
