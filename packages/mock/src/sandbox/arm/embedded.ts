// Resources that stand in their parent too: the subnets of a virtual network, the rules of a security group. The schemas
// tell: a list below `properties` has the name of the segment that its items are found below, and the same schema.
import { dereference, type Reference, type SchemaObject } from '../../document.js';
import { exampleBodies } from '../example-bodies.js';
import type { Model, ResourceType } from './model.js';
import { isObject, type JsonObject, type Resource, valueAt } from './resource.js';
import { answerSchema, propertySchema, schemaName } from './schema.js';
import { lastParameter, newResource } from './seed.js';

export interface Embedding {
  readonly parent: ResourceType;
  readonly child: ResourceType;
  /** The list's name below `properties`, which is that of the segment. */
  readonly property: string;
  /** What the document gives as an example of a child. */
  readonly usual: JsonObject;
  /** What a parent has without being told: a list that only the service writes. */
  readonly given: readonly JsonObject[] | undefined;
}

export function embeddingsOf({ items, typeOf }: Model): Embedding[] {
  return items.flatMap((item) => {
    const child = typeOf(item);
    const segment = /\/([^/{}]+)\/\{[^{}]+\}$/.exec(item.path)?.[1];
    if (!child?.parent || segment === undefined) return [];
    const { parent } = child;
    if (`${parent.key}/${segment}/`.toLowerCase() !== child.key.replace(/\{[^{}]*\}$/, '')) return [];
    const owner = items.find((each) => typeOf(each) === parent);
    if (!owner) return [];
    const { document } = item.service;
    const properties = propertySchema(document, answerSchema(owner, 200), 'properties');
    const list = propertySchema(document, properties, segment);
    if (!list) return [];
    const { items: entity, readOnly } = dereference<ListSchema>(document, list);
    if (!entity || schemaName(entity) !== schemaName(answerSchema(item, 200))) return [];
    const [usual] = exampleBodies(item, 200);
    const [usualParent] = exampleBodies(owner, 200);
    const given = readOnly ? valueAt(usualParent?.body, `properties.${segment}`) : undefined;
    return [
      {
        parent,
        child,
        property: segment,
        usual: isObject(usual?.body) ? usual.body : {},
        given: Array.isArray(given) ? given.filter(isObject) : undefined,
      },
    ];
  });
}

interface ListSchema extends SchemaObject {
  readonly items?: SchemaObject | Reference;
  readonly readOnly?: boolean;
}

/** The children that a parent holds, each with a path of its own; undefined when it has no such list. */
export function childrenIn(
  { property, child, usual, given }: Embedding,
  parent: Resource,
): Resource[] | undefined {
  const list = valueAt(parent.value, `properties.${property}`) ?? given;
  if (!Array.isArray(list)) return undefined;
  return list.filter(isObject).flatMap((item) => {
    const { name } = item;
    if (typeof name !== 'string') return [];
    const id = `${parent.value.id}/${property}/${name}`;
    const value = { ...item, id, ...stamped(item, usual) };
    return [newResource(child, { ...parent.parameters, [lastParameter(child)]: name }, value)];
  });
}

/** What the service adds to an item, as far as the document's example has it. */
function stamped({ etag, properties, type }: JsonObject, usual: JsonObject): JsonObject {
  const state = isObject(usual.properties) && 'provisioningState' in usual.properties;
  return {
    ...(usual.etag !== undefined && { etag: etag ?? usual.etag }),
    ...(usual.type !== undefined && { type: type ?? usual.type }),
    ...(state && { properties: { provisioningState: 'Succeeded', ...(isObject(properties) && properties) } }),
  };
}

/** The list with this child in it, in the place that it has. */
export function withChild(list: unknown, child: Resource): unknown[] {
  const items = Array.isArray(list) ? list : [];
  const same = (item: unknown) => isSame(item, child);
  return items.some(same) ? items.map((item) => (same(item) ? child.value : item)) : [...items, child.value];
}

export function withoutChild(list: unknown, child: Resource): unknown[] {
  return (Array.isArray(list) ? list : []).filter((item) => !isSame(item, child));
}

function isSame(item: unknown, { value }: Resource): boolean {
  return isObject(item) && String(item.name).toLowerCase() === String(value.name).toLowerCase();
}

/** Where the parent of a child is. */
export function parentPath({ path }: Resource): string {
  return path.split('/').slice(0, -2).join('/');
}
