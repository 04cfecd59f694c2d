// Which resources another one has to do with, as fixtures/relations.yaml tells.
import type { Table } from '../table.js';
import { isObject, type JsonObject, type Resource } from './resource.js';

export interface Selection {
  /** Key of their type. */
  readonly of: string;
  /** Only those below the other. */
  readonly below: boolean;
  /** What must hold: a path, and a value, one of several, or `$path` for a value of the other. */
  readonly where: JsonObject;
}

/** Those that the selection means for this one. */
export function selected(
  resources: Table<Resource>,
  { of, below, where }: Selection,
  one: Resource,
): Resource[] {
  return resources
    .list({ index: 'type', value: of })
    .filter(
      ({ path, value }) => (!below || path.startsWith(`${one.path}/`)) && holds(value, where, one.value),
    );
}

/** Whether everything holds of a value. Texts are compared without regard to case: most are ids. */
export function holds(value: JsonObject, where: JsonObject, one: JsonObject = {}): boolean {
  return Object.entries(where).every(([path, wanted]) => {
    const own = valuesAt(value, path).map(comparable);
    return [wanted].flat().some((each) => {
      const [, other] = /^\$(.+)$/.exec(String(each)) ?? [];
      const allowed = other === undefined ? [each] : valuesAt(one, other);
      return allowed.some((text) => own.includes(comparable(text)));
    });
  });
}

/** Every value at `properties.addonPlans.planId`, through arrays too. */
export function valuesAt(node: unknown, path: string): unknown[] {
  const [first = '', ...rest] = path.split('.');
  const below = [node].flat().flatMap((each) => (isObject(each) && first in each ? [each[first]] : []));
  return rest.length === 0 ? below.flat() : valuesAt(below.flat(), rest.join('.'));
}

function comparable(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
