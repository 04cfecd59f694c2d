// What a handler of the sandbox is given, and what it gives back.
import type { Answer, Call } from '../call.js';
import { Refusal } from '../refusal.js';
import type { Caller } from './caller.js';
import type { World } from './world.js';

export interface Visit {
  /** Valid: Prism has found nothing wrong with it. */
  readonly call: Call;
  readonly world: World;
  readonly caller: Caller;
  /** Why the work that this request starts is going to fail; a test has asked for it. */
  readonly failure: string | undefined;
  /** What the documents alone answer. */
  plain(): Promise<Answer>;
  /** The document's first answer with this status: headers to keep, a body to start from. */
  example(status: number): Promise<Answer>;
}

export interface Result {
  /** By default the lowest success of the operation. */
  readonly status?: number;
  /** To be sent as JSON; undefined for no body. */
  readonly body?: unknown;
  /** To be sent as it is: a page. */
  readonly text?: string;
  /** On top of those of the document's example; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

export type Handle = (visit: Visit) => Result | Promise<Result>;

/** A path parameter; every operation has those of its own path. */
export function pathValue({ path, operation }: Call, name: string): string {
  const value = path[name];
  if (value === undefined) throw new Error(`${operation.id} has no path parameter ${name}.`);
  return value;
}

/** The first value of a query parameter. */
export function queryValue({ query }: Call, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' ? value : value?.[0];
}

export function notFound(what: string): Refusal {
  return new Refusal('not-found', `${what} was not found.`);
}

/** What the documents alone answer, as a result. */
export async function plainResult(visit: Pick<Visit, 'plain'>): Promise<Result> {
  const { status, headers, body } = await visit.plain();
  return { status, headers, ...(body !== undefined && { body: JSON.parse(body) as unknown }) };
}

/** The value, unless there is none. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw notFound(what);
  return value;
}
