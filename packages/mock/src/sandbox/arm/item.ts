// One resource: got, put, patched, deleted.
import { Refusal } from '../../refusal.js';
import type { Operation } from '../../service.js';
import { notFound, plainResult, type Result, type Visit } from '../result.js';
import { type Behaviour, resolved } from './behaviour.js';
import { demandPreconditions } from './conditional.js';
import type { Change, Setting } from './effect.js';
import { demandParent, isMissing } from './list.js';
import { carryOut, poll, workAt } from './long-running.js';
import { made } from './made.js';
import type { ResourceType } from './model.js';
import { isObject, type JsonObject, merged, pathOf, type Resource, valueAt, withValue } from './resource.js';
import { answerSchema, knownValues, propertySchema } from './schema.js';
import { newResource } from './seed.js';
import { changed, sentTo } from './sent.js';

export async function getResource(visit: Visit, type: ResourceType): Promise<Result> {
  const { call, world } = visit;
  const resource = world.resources.get(pathOf(type.template, call.path));
  if (resource) return { body: resource.value };
  const work = workAt(visit);
  if (work) return poll(visit, work);
  if (isMissing(world, type, call.path)) {
    if (type.parent) demandParent(world, type.parent, call.path);
    // A thing of its own (`…/sharedkey`) is there with what it belongs to, as the document shows it.
    if (type.template.endsWith('}')) throw notFound(`The resource ${pathOf(type.template, call.path)}`);
  }
  return plainResult(visit);
}

/** PUT makes the resource or changes it, PATCH changes it. What the service itself fills in is the example's. */
export async function putResource(visit: Visit, type: ResourceType, behaviour: Behaviour): Promise<Result> {
  const { call, world } = visit;
  const path = pathOf(type.template, call.path);
  const old = world.resources.get(path);
  if (!old && call.operation.method === 'patch') throw notFound(`The resource ${path}`);
  if (type.parent) demandParent(world, type.parent, call.path);
  demandPreconditions(call, old?.value);
  const codes = call.operation.object.responses ?? {};
  const status = statusOf(Object.keys(codes), old === undefined);
  const sent = sentTo(call.operation, call.body.value);
  const example = await firstBody(visit, [200, 201, 202]);
  const value = old
    ? changed(visit, old.value, sent, behaviour)
    : merged(behaviour.made ?? {}, made(visit, type, sent, example));
  const resource = old ? { ...old, value, story: false } : newResource(type, call.path, value);
  const change = arriving(visit, resource, old, setting(visit, path, behaviour, old?.value));
  const result = await carryOut(visit, change, status, {
    body: (change.create ?? resource).value,
    alone: behaviour.alone ?? false,
  });
  // What the behaviour has set belongs to the answer too.
  const now = result.status === 202 ? undefined : world.resources.get(path);
  return now && result.body !== undefined ? { ...result, body: now.value } : result;
}

const STATE = 'properties.provisioningState';

/** A resource that takes its time is there from the beginning, and says that it is not ready. */
function arriving(visit: Visit, resource: Resource, old: Resource | undefined, set: Setting): Change {
  const state = beginningState(visit.call.operation, old === undefined);
  if (state === undefined || valueAt(resource.value, STATE) === undefined) {
    return { put: resource, set: [set] };
  }
  return {
    create: { ...resource, value: withValue(resource.value, STATE, state) },
    set: [
      {
        ...set,
        end: { [STATE]: 'Succeeded', ...set.end },
        fail: { [STATE]: 'Failed', ...set.fail },
      },
    ],
  };
}

/** A state that the schema knows for it; undefined when the operation takes no time. */
function beginningState(operation: Operation, isNew: boolean): string | undefined {
  if (operation.object['x-ms-long-running-operation'] !== true) return undefined;
  const { document } = operation.service;
  const entity = [200, 201, 202].map((status) => answerSchema(operation, status)).find((each) => each);
  const properties = propertySchema(document, entity, 'properties');
  const known = knownValues(document, propertySchema(document, properties, 'provisioningState'));
  const fitting = [isNew ? 'Creating' : 'Updating', 'RegisteringDns', 'Updating', 'Creating', 'Accepted'];
  return known.length === 0 ? fitting[0] : fitting.find((each) => known.includes(each));
}

/** Some documents know 201 alone, whether there was one or not. */
function statusOf(codes: readonly string[], isNew: boolean): number {
  const preferred = isNew ? [201, 200, 202] : [200, 201, 202];
  return preferred.find((code) => codes.includes(String(code))) ?? 200;
}

/** @param left what comes of the deletion */
export async function deleteResource(
  visit: Visit,
  type: ResourceType,
  left: (resource: Resource) => Pick<Change, 'create'> = () => ({}),
): Promise<Result> {
  const { call, world } = visit;
  const path = pathOf(type.template, call.path);
  const codes = call.operation.object.responses ?? {};
  const resource = world.resources.get(path);
  if (!resource) {
    if ('204' in codes) return { status: 204 };
    throw notFound(`The resource ${path}`);
  }
  demandPreconditions(call, resource.value);
  demandUnused(world, resource);
  const status = '200' in codes ? 200 : 204;
  return carryOut(visit, { delete: path, set: [], ...left(resource) }, status, { body: resource.value });
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

async function firstBody(visit: Visit, statuses: readonly number[]): Promise<JsonObject> {
  const status = statuses.find((each) => answerSchema(visit.call.operation, each));
  if (status === undefined) return {};
  const { body = '{}' } = await visit.example(status);
  const value: unknown = JSON.parse(body);
  return isObject(value) ? value : {};
}
