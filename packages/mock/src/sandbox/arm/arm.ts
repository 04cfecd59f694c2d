// Every Stack Hub provider: what its documents say is all that is known of it.
import { Refusal } from '../../refusal.js';
import type { Operation } from '../../service.js';
import { exampleBodies } from '../example-bodies.js';
import { type Handle, notFound, plainResult, type Result, type Visit } from '../result.js';
import { applied, type Behaviour, type Behaviours, resolved } from './behaviour.js';
import type { Change, Setting } from './effect.js';
import { shownIn } from './expand.js';
import { deleteResource, getResource, putResource, setting } from './item.js';
import { demandParent, isMissing, listResources } from './list.js';
import { carryOut } from './long-running.js';
import { namesOf } from './made.js';
import { type Model, pageableOf, type ResourceType } from './model.js';
import {
  isObject,
  type JsonObject,
  matchPath,
  pathOf,
  pathOfId,
  type Resource,
  valueAt,
} from './resource.js';
import { answerSchema, requestSchema, schemaName } from './schema.js';
import { newResource } from './seed.js';
import { holds } from './selection.js';

/** What answers an operation; undefined where the documents' examples do. */
export function armHandler(operation: Operation, model: Model, behaviours: Behaviours): Handle | undefined {
  const behaviour = behaviours[operation.service.title]?.[operation.id];
  const type = model.typeOf(operation);
  switch (operation.method) {
    case 'get':
      if (pageableOf(operation)) return (visit) => listResources(visit, model);
      if (asks(operation)) return type && ((visit) => answer(visit, type));
      return (
        type && (async (visit) => shownIn(visit, model.expandable, type, await getResource(visit, type)))
      );
    case 'put':
    case 'patch':
      return (
        type &&
        (async (visit) =>
          shownIn(visit, model.expandable, type, await putResource(visit, type, behaviour ?? {})))
      );
    case 'delete':
      return (
        type &&
        ((visit) => deleteResource(visit, type, (gone) => leftBy(visit, model, behaviour ?? {}, gone)))
      );
    case 'post':
      return (visit) => act(visit, model, behaviour ?? {});
    default:
      return undefined;
  }
}

/** A question rather than a resource: what it is answered depends on the query (`CheckIPAddressAvailability?ipAddress=…`). */
function asks({ parameters, path }: Operation): boolean {
  return (
    !path.endsWith('}') &&
    parameters.some(
      ({ in: place, name, required }) => place === 'query' && required && name !== 'api-version',
    )
  );
}

async function answer(visit: Visit, { parent }: ResourceType): Promise<Result> {
  if (parent) demandParent(visit.world, parent, visit.call.path);
  return plainResult(visit);
}

/** An action on a resource, which has to be there; or one on no resource that is remembered. */
async function act(visit: Visit, model: Model, behaviour: Behaviour): Promise<Result> {
  const { call, world } = visit;
  const type = model.targetOf(call.operation);
  if (type && isMissing(world, type, call.path))
    throw notFound(`The resource ${pathOf(type.template, call.path)}`);
  const id = world.random.uuid();
  const source = type && world.resources.get(pathOf(type.template, call.path));
  if (source && behaviour.when) demandState(source, behaviour.when);
  if (behaviour.taken !== undefined) return nameCheck(visit, model, behaviour.taken);
  const create = behaviour.creates && created(visit, model, behaviour.creates, id, source);
  const change: Change = {
    ...(create && { create }),
    ...(await added(visit, model)),
    ...(behaviour.removes && source && { delete: source.path }),
    set: [
      ...(type ? [setting(visit, pathOf(type.template, call.path), behaviour, source?.value)] : []),
      ...(create && behaviour.creates ? [setting(visit, create.path, behaviour.creates, source?.value)] : []),
      ...(source ? elsewhere(visit, model, behaviour, source) : []),
    ],
  };
  const { status, body } = await visit.plain();
  const said: unknown = body === undefined ? undefined : JSON.parse(body);
  return carryOut(visit, change, status, {
    id,
    ...(isObject(said) && { body: said }),
    ...told(visit, model, source),
    alone: behaviour.alone ?? false,
  });
}

/** An action whose answer is what was sent, or the resource that it is done to. */
function told({ call }: Visit, model: Model, source: Resource | undefined): { readonly body?: JsonObject } {
  const { operation, body } = call;
  const answered = schemaName(answerSchema(operation, 200));
  if (answered === undefined) return {};
  if (isObject(body.value) && schemaName(requestSchema(operation)) === answered) return { body: body.value };
  const owner = model.items.find((each) => model.typeOf(each)?.key === source?.type);
  const same = owner && schemaName(answerSchema(owner, 200)) === answered;
  return source && same ? { body: source.value } : {};
}

