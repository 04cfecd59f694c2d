// Roles, locks and policies: what holds somewhere holds below it, too.
import { pageOf } from '../arm/list.js';
import { queried } from '../arm/query.js';
import { pathOf, type Resource } from '../arm/resource.js';
import { type Handle, queryValue, type Visit } from '../result.js';

const LISTS = [
  'RoleAssignments_List',
  'RoleAssignments_ListForResourceGroup',
  'RoleAssignments_ListForResource',
  'RoleAssignments_ListForNestedResource',
  'RoleDefinitions_ListAtSubscription',
  'RoleDefinitions_ListAtResourceGroup',
  'RoleDefinitions_ListAtResource',
  'RoleDefinitions_ListAtNestedResource',
  'ManagementLocks_ListAtSubscriptionLevel',
  'ManagementLocks_ListAtResourceGroupLevel',
  'ManagementLocks_ListAtResourceLevel',
  'ManagementLocks_ListAtNestedResourceLevel',
  'PolicyAssignments_List',
  'PolicyAssignments_ListForResourceGroup',
  'PolicyAssignments_ListForResource',
  'PolicyAssignments_ListForNestedResource',
];

export const authorizationHandlers: Readonly<Record<string, Handle>> = Object.fromEntries(
  LISTS.map((id) => [id, list]),
);

/** What holds at the scope of the list, above and, unless `atScope()` asks for less, below it. */
function list(visit: Visit) {
  const { call, world } = visit;
  const path = pathOf(call.operation.path, call.path);
  const scope = path.slice(0, path.lastIndexOf('/providers/microsoft.authorization/'));
  const kind = path.slice(scope.length);
  const onlyHere = /\batscope\(\)/i.test(queryValue(call, '$filter') ?? '');
  const fitting = world.resources.list().filter(({ path: own, unlisted }) => {
    const end = own.lastIndexOf(`${kind}/`);
    if (end < 0 || unlisted || own.indexOf('/', end + kind.length + 1) >= 0) return false;
    const ownScope = own.slice(0, end);
    return isWithin(scope, ownScope) || (!onlyHere && isWithin(ownScope, scope));
  });
  const rows = [...new Map(fitting.map((row) => [identity(row), row])).values()];
  return pageOf(
    visit,
    queried(rows, call, ({ value }) => value, world.clock.now()),
  );
}

/** Built-in roles are listed everywhere under one id. */
function identity({ value, path }: Resource): string {
  return String(value.id ?? path).toLowerCase();
}

/** What has no scope at all (built-in roles by their short id) is in its own list alone. */
function isWithin(path: string, scope: string): boolean {
  return path === scope || (scope !== '' && path.startsWith(`${scope}/`));
}
