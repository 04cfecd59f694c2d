// What actions change, as data: fixtures/behaviour.yaml.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Call } from '../../call.js';
import { queryValue } from '../result.js';
import { type JsonObject, withValue } from './resource.js';

export interface Behaviour {
  /** What must hold of the resource, or the work fails: `properties.state` to value. */
  readonly requires?: JsonObject;
  /** What to set when the work begins, and when it has ended. `$now` and `$query.<name>` stand for what they say. */
  readonly begin?: JsonObject;
  readonly end?: JsonObject;
  /** What to set when it fails. */
  readonly fail?: JsonObject;
  /**
   * A resource that comes of it, after the document's example: the operation that gets it, which parameter of the call
   * names it (by default it has the id of the work), and what to set in it.
   */
  readonly creates?: Pick<Behaviour, 'begin' | 'end' | 'fail'> & {
    readonly operation: string;
    readonly named?: string;
  };
}

/** By `x-client-name` and operation id. */
export type Behaviours = Readonly<Record<string, Readonly<Record<string, Behaviour>>>>;

const FILE = new URL('../../../fixtures/behaviour.yaml', import.meta.url);

export async function readBehaviours(): Promise<Behaviours> {
  return parse(await readFile(FILE, 'utf8')) as Behaviours;
}

/** The changes with what `$…` stands for at the time of the call. */
export function resolved(changes: JsonObject | undefined, call: Call): JsonObject {
  const entries = Object.entries(changes ?? {}).map(([path, value]) => {
    const [, name] = /^\$query\.(.+)$/.exec(String(value)) ?? [];
    return [path, name === undefined ? value : (queryValue(call, name) ?? null)];
  });
  return Object.fromEntries(entries);
}

/** Sets each value; `$now` is the time at which this happens. */
export function applied(object: JsonObject, changes: JsonObject, now: number): JsonObject {
  let result = object;
  for (const [path, value] of Object.entries(changes)) {
    result = withValue(result, path, value === '$now' ? new Date(now).toISOString() : value);
  }
  return result;
}
