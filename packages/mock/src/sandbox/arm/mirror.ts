// The same thing as two endpoints know it: a subscription as the operator sees it, and as its user does.
import { fillTemplate } from '../../path-template.js';
import type { Table } from '../table.js';
import type { ResourceType } from './model.js';
import { type JsonObject, matchPath, pathOf, type Resource, valueAt, withValue } from './resource.js';
import { newResource } from './seed.js';

export interface Mirror {
  readonly from: ResourceType;
  readonly to: ResourceType;
  /** What must hold of the original, or there is no image of it. */
  readonly where: JsonObject;
  /** The path parameters of the image: texts, or `$name` for a parameter of the original. */
  readonly path: Readonly<Record<string, string>>;
  /** Which value of the image (`displayName`) is which of the original (`properties.displayName`). */
  readonly values: Readonly<Record<string, string>>;
  /** The same for values that are ids of things that have an image themselves. */
  readonly ids: Readonly<Record<string, string>>;
  /** What a new image has besides. */
  readonly made: JsonObject;
  /** Whether a change of the image changes the original too, and what a new original has besides. */
  readonly back: JsonObject | undefined;
}

/** The image of a resource as it has to be now, whether it is there or not. */
export function mirrorOf(
  resources: Table<Resource>,
  mirrors: readonly Mirror[],
  mirror: Mirror,
  original: Resource,
): Resource {
  const parameters = imageParameters(mirror, original);
  const old = existing(resources, mirror.to, pathOf(mirror.to.template, parameters));
  let value: JsonObject = old?.value ?? { id: fillTemplate(mirror.to.template, parameters), ...mirror.made };
  for (const [theirs, ours] of Object.entries(mirror.values)) {
    value = copied(value, theirs, valueAt(original.value, ours));
  }
  for (const [theirs, ours] of Object.entries(mirror.ids)) {
    value = copied(value, theirs, imageId(resources, mirrors, valueAt(original.value, ours)));
  }
  return old ? { ...old, value } : newResource(mirror.to, parameters, value);
}

/** The original of an image as it has to be now; undefined where nothing tells its path. */
export function originalOf(
  resources: Table<Resource>,
  mirrors: readonly Mirror[],
  mirror: Mirror,
  image: Resource,
): Resource | undefined {
  const all = resources.list({ index: 'type', value: mirror.from.key });
  const old = all.find((each) => pathOf(mirror.to.template, imageParameters(mirror, each)) === image.path);
  const own = Object.entries(mirror.path).flatMap(([theirs, ours]) =>
    ours.startsWith('$') ? [[ours.slice(1), spelt(mirror.to, image)[theirs] ?? '']] : [],
  );
  // What the image does not tell, such as the subscription of the operator, is as with all others.
  const [another] = all;
  if (!old && !another) return undefined;
  const parameters = { ...(another && spelt(mirror.from, another)), ...Object.fromEntries(own) };
  let value: JsonObject = old?.value ?? {
    id: fillTemplate(mirror.from.template, parameters),
    ...mirror.back,
  };
  for (const [theirs, ours] of Object.entries(mirror.values)) {
    value = copied(value, ours, valueAt(image.value, theirs));
  }
  for (const [theirs, ours] of Object.entries(mirror.ids)) {
    value = copied(value, ours, originalId(resources, mirrors, valueAt(image.value, theirs)));
  }
  return old ? { ...old, value } : newResource(mirror.from, parameters, value);
}

/** What is there, unless it is of another type: the endpoints of a stamp know different things by one path. */
export function existing(
  resources: Table<Resource>,
  { key }: Pick<ResourceType, 'key'>,
  path: string,
): Resource | undefined {
  const resource = resources.get(path);
  return resource?.type === key ? resource : undefined;
}

function copied(value: JsonObject, path: string, what: unknown): JsonObject {
  return what === undefined || valueAt(value, path) === what ? value : withValue(value, path, what);
}

function imageParameters({ from, path }: Mirror, original: Resource): Record<string, string> {
  const own = spelt(from, original);
  const entries = Object.entries(path).map(([name, text]) => [
    name,
    text.startsWith('$') ? (own[text.slice(1)] ?? '') : text,
  ]);
  return Object.fromEntries(entries);
}

/** The parameters of a path in the spelling of the resource's own id. */
function spelt(
  { template }: ResourceType,
  { value, parameters }: Resource,
): Readonly<Record<string, string>> {
  const own = typeof value.id === 'string' ? matchPath(template, value.id) : undefined;
  return own ?? parameters;
}

function imageId(resources: Table<Resource>, mirrors: readonly Mirror[], id: unknown): unknown {
  if (typeof id !== 'string') return id;
  const mirror = mirrors.find(({ from }) => matchPath(from.template, id));
  const parameters = mirror && matchPath(mirror.from.template, id);
  if (!mirror || !parameters) return id;
  const path = pathOf(mirror.from.template, parameters);
  const original = resources.get(path) ?? newResource(mirror.from, parameters, { id });
  return fillTemplate(mirror.to.template, imageParameters(mirror, original));
}

function originalId(resources: Table<Resource>, mirrors: readonly Mirror[], id: unknown): unknown {
  if (typeof id !== 'string') return id;
  for (const mirror of mirrors) {
    for (const each of resources.list({ index: 'type', value: mirror.from.key })) {
      const image = fillTemplate(mirror.to.template, imageParameters(mirror, each));
      if (image.toLowerCase() === id.toLowerCase()) return each.value.id;
    }
  }
  return id;
}
