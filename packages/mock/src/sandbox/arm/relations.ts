// What resources have to do with each other: values that follow from others, who uses whom, and things that two
// endpoints know. All of it is data: fixtures/relations.yaml.
import { isDeepStrictEqual } from 'node:util';
import type { Table } from '../table.js';
import { childrenIn, type Embedding, parentPath, withChild, withoutChild } from './embedded.js';
import { existing, type Mirror, mirrorOf, originalOf } from './mirror.js';
import { isObject, type JsonObject, type Resource, valueAt, withValue } from './resource.js';
import { holds, type Selection, selected } from './selection.js';

/** A value that follows from others. */
export interface Derivation {
  /** Key of the type whose resources have it. */
  readonly type: string;
  /** Keys of the types that it follows from, its own included. */
  readonly from: readonly string[];
  /** Where: `properties.subscriptionCount`. */
  readonly set: string;
  /** The number of others, or the sum of what they have at a path; of several selections the sum. */
  readonly count: readonly (Selection & { readonly sum?: string })[];
  /** The value of the first case for which there are others; a case without a selection always fits. */
  readonly first: readonly { readonly value: unknown; readonly when: Selection | undefined }[];
  /** Paths of others: of all of them (`refs`), of the first (`ref`), or the first one's path alone (`id`). */
  readonly refers: { readonly as: 'refs' | 'ref' | 'id'; readonly to: readonly Reference[] } | undefined;
  /** Changes only these values; all, when there are none. */
  readonly only: readonly unknown[];
  /** Leaves these values alone. */
  readonly unless: readonly unknown[];
}

/** The others, or what they have in a list (`at`), as far as it fits (`having`). */
export type Reference = Selection & { readonly at?: string; readonly having?: JsonObject };

export interface RelationRules {
  readonly derivations: readonly Derivation[];
  /** By the key of the type that is used. */
  readonly users: ReadonlyMap<string, readonly Selection[]>;
  readonly mirrors: readonly Mirror[];
  readonly embeddings: readonly Embedding[];
}

export class Relations {
  readonly #rules: RelationRules;
  /** Types of which something has changed that others may have to follow. */
  readonly #changed = new Set<string>();

  constructor(rules: RelationRules) {
    this.#rules = rules;
  }

  /** One that uses this resource, which therefore cannot be deleted. */
  userOf(resources: Table<Resource>, resource: Resource): Resource | undefined {
    for (const selection of this.#rules.users.get(resource.type) ?? []) {
      const [user] = selected(resources, selection, resource);
      if (user) return user;
    }
    return undefined;
  }

  put(resources: Table<Resource>, resource: Resource): void {
    this.#put(resources, resource);
    this.#settle(resources);
  }

  /** With all that is below it. */
  delete(resources: Table<Resource>, path: string): void {
    const gone = resources.get(path);
    if (!gone) return;
    this.#delete(resources, gone);
    this.#settle(resources);
  }

