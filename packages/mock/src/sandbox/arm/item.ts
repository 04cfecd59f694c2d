// One resource: got, put, patched, deleted.
import { Refusal } from '../../refusal.js';
import type { Operation } from '../../service.js';
import { notFound, type Result, type Visit } from '../result.js';
import { type Behaviour, resolved } from './behaviour.js';
import type { Change, Setting } from './effect.js';
import { isMissing } from './list.js';
import { carryOut, poll, workAt } from './long-running.js';
import type { ResourceType } from './model.js';
import { isObject, type JsonObject, merged, pathOf, type Resource } from './resource.js';
import { answerSchema, propertySchema, requiredProperties } from './schema.js';
import { newResource } from './seed.js';

export async function getResource(visit: Visit, type: ResourceType): Promise<Result> {
  const { call, world } = visit;
  const resource = world.resources.get(pathOf(type.template, call.path));
  if (resource) return { body: resource.value };
  const work = workAt(visit);
  if (work) return poll(visit, work);
  if (isMissing(world, type, call.path)) throw notFound(`The resource ${pathOf(type.template, call.path)}`);
  const { status, headers, body } = await visit.plain();
  return { status, headers, ...(body !== undefined && { body: JSON.parse(body) as unknown }) };
}

/** PUT makes the resource or changes it, PATCH changes it. What the service itself fills in is the example's. */
export async function putResource(visit: Visit, type: ResourceType, behaviour: Behaviour): Promise<Result> {
  const { call, world } = visit;
  const path = pathOf(type.template, call.path);
  const old = world.resources.get(path);
  if (!old && call.operation.method === 'patch') throw notFound(`The resource ${path}`);
  if (type.parent && isMissing(world, type.parent, call.path)) {
    throw notFound(`The resource ${pathOf(type.parent.template, call.path)}`);
  }
  const codes = call.operation.object.responses ?? {};
  const status = !old && '201' in codes ? 201 : '200' in codes ? 200 : 202;
  const sent = isObject(call.body.value) ? call.body.value : {};
  const example = await firstBody(visit, [200, 201, 202]);
  const value = old
    ? { ...merged(old.value, sent), ...ownNames(old.value) }
    : made(visit, type, sent, example);
  const resource = old ? { ...old, value } : newResource(type, call.path, { ...behaviour.made, ...value });
  const change: Change = { put: resource, set: [setting(visit, path, behaviour, old?.value)] };
  const result = await carryOut(visit, change, status, {
    body: resource.value,
    alone: behaviour.alone ?? false,
  });
  // What the behaviour has set belongs to the answer too.
  const now = result.status === 202 ? undefined : world.resources.get(path);
  return now && result.body !== undefined ? { ...result, body: now.value } : result;
}

export async function deleteResource(visit: Visit, type: ResourceType): Promise<Result> {
  const { call, world } = visit;
  const path = pathOf(type.template, call.path);
  const codes = call.operation.object.responses ?? {};
  const resource = world.resources.get(path);
  if (!resource) {
    if ('204' in codes) return { status: 204 };
    throw notFound(`The resource ${path}`);
  }
  demandUnused(world, resource);
  const status = '200' in codes ? 200 : 204;
  return carryOut(visit, { delete: path, set: [] }, status);
}

/** @throws Refusal when another resource needs it */
function demandUnused({ relations, resources }: Visit['world'], resource: Resource): void {
  const user = relations.userOf(resources, resource);
  if (!user) return;
  throw new Refusal(
    'conflict',
    `The resource ${resource.path} is in use by ${user.value.id ?? user.path}. Take it out of use first.`,
  );
}

/**
 * What the behaviour sets in the resource at the path, with the values that the call gives.
 * @param self the resource that the call is about
 */
export function setting(
  { call }: Visit,
  path: string,
  behaviour: Pick<Behaviour, 'requires' | 'begin' | 'end' | 'fail'>,
  self: JsonObject | undefined,
): Setting {
  return {
    path,
    requires: behaviour.requires ?? {},
    begin: resolved(behaviour.begin, call, self),
    end: resolved(behaviour.end, call, self),
    fail: resolved(behaviour.fail, call, self),
  };
}

/** A new resource of what was sent: with an id, a name in the manner of the others, and what the schema requires. */
function made({ call }: Visit, type: ResourceType, sent: JsonObject, example: JsonObject): JsonObject {
  const own = namesOf(type, call.path, example);
  const full = completed(call.operation, { ...sent, ...own }, example);
  const { properties } = full;
  const { properties: usual } = example;
  const state = isObject(usual) && 'provisioningState' in usual && isObject(properties);
  return {
    ...full,
    ...(full.location === undefined && 'location' in example && { location: example.location }),
    ...(state && { properties: { ...properties, provisioningState: 'Succeeded' } }),
  };
}

/** `id`, `name` and `type` in the manner of the example: a name may be `local/NODE01`. */
export function namesOf(
  { template }: ResourceType,
  path: Readonly<Record<string, string>>,
  example: JsonObject,
): JsonObject {
  const values: string[] = [];
  const id = template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    values.push(path[name] ?? '');
    return path[name] ?? '';
  });
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

function ownNames({ id, name, type }: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries({ id, name, type }).filter(([, value]) => value !== undefined));
}

async function firstBody(visit: Visit, statuses: readonly number[]): Promise<JsonObject> {
  const status = statuses.find((each) => answerSchema(visit.call.operation, each));
  if (status === undefined) return {};
  const { body = '{}' } = await visit.example(status);
  const value: unknown = JSON.parse(body);
  return isObject(value) ? value : {};
}
