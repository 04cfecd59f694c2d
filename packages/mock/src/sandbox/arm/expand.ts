// Properties that an answer has only when `$expand` asks for them, as the document names them.
import type { Operation } from '../../service.js';
import { queryValue, type Result, type Visit } from '../result.js';
import type { Model, ResourceType } from './model.js';
import { isObject, type JsonObject } from './resource.js';
import { answerSchema, knownValues, propertySchema } from './schema.js';

const EXPAND = '$expand';

/** By the key of a type: what its resources show on demand only. */
export type Expandable = ReadonlyMap<string, readonly string[]>;

export function expandableOf(items: Model['items'], typeOf: Model['typeOf']): Expandable {
  const found = new Map<string, readonly string[]>();
  for (const item of items) {
    const type = typeOf(item);
    const names = namedBy(item);
    if (type && names.length > 0) found.set(type.key, names);
  }
  return found;
}

/** The properties of the entity that the operation's `$expand` can name. */
function namedBy(operation: Operation): string[] {
  const { document } = operation.service;
  const schema = operation.parameters.find(({ name }) => name === EXPAND)?.schema;
  const properties = propertySchema(document, answerSchema(operation, 200), 'properties');
  return knownValues(document, schema).filter((name) => propertySchema(document, properties, name));
}

/** The value as the request gets to see it. */
export function shown(
  { call }: Pick<Visit, 'call'>,
  expandable: Expandable,
  { key }: Pick<ResourceType, 'key'>,
  value: JsonObject,
): JsonObject {
  const asked = queryValue(call, EXPAND)?.toLowerCase().split(',') ?? [];
  const hidden = (expandable.get(key) ?? []).filter((name) => !asked.includes(name.toLowerCase()));
  return hidden.length === 0 ? value : without(value, hidden);
}

/** The same for an answer that is one resource. */
export function shownIn(visit: Visit, expandable: Expandable, type: ResourceType, result: Result): Result {
  const { body } = result;
  return isObject(body) ? { ...result, body: shown(visit, expandable, type, body) } : result;
}

const known = new WeakMap<JsonObject, Map<string, JsonObject>>();

/** The same object each time, whose text need not be made anew. */
function without(value: JsonObject, hidden: readonly string[]): JsonObject {
  const { properties } = value;
  if (!isObject(properties) || !hidden.some((name) => name in properties)) return value;
  const views = known.get(value) ?? new Map<string, JsonObject>();
  known.set(value, views);
  const name = hidden.join();
  const own = Object.entries(properties).filter(([each]) => !hidden.includes(each));
  const view = views.get(name) ?? { ...value, properties: Object.fromEntries(own) };
  views.set(name, view);
  return view;
}
