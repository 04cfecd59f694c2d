import type { Expression, Path } from '../ast.js';
import { type Cursor, mark } from './cursor.js';
import { unexpected } from './unexpected.js';

/** What the last segment was, which decides what may follow it: a `collection` may be followed by a key. */
export type Segment = 'variable' | 'annotation' | 'property' | 'type' | 'collection' | 'key';

/**
 * A path under way. Names pile up in `text` from `run` on until something else comes, which then has them as
 * its `from`; -1 where no name stands open.
 */
export interface Route {
  readonly start: number;
  from: Expression | undefined;
  run: number;
  name: number;
  last: Segment;
  /** Whether the path may end with the type that was read last. */
  complete: boolean;
}

/** Begins a name. */
export function open(route: Route, name: number): void {
  if (route.run < 0) route.run = name;
  route.name = name;
}

/** Turns the names that stand open, up to `end`, into the start of what follows. */
export function close(cursor: Cursor, route: Route, end: number): void {
  if (end > route.run) route.from = openPath(cursor, route, end);
  route.run = -1;
}

/** The path up to `end`. */
export function openPath(cursor: Cursor, { run, from, start }: Route, end: number): Expression | undefined {
  if (run < 0) return from;
  const path = cursor.text.slice(run, end);
  const node: Path = from ? { kind: 'path', path, from } : { kind: 'path', path };
  return mark(cursor, start, node, end);
}

/** What the next member belongs to. */
export function owner(cursor: Cursor, { from }: Route): Expression {
  return from ?? unexpected(cursor, ['a path']);
}

/** Ends the path so far with something that is no plain name. */
export function member(cursor: Cursor, route: Route, last: Segment, expression: Expression): void {
  route.from = mark(cursor, route.start, expression);
  route.run = -1;
  route.last = last;
  route.complete = true;
}
