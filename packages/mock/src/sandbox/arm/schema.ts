// What the schemas of a document say about an answer.
import {
  type BodyObject,
  dereference,
  type OpenApiDocument,
  type Reference,
  type SchemaObject,
} from '../../document.js';
import { isJson } from '../../request-body.js';
import { Schemas } from '../../schemas.js';
import type { Operation } from '../../service.js';

/** The schema of the JSON that comes with a status, unresolved; undefined where no JSON comes. */
export function answerSchema(
  { object, service }: Operation,
  status: number,
): SchemaObject | Reference | undefined {
  const reference = object.responses?.[status];
  if (!reference) return undefined;
  const { content = {} } = dereference<BodyObject>(service.document, reference);
  return Object.entries(content).find(([mediaType]) => isJson(mediaType))?.[1].schema;
}

/** The schema of the JSON that an operation takes, unresolved. */
export function requestSchema({ object, service }: Operation): SchemaObject | Reference | undefined {
  if (!object.requestBody) return undefined;
  const { content = {} } = dereference<BodyObject>(service.document, object.requestBody);
  return Object.entries(content).find(([mediaType]) => isJson(mediaType))?.[1].schema;
}

/** What is wrong with a body as the answer with this status; empty when nothing is. */
export function answerErrors(operation: Operation, status: number, body: unknown): readonly unknown[] {
  const schema = answerSchema(operation, status);
  return schema ? Schemas.of(operation.service.document).errors(schema, body) : ['No body is declared.'];
}

/** A name for what a schema describes: where it refers to. Inline schemas have none. */
export function schemaName(schema: SchemaObject | Reference | undefined): string | undefined {
  return schema && '$ref' in schema ? String(schema.$ref) : undefined;
}

/** The schema of a property by its name, whatever its case; looks through references and `allOf`. */
export function propertySchema(
  document: OpenApiDocument,
  schema: SchemaObject | Reference | undefined,
  name: string,
): SchemaObject | Reference | undefined {
  if (!schema) return undefined;
  const { properties = {}, allOf = [] } = dereference<SchemaObject>(document, schema) as ObjectSchema;
  const own = Object.entries(properties).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
  if (own) return own;
  for (const part of allOf) {
    const inherited = propertySchema(document, part, name);
    if (inherited) return inherited;
  }
  return undefined;
}

/** The values that a schema names, whether they are all that there are (`enum`) or not (`x-ms-enum`). */
export function knownValues(
  document: OpenApiDocument,
  schema: SchemaObject | Reference | undefined,
): string[] {
  if (!schema) return [];
  const { 'x-ms-enum': named, enum: listed = [] } = dereference<SchemaObject>(document, schema);
  const { values = [] } = (named ?? {}) as { values?: readonly { readonly value: unknown }[] };
  return [...new Set([...listed, ...values.map(({ value }) => value)].map(String))];
}

export function requiredProperties(document: OpenApiDocument, schema: SchemaObject | Reference): string[] {
  const { required = [], allOf = [] } = dereference<SchemaObject>(document, schema) as ObjectSchema;
  return [...required, ...allOf.flatMap((part) => requiredProperties(document, part))];
}

interface ObjectSchema extends SchemaObject {
  readonly properties?: Readonly<Record<string, SchemaObject | Reference>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly (SchemaObject | Reference)[];
}
