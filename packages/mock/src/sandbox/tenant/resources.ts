// Resources of any provider. Which providers there are, the document's examples of the list of providers tell.
import { Refusal } from '../../refusal.js';
import { carryOut } from '../arm/long-running.js';
import { isObject, type JsonObject, matchPath, merged, type Resource } from '../arm/resource.js';
import type { Handle, Visit } from '../result.js';
import { notFound } from '../result.js';
import { listed } from './listed.js';
import { at, demandGroup, here, missing, pathNamed, placed, remember, templateOf } from './place.js';

export const resourceHandlers: Readonly<Record<string, Handle>> = {
  Resources_List: (visit) => listed(visit, rowsOf(visit).map(summary)),
  Resources_ListByResourceGroup: (visit) => listed(visit, rowsOf(visit).map(summary)),
  Resources_ListByType: (visit) => listed(visit, rowsOf(visit)),
  Resources_ListByTypeInResourceGroup: (visit) => listed(visit, rowsOf(visit)),
  Resources_Get: (visit) => ({ body: found(visit).value }),
  Resources_CreateOrUpdate: create,
  Resources_Update: update,
  Resources_Delete: remove,
};

/** Those whose path agrees with the list's, whichever document they come from. What belongs to others has no location. */
function rowsOf(visit: Visit): Resource[] {
  demandGroup(visit);
  demandProvider(visit);
  const { call, world } = visit;
  const template = pathNamed(visit, 'Resources_Get');
  const wanted = Object.entries(call.path).map(([name, text]) => [name, text.toLowerCase()] as const);
  return world.resources.list().filter(({ path, value, unlisted }) => {
    if (unlisted || !('location' in value)) return false;
    const parameters = matchPath(template, path);
    return parameters !== undefined && wanted.every(([name, text]) => parameters[name] === text);
  });
}

/** Lists over all types leave out what only the provider knows. */
function summary(resource: Resource): Resource {
  const { properties: _, ...value } = resource.value;
  return { ...resource, value };
}

async function create(visit: Visit) {
  demandGroup(visit);
  demandProvider(visit);
  demandRegistration(visit);
  const { call } = visit;
  const { subscriptionId, resourceGroupName, resourceProviderNamespace, resourceType, resourceName } =
    call.path;
  const type = `${resourceProviderNamespace}/${resourceType}`;
  const { properties, ...sent } = call.body.fields;
  const old = here(visit);
  const state = old ? 'Updating' : 'Creating';
  const value = {
    ...sent,
    id: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName}/providers/${type}/${resourceName}`,
    name: resourceName,
    type,
    properties: { ...(isObject(properties) && properties), provisioningState: state },
  };
  const resource = placed(call.path, templateOf(visit), value);
  const ended = (how: string) => ({ 'properties.provisioningState': how });
  const course = { requires: {}, begin: {}, end: ended('Succeeded'), fail: ended('Failed') };
  const change = { create: resource, set: [{ path: resource.path, ...course }] };
  return carryOut(visit, change, old ? 200 : 201, { body: value });
}

function update(visit: Visit) {
  const { value } = found(visit);
  const { tags, ...sent } = visit.call.body.fields;
  const { id, name, type } = value;
  const changed: JsonObject = { ...merged(value, sent), ...(tags !== undefined && { tags }), id, name, type };
  return { body: remember(visit, templateOf(visit), changed).value };
}

/** At once: clients of providers that need no time for it know no other answer. */
function remove(visit: Visit) {
  const { world } = visit;
  const { path } = here(visit) ?? {};
  if (path === undefined) return { status: 204 };
  world.relations.delete(world.resources, path);
  return { status: 200 };
}

function found(visit: Visit): Resource {
  demandGroup(visit);
  const resource = here(visit);
  if (!resource) throw notFound(`The resource '${visit.call.path.resourceName}'`);
  return resource;
}

/** @throws Refusal when the subscription is not registered with a provider that wants it */
function demandRegistration(visit: Visit): void {
  const { registrationState, registrationPolicy } = at(visit, pathNamed(visit, 'Providers_Get'))?.value ?? {};
  if (registrationPolicy !== 'RegistrationRequired' || registrationState === 'Registered') return;
  const { resourceProviderNamespace: namespace } = visit.call.path;
  throw new Refusal(
    'conflict',
    `The subscription is not registered to use namespace '${namespace}'. Register it first: POST …/providers/${namespace}/register.`,
    { code: 'MissingSubscriptionRegistration' },
  );
}

function demandProvider(visit: Visit): void {
  const { resourceProviderNamespace } = visit.call.path;
  if (resourceProviderNamespace === undefined || at(visit, pathNamed(visit, 'Providers_Get'))) return;
  throw missing(
    'InvalidResourceNamespace',
    `The resource namespace '${resourceProviderNamespace}' is invalid.`,
  );
}
