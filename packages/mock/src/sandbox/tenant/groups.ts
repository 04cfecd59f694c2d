// Resource groups: their tags are replaced as a whole, and what is in them goes with them.
import { Refusal } from '../../refusal.js';
import { carryOut } from '../arm/long-running.js';
import { isObject, type JsonObject } from '../arm/resource.js';
import type { Handle, Visit } from '../result.js';
import { listed } from './listed.js';
import { demandGroup, here, remember, rows, templateOf } from './place.js';

export const groupHandlers: Readonly<Record<string, Handle>> = {
  ResourceGroups_List: (visit) => listed(visit, rows(visit, `${templateOf(visit)}/{resourceGroupName}`)),
  ResourceGroups_Get: (visit) => ({ body: found(visit) }),
  ResourceGroups_CreateOrUpdate: create,
  ResourceGroups_Update: update,
  ResourceGroups_Delete: remove,
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

function found(visit: Visit): JsonObject {
  demandGroup(visit);
  const { value } = here(visit) ?? {};
  return isObject(value) ? value : {};
}

function given(values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
