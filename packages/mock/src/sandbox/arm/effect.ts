// What a request changes among the resources, at once or when its work has ended.

import type { Outcome, Work } from '../work.js';
import type { World } from '../world.js';
import { applied, type Moment } from './behaviour.js';
import type { JsonObject, Resource } from './resource.js';
import { holds } from './selection.js';

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
  const taken = ({ created, due }: Work) => ({ now: due, taken: due - created });
  world.work.register<{ change: Change }>(
    EFFECT,
    ({ change }, work) => finish(world, change, taken(work)),
    ({ change }, work) => set(world, change, 'fail', { ...taken(work), error: work.failure ?? '' }),
  );
}

/** What is visible before the work is done. */
export function begin(world: World, change: Change): void {
  if (change.create) world.relations.put(world.resources, change.create);
  set(world, change, 'begin', { now: world.clock.now() });
}

/** What the work does in the end. */
export function finish(world: World, change: Change, moment: Moment): Outcome {
  const { resources, relations } = world;
  const unmet = change.set.find(({ path, requires }) => !holds(resources.get(path)?.value ?? {}, requires));
  if (unmet) {
    const [condition] = Object.entries(unmet.requires);
    const message = `The state of the resource does not allow it: ${condition?.join(' is not ')}.`;
    set(world, change, 'fail', { ...moment, error: message });
    return { state: 'failed', error: { code: 'OperationFailed', message } };
  }
  if (change.create && !resources.get(change.create.path)) relations.put(resources, change.create);
  if (change.put) relations.put(resources, change.put);
  if (change.delete !== undefined) relations.delete(resources, change.delete);
  set(world, change, 'end', moment);
  return { state: 'succeeded', resource: (change.put ?? change.create)?.path ?? '' };
}

function set(world: World, change: Change, when: 'begin' | 'end' | 'fail', moment: Moment): void {
  for (const { path, [when]: values } of change.set) {
    const resource = world.resources.get(path);
    if (resource && Object.keys(values).length > 0) {
      const value = applied(resource.value, values, moment);
      world.relations.put(world.resources, { ...resource, value });
    }
  }
}