/** What a deletion makes: a deleted vault, which can be had back or purged. */
function leftBy(visit: Visit, model: Model, { creates }: Behaviour, gone: Resource): Pick<Change, 'create'> {
  const create = creates && created(visit, model, creates, visit.world.random.uuid(), gone);
  if (!create || !creates) return {};
  const moment = { now: visit.world.clock.now() };
  const value = applied(create.value, resolved(creates.begin, visit.call, gone.value), moment);
  return { create: { ...create, value } };
}

/** Whether a name is free: nothing of the type that the operation gets has it. */
async function nameCheck(
  { call, world, example }: Visit,
  { items, typeOf }: Model,
  id: string,
): Promise<Result> {
  const item = items.find((each) => each.id === id);
  const key = item && typeOf(item)?.key;
  const { name } = call.body.fields;
  const taken = world.resources
    .list({ index: 'type', value: key ?? '' })
    .some(({ value }) => String(value.name).toLowerCase() === String(name).toLowerCase());
  const { headers } = await example(200);
  const message = `The name '${name}' is taken.`;
  return {
    headers,
    body: taken ? { nameAvailable: false, reason: 'AlreadyExists', message } : { nameAvailable: true },
  };
}

/** @throws Refusal when the resource is in no state for it */
function demandState({ path, value }: Resource, when: JsonObject): void {
  const unmet = Object.entries(when).find(([name, wanted]) => !holds(value, { [name]: wanted }));
  if (!unmet) return;
  const [name, wanted] = unmet;
  throw new Refusal(
    'conflict',
    `The resource ${path} is in no state for this: ${name} is ${valueAt(value, name)}, not ${[wanted].flat().join(' or ')}.`,
  );
}

/** What an action changes in other resources than the one that it is done to. */
function elsewhere(
  visit: Visit,
  { items, typeOf }: Model,
  { also = [] }: Behaviour,
  { value }: Resource,
): Setting[] {
  return also.flatMap((each) => {
    if (each.if && !holds(value, each.if)) return [];
    const operation = items.find(({ id }) => id === each.operation);
    const type = operation && typeOf(operation);
    const path = type
      ? pathOf(type.template, visit.call.path)
      : pathOfId(String(valueAt(value, each.at ?? '')));
    return [setting(visit, path, each, value)];
  });
}

/** A POST to the path of a list adds what the document gives as its answer. */
async function added(visit: Visit, model: Model): Promise<Pick<Change, 'put'>> {
  const { operation, path } = visit.call;
  const list = model.lists.find((each) => each.path === operation.path);
  const [type] = list ? model.typesOf(list) : [];
  if (!type) return {};
  const { body = 'null' } = await visit.plain();
  const value: unknown = JSON.parse(body);
  if (!isObject(value) || typeof value.id !== 'string') return {};
  const parameters = matchPath(type.template, value.id);
  return parameters ? { put: newResource(type, { ...parameters, ...path }, value) } : {};
}

/** A resource after the document's first example, with what it shares with the one that the action is done to. */
function created(
  { call }: Visit,
  { items, typeOf }: Model,
  { operation: id, named, at = {} }: NonNullable<Behaviour['creates']>,
  workId: string,
  source: Resource | undefined,
): Resource | undefined {
  const operation = items.find((each) => each.id === id);
  const type = operation && typeOf(operation);
  const [example] = operation ? exampleBodies(operation, 200) : [];
  if (!type || !isObject(example?.body)) return undefined;
  const last = /\{([^{}]+)\}$/.exec(type.template)?.[1] ?? '';
  const name = named === undefined ? workId : (call.path[named] ?? workId);
  const elsewhere = Object.entries(resolved(at, call, source?.value)).map(([key, value]) => [
    key,
    String(value),
  ]);
  const parameters = { ...call.path, ...Object.fromEntries(elsewhere), [last]: name };
  const value = named === undefined ? example.body : shared(example.body, source?.value ?? {});
  return newResource(type, parameters, { ...value, ...namesOf(type, parameters, example.body) });
}

/** The properties of the example, with the values that the other has for them. */
function shared(example: JsonObject, other: JsonObject): JsonObject {
  const { properties } = example;
  if (!isObject(properties) || !isObject(other.properties)) return example;
  const same = Object.entries(other.properties).filter(([name]) => name in properties);
  return { ...example, properties: { ...properties, ...Object.fromEntries(same) } };
}
