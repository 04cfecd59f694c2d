// What a request says of a resource, as it is kept.
import type { Operation } from '../../service.js';
import type { Visit } from '../result.js';
import type { Behaviour } from './behaviour.js';
import { newEtag } from './conditional.js';
import { isObject, type JsonObject, merged } from './resource.js';
import { answerSchema, propertySchema, requestSchema } from './schema.js';
import { readOnlyOf, withoutWriteOnly } from './schema-walk.js';

/** Without what only requests have: no answer will show it. */
export function sentTo(operation: Operation, body: unknown): JsonObject {
  if (!isObject(body)) return {};
  const schema = requestSchema(operation);
  return referring(withoutWriteOnly(operation.service.document, schema, body)) as JsonObject;
}

/** Other resources that were sent whole, as they had been got, are only meant. */
function referring(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((each) => referring(each, depth + 1));
  if (!isObject(value)) return value;
  if (depth > 0 && isWhole(value)) return { id: value.id };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, referring(each, depth + 1)]));
}

function isWhole({ id, location, properties }: JsonObject): boolean {
  return (
    typeof id === 'string' &&
    id.startsWith('/subscriptions/') &&
    location !== undefined &&
    isObject(properties)
  );
}

/** Without what a PUT that leaves it out takes away. */
function withoutWritten(operation: Operation, { properties, tags: _, ...old }: JsonObject): JsonObject {
  const { document } = operation.service;
  const entity = answerSchema(operation, 200) ?? answerSchema(operation, 201);
  const schema = propertySchema(document, entity, 'properties');
  return { ...old, properties: isObject(properties) ? readOnlyOf(document, schema, properties) : {} };
}

/** Tags are replaced as a whole, and nobody changes who a resource is. */
export function changed(
  { call, world }: Visit,
  old: JsonObject,
  { tags, ...sent }: JsonObject,
  { replaces, made = {} }: Behaviour,
): JsonObject {
  const { id, name, type } = old;
  const own = Object.entries({ id, name, type }).filter(([, value]) => value !== undefined);
  const whole = replaces && call.operation.method === 'put';
  return {
    ...merged(whole ? merged(made, withoutWritten(call.operation, old)) : old, sent),
    ...(tags !== undefined && { tags }),
    ...Object.fromEntries(own),
    ...newEtag(old.etag, () => world.random.uuid()),
  };
}
