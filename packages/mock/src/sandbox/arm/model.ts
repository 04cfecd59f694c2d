// Which operations of a provider speak of the same resources, as the shape of their paths tells.
import { dereference, type SchemaObject } from '../../document.js';
import type { Operation, Service } from '../../service.js';
import { exampleBodies } from '../example-bodies.js';
import { type Expandable, expandableOf } from './expand.js';
import { valueAt } from './resource.js';
import { answerErrors, answerSchema, propertySchema, schemaName } from './schema.js';

export interface Pageable {
  /** Null: the answer is the list. */
  readonly itemName?: string | null;
  /** Null: one page only. */
  readonly nextLinkName?: string | null;
}

export interface ResourceType {
  /** Its template in lower case. */
  readonly key: string;
  /** The path of one resource, as the document spells it. */
  readonly template: string;
  /** The type that this one lies below. */
  readonly parent: ResourceType | undefined;
}

export interface Model {
  /** Of the document. */
  readonly title: string;
  /** What the path of an operation is: one resource, or a thing of its own (`/settings`). */
  typeOf(operation: Operation): ResourceType | undefined;
  /** What a list lists. */
  typesOf(list: Operation): readonly ResourceType[];
  /** Whether what the operation gets may stand in the lists of its type. */
  isListed(item: Operation): boolean;
  /** The resource that an action (`…/alerts/{alertName}/repair`) is done to. */
  targetOf(action: Operation): ResourceType | undefined;
  readonly types: readonly ResourceType[];
  /** What their resources show only when a request asks for it. */
  readonly expandable: Expandable;
  readonly lists: readonly Operation[];
  readonly items: readonly Operation[];
}

export function pageableOf({ object }: Operation): Pageable | undefined {
  return object['x-ms-pageable'];
}

/**
 * The resources of one document.
 * @param outer what they may lie below in another one: resource groups
 */
export function modelOf({ title, operations }: Service, outer?: ResourceType): Model {
  const lists = operations.filter((each) => each.method === 'get' && pageableOf(each));
  const items = operations.filter((each) => each.method === 'get' && !pageableOf(each));
  const types = new Map<string, ResourceType>();
  for (const template of [...new Set(items.map(({ path }) => path))].sort((a, b) => a.length - b.length)) {
    types.set(template.toLowerCase(), newType(template, types, outer));
  }
  const listed = new Map<Operation, readonly ResourceType[]>();
  for (const list of lists) {
    const found = items
      .filter((item) => isListedIn(item, list) && !isOtherView(item, list))
      .map(({ path }) => path.toLowerCase());
    const own = [...new Set(found)].flatMap((key) => types.get(key) ?? []);
    // What has no path of its own is remembered all the same, to be filtered and paged through; nothing is found there.
    const anonymous = newType(`${list.path.replace(/\/$/, '')}/*/{*}`, types, outer);
    if (own.length === 0) types.set(anonymous.key, anonymous);
    listed.set(list, own.length > 0 ? own : [anonymous]);
  }
  const typeOf = ({ path }: Operation) => types.get(path.toLowerCase());
  return {
    title,
    lists,
    items,
    types: [...types.values()],
    expandable: expandableOf(items, typeOf),
    typeOf,
    isListed: (item) => {
      const holding = lists.filter((list) => isListedIn(item, list));
      return holding.every((list) => entityOf(list) === schemaName(answerSchema(item, 200)));
    },
    typesOf: (list) => listed.get(list) ?? [],
    targetOf: ({ path }) => types.get(path.toLowerCase().replace(/\/[^/]*$/, '')),
  };
}

export function newType(
  template: string,
  types: ReadonlyMap<string, ResourceType> = new Map(),
  outer?: ResourceType,
): ResourceType {
  const key = template.toLowerCase();
  const above = [...types.values(), ...(outer ? [outer] : [])].filter(
    (type) => type.template.endsWith('}') && key.startsWith(`${type.key}/`),
  );
  const parent = above.sort((a, b) => b.key.length - a.key.length)[0];
  return { key, template, parent };
}

/**
 * A list holds what lies directly below its path, what lies further below and has the same schema, and, without a
 * resource group in its path, what lies below the same path in any resource group; also what has the same schema and
 * lies beside it with a type of its own in its path (`dnsZones/{zoneName}/recordsets`, `dnsZones/{zoneName}/{recordType}/{name}`),
 * or is in the location that the list is of.
 */
function isListedIn(item: Operation, list: Operation): boolean {
  const below = list.path.toLowerCase().replace(/\/$/, '');
  const path = item.path.toLowerCase();
  if (!path.endsWith('}')) return false;
  const entity = entityOf(list);
  const sameEntity = entity !== undefined && entity === schemaName(answerSchema(item, 200));
  const beside = `${below.replace(/\/[^/]*$/, '')}/{`;
  if (sameEntity && path.startsWith(beside)) return true;
  const anywhere = sameEntity ? below.replace(/\/locations\/\{location\}/, '') : below;
  const inAnyGroup = path.replace(/\/resourcegroups\/\{[^}]*\}/, '');
  const inAnyLocation = sameEntity ? path.replace(/\/locations\/\{location\}/, '') : path;
  return [path, inAnyGroup, inAnyLocation].some((each) =>
    [below, anywhere].some((start) => {
      if (!each.startsWith(`${start}/`)) return false;
      const rest = each.slice(start.length + 1);
      return /^\{[^/]*\}$/.test(rest) || (sameEntity && !rest.startsWith('{'));
    }),
  );
}

/** Some lists tell so little of each thing that it would be no answer to getting it. */
function isOtherView(item: Operation, list: Operation): boolean {
  if (entityOf(list) === schemaName(answerSchema(item, 200))) return false;
  return rowsOf(list).some((row) => answerErrors(item, 200, row).length > 0);
}

/** What a list has in its examples. */
function rowsOf(list: Operation): readonly unknown[] {
  const { itemName = 'value' } = pageableOf(list) ?? {};
  return exampleBodies(list, 200).flatMap(({ body }) => {
    const rows = itemName === null ? body : valueAt(body, itemName);
    return Array.isArray(rows) ? rows : [];
  });
}

/** The name of the schema of the resources in a list. */
function entityOf(list: Operation): string | undefined {
  const { document } = list.service;
  const { itemName = 'value' } = pageableOf(list) ?? {};
  const whole = answerSchema(list, 200);
  const array = itemName === null ? whole : propertySchema(document, whole, itemName);
  if (!array) return undefined;
  return schemaName(dereference<SchemaObject>(document, array).items as SchemaObject | undefined);
}
