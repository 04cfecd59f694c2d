// Lists with the filters of Resource Manager, whose names are not those of the entities' properties.
import { pageOf } from '../arm/list.js';
import { queried } from '../arm/query.js';
import { isObject, type JsonObject, type Resource, valueAt } from '../arm/resource.js';
import { queryValue, type Result, type Visit } from '../result.js';

/** The page that the call asks for, of those rows that fit its filter. */
export function listed(visit: Visit, rows: readonly Resource[]): Promise<Result> {
  const { call, world } = visit;
  const filter = queryValue(call, '$filter');
  const only = { ...call, query: filter === undefined ? {} : { $filter: filter } };
  const fitting = rows.filter(
    ({ value }) => queried(views(value), only, (view) => view, world.clock.now()).length > 0,
  );
  const top = queryValue(call, '$top');
  return pageOf(visit, top === undefined ? fitting : fitting.slice(0, Number(top)));
}

/** A value as filters see it, once for each of its tags: it fits when one of these does. */
function views(value: JsonObject): JsonObject[] {
  const view = {
    ...value,
    resourceType: value.type,
    resourceGroup: /\/resourceGroups\/([^/]+)/i.exec(String(value.id))?.[1],
    provisioningState: valueAt(value, 'properties.provisioningState'),
  };
  const tags = Object.entries(isObject(value.tags) ? value.tags : {});
  return [view, ...tags.map(([tagName, tagValue]) => ({ ...view, tagName, tagValue }))];
}
