// Resource groups: their tags are replaced as a whole, and what is in them goes with them.
import { Refusal } from '../../refusal.js';
import { carryOut } from '../arm/long-running.js';
import { isObject, type JsonObject, type Resource } from '../arm/resource.js';
import type { Handle, Visit } from '../result.js';
import { listed } from './listed.js';
import { at, demandGroup, here, pathNamed, remember, rows, templateOf } from './place.js';

export const groupHandlers: Readonly<Record<string, Handle>> = {
  ResourceGroups_List: (visit) => listed(visit, rows(visit, `${templateOf(visit)}/{resourceGroupName}`)),
  ResourceGroups_Get: (visit) => ({ body: found(visit) }),
  ResourceGroups_CreateOrUpdate: create,
  ResourceGroups_Update: update,
  ResourceGroups_Delete: remove,
  ResourceGroups_ExportTemplate: exportTemplate,
};

function create(visit: Visit) {
  const { call } = visit;
  const { subscriptionId, resourceGroupName: name } = call.path;
  const { location, tags, managedBy } = call.body.fields;
  const old = here(visit)?.value;
  if (old && String(location).toLowerCase() !== String(old.location).toLowerCase()) {
    throw new Refusal(
      'conflict',
      `The resource group '${name}' is in the location '${old.location}', which cannot be changed to '${location}'.`,
      { code: 'InvalidResourceGroupLocation' },
    );
  }
  const { value } = remember(visit, templateOf(visit), {
    id: `/subscriptions/${subscriptionId}/resourceGroups/${name}`,
    name,
    type: 'Microsoft.Resources/resourceGroups',
    location,
    ...old,
    ...given({ tags, managedBy }),
    properties: { provisioningState: 'Succeeded' },
  });
  return { status: old ? 200 : 201, body: value };
}

function update(visit: Visit) {
  const { tags, managedBy } = visit.call.body.fields;
  const value = { ...found(visit), ...given({ tags, managedBy }) };
  return { body: remember(visit, templateOf(visit), value).value };
}

async function remove(visit: Visit) {
  demandGroup(visit);
  const { path = '' } = here(visit) ?? {};
  const begin = { 'properties.provisioningState': 'Deleting' };
  const fail = { 'properties.provisioningState': 'Succeeded' };
  return carryOut(visit, { delete: path, set: [{ path, requires: {}, begin, end: {}, fail }] }, 200);
}

/** What is in the group, as it is: without parameters, and with what only the services write. */
function exportTemplate(visit: Visit) {
  const { path: group = '' } = groupOf(visit);
  const inGroup = visit.world.resources
    .list()
    .filter(({ path, value, unlisted }) => path.startsWith(`${group}/`) && !unlisted && 'location' in value)
    .map(({ value: { id: _, etag: __, ...value } }) => ({
      apiVersion: versionOf(visit, value.type),
      ...value,
    }));
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: inGroup,
  };
  return carryOut(visit, { set: [] }, 200, { body: { template } });
}

/** The first version that the provider names for the type. */
function versionOf(visit: Visit, type: unknown): string | undefined {
  const [namespace = '', ...names] = String(type).split('/');
  const path = { ...visit.call.path, resourceProviderNamespace: namespace };
  const provider = at({ ...visit, call: { ...visit.call, path } }, pathNamed(visit, 'Providers_Get'));
  const types = provider?.value.resourceTypes;
  const known = (Array.isArray(types) ? types : []).filter(isObject);
  const own = known.find(({ resourceType }) => same(resourceType, names.join('/')));
  return Array.isArray(own?.apiVersions) ? String(own.apiVersions[0]) : undefined;
}

function same(one: unknown, other: string): boolean {
  return String(one).toLowerCase() === other.toLowerCase();
}

function groupOf(visit: Visit): Partial<Resource> {
  demandGroup(visit);
  return at(visit, pathNamed(visit, 'ResourceGroups_Get')) ?? {};
}

function found(visit: Visit): JsonObject {
  demandGroup(visit);
  const { value } = here(visit) ?? {};
  return isObject(value) ? value : {};
}

function given(values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
