// Who may use a key vault, which is written by what is to be added, replaced or removed.
import { isObject, type JsonObject, withValue } from '../arm/resource.js';
import { type Handle, notFound, pathValue, type Visit } from '../result.js';
import { at, pathNamed } from './place.js';

export const vaultHandlers: Readonly<Record<string, Handle>> = {
  Vaults_UpdateAccessPolicy: updateAccessPolicy,
};

const POLICIES = 'properties.accessPolicies';

function updateAccessPolicy(visit: Visit) {
  const { call, world } = visit;
  const vault = at(visit, pathNamed(visit, 'Vaults_Get'));
  if (!vault) throw notFound(`The vault '${pathValue(call, 'vaultName')}'`);
  const given = policiesIn(call.body.fields);
  const others = policiesIn(vault.value).filter((one) => !given.some((other) => isSame(one, other)));
  const kind = pathValue(call, 'operationKind').toLowerCase();
  const accessPolicies = { add: [...others, ...given], replace: given, remove: others }[kind] ?? others;
  const value = withValue(vault.value, POLICIES, accessPolicies);
  world.relations.put(world.resources, { ...vault, value, story: false });
  const { location } = vault.value;
  return {
    body: {
      id: `${vault.value.id}/accessPolicies/`,
      type: 'Microsoft.KeyVault/vaults/accessPolicies',
      ...(location !== undefined && { location }),
      properties: { accessPolicies },
    },
  };
}

function policiesIn({ properties }: JsonObject): JsonObject[] {
  const list = isObject(properties) ? properties.accessPolicies : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** One holder has one entry in a directory, or one for each application that acts for it. */
function isSame(one: JsonObject, other: JsonObject): boolean {
  return ['tenantId', 'objectId', 'applicationId'].every(
    (name) => String(one[name] ?? '').toLowerCase() === String(other[name] ?? '').toLowerCase(),
  );
}
