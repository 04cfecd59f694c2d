// Locks: what stands below one cannot be deleted, or not be changed either. Those of the story are not in force, so that the story
// can be changed.
import type { Call } from '../../call.js';
import { Refusal } from '../../refusal.js';
import type { Model } from '../arm/model.js';
import { pathOf, valueAt } from '../arm/resource.js';
import type { World } from '../world.js';

const LOCKS = '/providers/microsoft.authorization/locks/';

/** Keys of the types that are locks. */
export function lockTypes(models: readonly Model[]): string[] {
  return models
    .flatMap(({ types }) => types)
    .map(({ key }) => key)
    .filter((key) => key.includes(LOCKS));
}

/** @throws Refusal when a lock forbids what the call does */
export function demandUnlocked({ operation, path }: Call, world: World, types: readonly string[]): void {
  const { method } = operation;
  if (method === 'get' || method === 'head') return;
  const target = pathOf(operation.path, path);
  if (target.includes(LOCKS)) return;
  for (const type of types) {
    for (const lock of world.resources.list({ index: 'type', value: type })) {
      if (lock.story) continue;
      const scope = lock.path.slice(0, lock.path.indexOf(LOCKS));
      const level = valueAt(lock.value, 'properties.level');
      const above = isWithin(target, scope);
      const forbidden =
        method === 'delete' ? above || isWithin(scope, target) : above && level === 'ReadOnly';
      if (!forbidden || level === 'NotSpecified') continue;
      throw new Refusal(
        'conflict',
        `${scope} is locked by '${lock.value.name}' (${level}). Delete the lock first, if you may: ${lock.value.id}.`,
        { code: 'ScopeLocked' },
      );
    }
  }
}

function isWithin(path: string, scope: string): boolean {
  return path === scope || path.startsWith(`${scope}/`);
}