  /** Lets everything follow that the resources of the beginning have to do with. */
  begin(resources: Table<Resource>): void {
    const mirrored = this.#rules.mirrors.flatMap(({ from, to }) => [from.key, to.key]);
    const parents = this.#rules.embeddings.map(({ parent }) => parent.key);
    for (const type of new Set([...mirrored, ...parents])) {
      for (const resource of resources.list({ index: 'type', value: type })) this.#put(resources, resource);
    }
    for (const { type } of this.#rules.derivations) this.#changed.add(type);
    this.#settle(resources);
  }

  /** Works out what follows from what has changed; later derivations follow from earlier ones. */
  #settle(resources: Table<Resource>): void {
    for (const derivation of this.#rules.derivations) {
      if (!derivation.from.some((type) => this.#changed.has(type))) continue;
      for (const resource of resources.list({ index: 'type', value: derivation.type })) {
        const value = derived(resources, derivation, resource);
        if (isDeepStrictEqual(valueAt(resource.value, derivation.set), value)) continue;
        const now = { ...resource, value: withValue(resource.value, derivation.set, value) };
        resources.put(now);
        this.#changeParent(resources, now, undefined, withChild);
        this.#changed.add(derivation.type);
      }
    }
    this.#changed.clear();
  }

  /** @param source what this comes from, and need not be told */
  #put(resources: Table<Resource>, given: Resource, source?: string): void {
    const resource = this.#holding(resources, given);
    resources.put(resource);
    this.#changed.add(resource.type);
    this.#changeParent(resources, resource, source, withChild);
    for (const mirror of this.#rules.mirrors) {
      if (mirror.from.key === resource.type) {
        const image = mirrorOf(resources, this.#rules.mirrors, mirror, resource);
        if (image.path === source) continue;
        const old = existing(resources, mirror.to, image.path);
        if (!holds(resource.value, mirror.where)) {
          if (old) this.#delete(resources, old, resource.path);
        } else if (!isDeepStrictEqual(old, image)) this.#put(resources, image, resource.path);
      }
      if (mirror.to.key === resource.type && mirror.back) {
        const original = originalOf(resources, this.#rules.mirrors, mirror, resource);
        if (!original || original.path === source) continue;
        if (!isDeepStrictEqual(resources.get(original.path), original)) {
          this.#put(resources, original, resource.path);
        }
      }
    }
  }

  /** A parent with its children as they are by themselves, which are put and deleted to match. */
  #holding(resources: Table<Resource>, resource: Resource): Resource {
    let { value } = resource;
    for (const embedding of this.#rules.embeddings) {
      if (embedding.parent.key !== resource.type) continue;
      const children = childrenIn(embedding, resource);
      if (!children) continue;
      const paths = new Set(children.map(({ path }) => path));
      for (const old of resources.list({ index: 'type', value: embedding.child.key })) {
        const dropped = parentPath(old) === resource.path && !paths.has(old.path);
        if (dropped) this.#delete(resources, old, resource.path);
      }
      for (const child of children) {
        const old = resources.get(child.path);
        if (!isDeepStrictEqual(old?.value, child.value)) this.#put(resources, child, resource.path);
      }
      const list = children.map((child) => resources.get(child.path)?.value);
      value = withValue(value, `properties.${embedding.property}`, list);
    }
    return { ...resource, value };
  }

  /** The list that a child stands in follows it. */
  #changeParent(
    resources: Table<Resource>,
    child: Resource,
    source: string | undefined,
    change: typeof withChild,
  ): void {
    const embedding = this.#rules.embeddings.find((each) => each.child.key === child.type);
    const parent = embedding && resources.get(parentPath(child));
    if (!embedding || !parent || parent.path === source) return;
    const at = `properties.${embedding.property}`;
    const list = change(valueAt(parent.value, at), child);
    this.#put(resources, { ...parent, value: withValue(parent.value, at, list) }, child.path);
  }

  #delete(resources: Table<Resource>, gone: Resource, source?: string): void {
    this.#changeParent(resources, gone, source, withoutChild);
    for (const { path, type } of [gone, ...below(resources, gone)]) {
      resources.delete(path);
      this.#changed.add(type);
    }
    for (const mirror of this.#rules.mirrors) {
      const others = [
        ...(mirror.from.key === gone.type ? [mirrorOf(resources, this.#rules.mirrors, mirror, gone)] : []),
        ...(mirror.to.key === gone.type && mirror.back
          ? [originalOf(resources, this.#rules.mirrors, mirror, gone)]
          : []),
      ];
      for (const other of others) {
        if (!other || other.path === source) continue;
        const there = existing(resources, { key: other.type }, other.path);
        if (there) this.#delete(resources, there, gone.path);
      }
    }
  }
}

function below(resources: Table<Resource>, { path }: Resource): Resource[] {
  return resources.list().filter((each) => each.path.startsWith(`${path}/`));
}

function derived(resources: Table<Resource>, derivation: Derivation, resource: Resource): unknown {
  const { set, count, first, refers, only, unless } = derivation;
  const present = valueAt(resource.value, set);
  if (unless.includes(present) || (only.length > 0 && !only.includes(present))) return present;
  if (count.length > 0) {
    const sums = count.map((each) => {
      const others = selected(resources, each, resource);
      const { sum } = each;
      if (sum === undefined) return others.length;
      return others.reduce((total, { value }) => total + Number(valueAt(value, sum) ?? 0), 0);
    });
    return sums.reduce((total, each) => total + each, 0);
  }
  if (refers) {
    const ids = refers.to.flatMap((each) => idsOf(resources, each, resource));
    if (refers.as === 'id') return ids[0];
    const list = ids.map((id) => ({ id }));
    return refers.as === 'ref' ? list[0] : list.length > 0 ? list : undefined;
  }
  const fitting = first.find(({ when }) => !when || selected(resources, when, resource).length > 0);
  return fitting ? fitting.value : present;
}

function idsOf(resources: Table<Resource>, reference: Reference, one: Resource): unknown[] {
  const { at, having = {} } = reference;
  const found = selected(resources, reference, one).map(({ value }) => value);
  if (at === undefined) return found.map(({ id }) => id);
  return found
    .flatMap((value) => [valueAt(value, at)].flat())
    .filter((each) => isObject(each) && holds(each, having, one.value))
    .map((each) => (each as JsonObject).id);
}
