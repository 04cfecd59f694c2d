// A new resource: what was sent, and what the service adds to it.
import type { Operation } from '../../service.js';
import type { Visit } from '../result.js';
import { newEtag } from './conditional.js';
import type { ResourceType } from './model.js';
import { isObject, type JsonObject, matchPath } from './resource.js';
import { answerSchema, propertySchema, requiredProperties } from './schema.js';
import { withReadOnly } from './schema-walk.js';

/** A new resource of what was sent: with an id, a name in the manner of the others, and what the schema requires. */
export function made(
  { call, world }: Visit,
  type: ResourceType,
  sent: JsonObject,
  example: JsonObject,
): JsonObject {
  const { operation, path } = call;
  const own = namesOf(type, path, example);
  const uuid = () => world.random.uuid();
  const full = withReadOnly(
    operation.service.document,
    answerSchema(operation, 200) ?? answerSchema(operation, 201),
    completed(operation, { ...sent, ...own }, example),
    example,
    {
      names: namesIn(type.template, example.id, own.id),
      now: new Date(world.clock.now()).toISOString(),
      uuid,
    },
  );
  const { properties } = full;
  const { properties: usual } = example;
  const state = isObject(usual) && 'provisioningState' in usual;
  return {
    ...full,
    ...(full.location === undefined && 'location' in example && { location: example.location }),
    ...(state && {
      properties: { ...(isObject(properties) && properties), provisioningState: 'Succeeded' },
    }),
    ...scoped(full, example),
    ...newEtag(example.etag, uuid),
  };
}

/** Where a role, lock or policy holds: what its id begins with. */
function scoped({ id, properties }: JsonObject, example: JsonObject): JsonObject {
  const scope = isObject(example.properties) ? example.properties.scope : undefined;
  if (typeof scope !== 'string' || !String(example.id).startsWith(`${scope}/`)) return {};
  const length = scope.split('/').length;
  const own = String(id).split('/').slice(0, length).join('/');
  return { properties: { ...(isObject(properties) && properties), scope: own } };
}

/** The names in the id of the example, and in its place those of the new resource; the last ones first. */
function namesIn(template: string, usual: unknown, own: unknown): (readonly [string, string])[] {
  const [before, after] = [usual, own].map((id) =>
    typeof id === 'string' ? matchPath(template, id) : undefined,
  );
  if (!before || !after) return [];
  const names = Object.entries(before).filter(([name]) => name !== 'subscriptionId' && name !== 'location');
  return names.map(([name, text]) => [text, after[name] ?? text] as const).reverse();
}

/** `id`, `name` and `type` in the manner of the example: a name may be `local/NODE01`. */
export function namesOf(
  { template }: ResourceType,
  path: Readonly<Record<string, string>>,
  example: JsonObject,
): JsonObject {
  const values: string[] = [];
  const id = template
    .replace(/\{([^{}]+)\}/g, (_, name: string) => {
      values.push(path[name] ?? '');
      return path[name] ?? '';
    })
    // Documents write it both ways, ids do not.
    .replace('/resourcegroups/', '/resourceGroups/');
  const depth = typeof example.name === 'string' ? example.name.split('/').length : 1;
  return {
    ...('id' in example && { id }),
    ...('name' in example && { name: values.slice(-depth).join('/') }),
    ...('type' in example && { type: example.type }),
  };
}

/** What the schema requires and the value lacks is taken from the example. */
function completed(operation: Operation, value: JsonObject, example: JsonObject): JsonObject {
  const { document } = operation.service;
  const complete = (
    schema: ReturnType<typeof answerSchema>,
    own: JsonObject,
    usual: JsonObject,
  ): JsonObject => {
    if (!schema) return own;
    const result: Record<string, unknown> = { ...own };
    for (const name of requiredProperties(document, schema)) if (name in usual) result[name] ??= usual[name];
    for (const [name, each] of Object.entries(usual)) {
      const mine = result[name];
      if (isObject(mine) && isObject(each)) {
        result[name] = complete(propertySchema(document, schema, name), mine, each);
      }
    }
    return result;
  };
  return complete(answerSchema(operation, 200) ?? answerSchema(operation, 201), value, example);
}
