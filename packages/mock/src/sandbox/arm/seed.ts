// Fills the table of resources from what the documents' GET operations give as examples, and from a fixture.
import type { Operation } from '../../service.js';
import { exampleBodies, exampleParameters } from '../example-bodies.js';
import type { Table } from '../table.js';
import { type Model, pageableOf, type ResourceType } from './model.js';
import { isObject, type JsonObject, matchPath, merged, pathOf, type Resource } from './resource.js';

/** Of examples for the same resource the first counts; lists come first, so that they keep their order. */
export function seedFromDocument(resources: Table<Resource>, model: Model): void {
  for (const list of model.lists) seedList(resources, model, list);
  for (const item of model.items) {
    const type = model.typeOf(item);
    if (!type) continue;
    const unlisted = !model.isListed(item);
    const examples = exampleBodies(item, 200).filter(({ body }) => isObject(body));
    for (const { path, body, expanded } of examples) {
      const value = body as JsonObject;
      const parameters = { ...path, ...ownParameters(type, value) };
      add(resources, type, parameters, value, unlisted);
      if (expanded && model.expandable.has(type.key)) complete(resources, type, parameters, value);
    }
    // Where the examples of the parameters lead to none of the examples, the first is there too.
    const [first] = examples;
    if (first) add(resources, type, exampleParameters(item), first.body as JsonObject, true);
  }
}

/** @throws Error when an id leads to no resource of any document */
export function seedFromFixture(
  resources: Table<Resource>,
  models: readonly Model[],
  values: readonly { readonly id: string }[],
): void {
  const types = models.flatMap((model) => model.types);
  for (const value of values) {
    const type = types.find(({ template }) => matchPath(template, value.id));
    if (!type) throw new Error(`The fixture has a resource ${value.id}, a path that no document has.`);
    const parameters = matchPath(type.template, value.id) ?? {};
    resources.put(newResource(type, parameters, { ...value }));
  }
}

export function newResource(
  type: ResourceType,
  parameters: Readonly<Record<string, string>>,
  value: JsonObject,
): Resource {
  const lower = Object.entries(parameters).map(([name, text]) => [name, text.toLowerCase()]);
  return {
    path: pathOf(type.template, parameters),
    type: type.key,
    parameters: Object.fromEntries(lower),
    value,
  };
}

function seedList(resources: Table<Resource>, model: Model, list: Operation): void {
  const { itemName = 'value' } = pageableOf(list) ?? {};
  const types = model.typesOf(list);
  for (const { path, body } of exampleBodies(list, 200)) {
    const items = itemName === null ? body : isObject(body) ? body[itemName] : [];
    if (!Array.isArray(items)) continue;
    for (const item of items) {
      const value: JsonObject = isObject(item) ? item : { value: item };
      const type = types.find((each) => ownParameters(each, value)) ?? types[0];
      if (!type) continue;
      const own = ownParameters(type, value) ?? { [lastParameter(type)]: nameOf(value, resources.size) };
      add(resources, type, { ...path, ...own }, value);
    }
  }
}

function add(
  resources: Table<Resource>,
  type: ResourceType,
  parameters: Readonly<Record<string, string>>,
  value: JsonObject,
  unlisted = false,
): void {
  const resource = { ...newResource(type, parameters, value), story: true, ...(unlisted && { unlisted }) };
  if (!resources.get(resource.path)) resources.put(resource);
}

/** What lists and plain answers leave out is remembered too, and shown on demand. */
function complete(
  resources: Table<Resource>,
  type: ResourceType,
  parameters: Readonly<Record<string, string>>,
  value: JsonObject,
): void {
  const known = resources.get(pathOf(type.template, parameters));
  if (known) resources.put({ ...known, value: merged(known.value, value) });
}

/** Where a resource itself says that it is. */
function ownParameters({ template }: ResourceType, { id }: JsonObject): Record<string, string> | undefined {
  return typeof id === 'string' && id.startsWith('/') ? matchPath(template, id) : undefined;
}

function nameOf({ id, name, subscriptionId }: JsonObject, number: number): string {
  const text = [subscriptionId, name, id].find((each) => typeof each === 'string') ?? number;
  return String(text).split('/').at(-1) ?? '';
}

export function lastParameter({ template }: ResourceType): string {
  return /\{([^{}]+)\}[^{}]*$/.exec(template)?.[1] ?? '';
}
