// What actions change, as data: fixtures/behaviour.yaml.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Call } from '../../call.js';
import { queryValue } from '../result.js';
import { type JsonObject, valueAt, withValue } from './resource.js';

/** Path of a value (`properties.state`) to what it becomes. `$…` stands for something: see `resolved` and `applied`. */
type Changes = JsonObject;

interface Course {
  /** What to set when the work begins, when it has ended, and when it fails. */
  readonly begin?: Changes;
  readonly end?: Changes;
  readonly fail?: Changes;
}

export interface Behaviour extends Course {
  /** What must hold of the resource, or the call is refused. A value, or one of several. */
  readonly when?: JsonObject;
  /** Refused while other such work of the document is under way. */
  readonly alone?: boolean;
  /** What must hold of the resource, or the work fails. */
  readonly requires?: JsonObject;
  /** A PUT takes away what it leaves out, other than what only the service writes. */
  readonly replaces?: boolean;
  /** What a new resource has besides what is sent. */
  readonly made?: JsonObject;
  /**
   * A resource that comes of it, after the document's example: the operation that gets it, which parameter of the call
   * names it (by default it has the id of the work), and what to set in it.
   */
  readonly creates?: Course & {
    readonly operation: string;
    readonly named?: string;
    /** Parameters of its path that the call does not have. */
    readonly at?: JsonObject;
  };
  /** The resource that the action is done to is gone afterwards. */
  readonly removes?: boolean;
  /** The action tells whether a name is free among what this operation gets. */
  readonly taken?: string;
  /** What changes elsewhere. */
  readonly also?: readonly Elsewhere[];
}

export interface Elsewhere extends Course {
  /** The operation of the document that gets it, with the path parameters of the call; or where the resource says its id. */
  readonly operation?: string;
  readonly at?: string;
  /** What must hold of the resource that the call is about. */
  readonly if?: JsonObject;
}

/** By title of the document and operation id. */
export type Behaviours = Readonly<Record<string, Readonly<Record<string, Behaviour>>>>;

const FILE = new URL('../../../fixtures/behaviour.yaml', import.meta.url);

export async function readBehaviours(): Promise<Behaviours> {
  return parse(await readFile(FILE, 'utf8')) as Behaviours;
}

/** The changes with what the call tells: `$query.<name>`, and `$self.<path>` for a value of the resource it is about. */
export function resolved(changes: Changes | undefined, call: Call, self: JsonObject | undefined): Changes {
  const entries = Object.entries(changes ?? {}).map(([path, value]) => {
    const [, from, name = ''] = /^\$(query|self)\.(.+)$/.exec(String(value)) ?? [];
    if (from === 'query') return [path, queryValue(call, name) ?? null];
    return [path, from === 'self' ? (valueAt(self, name) ?? null) : value];
  });
  return Object.fromEntries(entries);
}

/** What is known only when a change is made. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How long the work has taken, in milliseconds. */
  readonly taken?: number;
  /** Why it has failed. */
  readonly error?: string;
}

/** Sets each value; `$now`, `$taken` (an ISO 8601 duration) and `$error` are those of the moment. */
export function applied(
  object: JsonObject,
  changes: Changes,
  { now, taken = 0, error = '' }: Moment,
): JsonObject {
  const meaning: JsonObject = {
    $now: new Date(now).toISOString(),
    $taken: `PT${taken / 1000}S`,
    $error: error,
  };
  let result = object;
  for (const [path, value] of Object.entries(changes)) {
    result = withValue(result, path, typeof value === 'string' ? (meaning[value] ?? value) : value);
  }
  return result;
}
