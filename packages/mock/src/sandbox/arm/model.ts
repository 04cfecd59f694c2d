// Which operations of a provider speak of the same resources, as the shape of their paths tells.
import { dereference, type SchemaObject } from '../../document.js';
import type { Operation, Service } from '../../service.js';
import { answerSchema, propertySchema, schemaName } from './schema.js';

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
  readonly lists: readonly Operation[];
  readonly items: readonly Operation[];
}

export function pageableOf({ object }: Operation): Pageable | undefined {
  return object['x-ms-pageable'];
}

/** The resources of one document. */
export function modelOf({ title, operations }: Service): Model {
  const lists = operations.filter((each) => each.method === 'get' && pageableOf(each));
  const items = operations.filter((each) => each.method === 'get' && !pageableOf(each));
  const types = new Map<string, ResourceType>();
  for (const template of [...new Set(items.map(({ path }) => path))].sort((a, b) => a.length - b.length)) {
    types.set(template.toLowerCase(), newType(template, types));
  }
  const listed = new Map<Operation, readonly ResourceType[]>();
  for (const list of lists) {
    const found = items.filter((item) => isListedIn(item, list)).map(({ path }) => path.toLowerCase());
    const own = [...new Set(found)].flatMap((key) => types.get(key) ?? []);
    // What has no path of its own is remembered all the same, to be filtered and paged through.
    const anonymous = newType(`${list.path.replace(/\/$/, '')}/{*}`, types);
    if (own.length === 0) types.set(anonymous.key, anonymous);
    listed.set(list, own.length > 0 ? own : [anonymous]);
  }
  return {
    title,
    lists,
    items,
    types: [...types.values()],
    typeOf: ({ path }) => types.get(path.toLowerCase()),
    isListed: (item) => {
      const holding = lists.filter((list) => isListedIn(item, list));
      return holding.every((list) => entityOf(list) === schemaName(answerSchema(item, 200)));
    },
    typesOf: (list) => listed.get(list) ?? [],
    targetOf: ({ path }) => types.get(path.toLowerCase().replace(/\/[^/]*$/, '')),
  };
}

function newType(template: string, types: ReadonlyMap<string, ResourceType>): ResourceType {
  const key = template.toLowerCase();
  const above = [...types.values()].filter(
    (type) => type.template.endsWith('}') && key.startsWith(`${type.key}/`),
  );
  const parent = above.sort((a, b) => b.key.length - a.key.length)[0];
  return { key, template, parent };
}

/**
 * A list holds what lies directly below its path, what lies further below and has the same schema, and, without a
 * resource group in its path, what lies below the same path in any resource group.
 */
function isListedIn(item: Operation, list: Operation): boolean {
  const below = list.path.toLowerCase().replace(/\/$/, '');
  const path = item.path.toLowerCase();
  if (!path.endsWith('}')) return false;
  const entity = entityOf(list);
  const sameEntity = entity !== undefined && entity === schemaName(answerSchema(item, 200));
  const inAnyGroup = path.replace(/\/resourcegroups\/\{[^}]*\}/, '');
  return [path, inAnyGroup].some((each) => {
    if (!each.startsWith(`${below}/`)) return false;
    const rest = each.slice(below.length + 1);
    return /^\{[^/]*\}$/.test(rest) || (sameEntity && !rest.startsWith('{'));
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
