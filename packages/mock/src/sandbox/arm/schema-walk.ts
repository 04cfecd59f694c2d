// What the schemas of an entity say about a value: which properties a request alone has, and which the service writes.
import { dereference, type OpenApiDocument, type Reference, type SchemaObject } from '../../document.js';
import { escapeRegExp } from '../../path-template.js';
import { isObject, type JsonObject } from './resource.js';
import { propertySchema } from './schema.js';

interface PropertySchema extends SchemaObject {
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly items?: SchemaObject | Reference;
}

type Schema = SchemaObject | Reference | undefined;

/** The value without what only requests have, such as passwords: a service does not give them back. */
export function withoutWriteOnly(document: OpenApiDocument, schema: Schema, value: JsonObject): JsonObject {
  const entries = Object.entries(value).flatMap(([name, each]): [string, unknown][] => {
    const own = resolved(document, propertySchema(document, schema, name));
    if (own.writeOnly) return [];
    if (isObject(each)) return [[name, withoutWriteOnly(document, own, each)]];
    if (!Array.isArray(each)) return [[name, each]];
    return [
      [name, each.map((item) => (isObject(item) ? withoutWriteOnly(document, own.items, item) : item))],
    ];
  });
  return Object.fromEntries(entries);
}

/** Only what the service alone writes. */
export function readOnlyOf(document: OpenApiDocument, schema: Schema, value: JsonObject): JsonObject {
  const entries = Object.entries(value).flatMap(([name, each]): [string, unknown][] => {
    const own = resolved(document, propertySchema(document, schema, name));
    if (own.readOnly) return [[name, each]];
    if (!isObject(each) || 'id' in each) return [];
    const kept = readOnlyOf(document, own, each);
    return Object.keys(kept).length > 0 ? [[name, kept]] : [];
  });
  return Object.fromEntries(entries);
}

/** What the service writes by itself into something new. */
export interface Fresh {
  /** The names of the example and of what it is in, and those of the new resource: addresses are made of names. */
  readonly names: readonly (readonly [usual: string, own: string])[];
  /** ISO 8601 */
  readonly now: string;
  uuid(): string;
}

/**
 * The value with what only the service writes, after the example of the document. Lists and references to other
 * resources are left out: they tell what others have to do with the example.
 */
export function withReadOnly(
  document: OpenApiDocument,
  schema: Schema,
  value: JsonObject,
  usual: JsonObject,
  fresh: Fresh,
): JsonObject {
  const result: Record<string, unknown> = { ...value };
  for (const [name, example] of Object.entries(usual)) {
    const own = resolved(document, propertySchema(document, schema, name));
    const mine = result[name];
    // `properties` may be left out of a request.
    const object = mine ?? (name === 'properties' ? {} : undefined);
    if (isObject(object) && isObject(example)) {
      result[name] = withReadOnly(document, own, object, example, fresh);
    } else if (mine === undefined && own.readOnly && isOwn(example)) {
      result[name] = renewed(name, example, fresh);
    }
  }
  return result;
}

function isOwn(example: unknown): boolean {
  if (typeof example === 'string') return !example.startsWith('/subscriptions/');
  return example !== null && !Array.isArray(example) && !(isObject(example) && 'id' in example);
}

const TIME = /^\d{4}-\d\d-\d\dT/;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function renewed(name: string, example: unknown, fresh: Fresh): unknown {
  if (isObject(example)) {
    const entries = Object.entries(example).filter(([, each]) => isOwn(each));
    return Object.fromEntries(entries.map(([each, value]) => [each, renewed(each, value, fresh)]));
  }
  if (typeof example !== 'string') return example;
  if (TIME.test(example)) return fresh.now;
  // The directory is the same for all.
  if (GUID.test(example) && !/tenantId$/i.test(name)) return fresh.uuid();
  return renamed(example, fresh.names);
}

/** In one pass: a new name may contain another one of the example. */
function renamed(text: string, names: Fresh['names']): string {
  if (names.length === 0) return text;
  const longestFirst = names.map(([usual]) => usual).sort((a, b) => b.length - a.length);
  const any = new RegExp(longestFirst.map(escapeRegExp).join('|'), 'g');
  return text.replace(any, (found) => names.find(([usual]) => usual === found)?.[1] ?? found);
}

function resolved(document: OpenApiDocument, schema: Schema): PropertySchema {
  if (!schema) return {};
  const found = dereference<PropertySchema>(document, schema);
  // `anyOf` and `oneOf` with null beside what it is.
  const alternatives = (found.oneOf ?? found.anyOf) as readonly (SchemaObject | Reference)[] | undefined;
  const [only, ...others] = (alternatives ?? []).filter((each) => !('type' in each && each.type === 'null'));
  return only && others.length === 0 ? { ...dereference<PropertySchema>(document, only), ...found } : found;
}
