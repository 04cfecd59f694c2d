// What a request changes among the resources, at once or when its work has ended.

import type { Outcome } from '../work.js';
import type { World } from '../world.js';
import { applied } from './behaviour.js';
import { type JsonObject, type Resource, valueAt } from './resource.js';

/** Plain data: a snapshot may hold it until it is due. */
export interface Change {
  /** To be there from the beginning. */
  readonly create?: Resource;
  /** To be there afterwards. */
  readonly put?: Resource;
  /** To be gone afterwards, with all that is below it. */
  readonly delete?: string;
  /** What is set in resources, by their path. */
  readonly set: readonly Setting[];
}

export interface Setting {
  readonly path: string;
  readonly requires: JsonObject;
  readonly begin: JsonObject;
  readonly end: JsonObject;
  readonly fail: JsonObject;
}

export const EFFECT = 'resource';

export function registerResourceWork(world: World): void {
  world.work.register<{ change: Change }>(
    EFFECT,
    ({ change }) => finish(world, change),
    ({ change }) => set(world, change, 'fail'),
  );
}

/** What is visible before the work is done. */
export function begin(world: World, change: Change): void {
  if (change.create) world.resources.put(change.create);
  set(world, change, 'begin');
}

/** What the work does in the end. */
export function finish(world: World, change: Change): Outcome {
  const unmet = change.set.find(({ path, requires }) => !holds(world.resources.get(path)?.value, requires));
  if (unmet) {
    set(world, change, 'fail');
    const [condition] = Object.entries(unmet.requires);
    const message = `The state of the resource does not allow it: ${condition?.join(' is not ')}.`;
    return { state: 'failed', error: { code: 'OperationFailed', message } };
  }
  if (change.create && !world.resources.get(change.create.path)) world.resources.put(change.create);
  if (change.put) world.resources.put(change.put);
  if (change.delete !== undefined) remove(world, change.delete);
  set(world, change, 'end');
  return { state: 'succeeded', resource: change.put?.path ?? '' };
}

function set(world: World, change: Change, moment: 'begin' | 'end' | 'fail'): void {
  for (const { path, [moment]: values } of change.set) {
    const resource = world.resources.get(path);
    if (resource && Object.keys(values).length > 0) {
      world.resources.put({ ...resource, value: applied(resource.value, values, world.clock.now()) });
    }
  }
}

function remove({ resources }: World, path: string): void {
  resources.delete(path);
  for (const resource of resources.list()) {
    if (resource.path.startsWith(`${path}/`)) resources.delete(resource.path);
  }
}

function holds(value: JsonObject | undefined, requires: JsonObject): boolean {
  return Object.entries(requires).every(([path, wanted]) => valueAt(value, path) === wanted);
}
