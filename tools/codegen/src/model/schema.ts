import { type OpenApiDocument, resolve, type Schema } from './document.js';

/** All properties of a schema, those of its `allOf` included. */
export function propertiesOf(document: OpenApiDocument, schema: Schema | undefined): Record<string, Schema> {
  if (!schema) return {};
  const { properties = {}, allOf = [] } = resolve(document, schema);
  return Object.assign({}, ...allOf.map((one) => propertiesOf(document, one)), properties);
}

export function propertyOf(
  document: OpenApiDocument,
  schema: Schema | undefined,
  name: string,
): Schema | undefined {
  return propertiesOf(document, schema)[name];
}

/** The schema at a path such as `Properties/State` or `properties.state`, compared without regard to case. */
export function schemaAt(document: OpenApiDocument, schema: Schema, path: string): Schema | undefined {
  return path.split(/[/.]/).reduce<Schema | undefined>((current, step) => {
    const entries = Object.entries(propertiesOf(document, current));
    return entries.find(([name]) => name.toLowerCase() === step.toLowerCase())?.[1];
  }, schema);
}

/** Resolved, with what a reference adds (description) left aside. */
export function typeOf(document: OpenApiDocument, schema: Schema): Schema {
  const resolved = resolve(document, schema);
  const [only] = resolved.allOf ?? [];
  return only && !resolved.type && !resolved.properties ? typeOf(document, only) : resolved;
}
