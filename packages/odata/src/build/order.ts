import type { Expression, OrderbyItem } from '../ast.js';
import type { Order } from '../fields.js';
import { toPath } from './value.js';

/** Smallest first; null before everything. */
export function asc<P extends string = string, B extends By<P> = By<P>>(by: B): Order<P> {
  return order(by, 'asc');
}

/** Largest first; null after everything. */
export function desc<P extends string = string, B extends By<P> = By<P>>(by: B): Order<P> {
  return order(by, 'desc');
}

function order<P extends string>(by: string | Expression, direction: OrderbyItem['direction']): Order<P> {
  return { expression: toPath(by), direction } satisfies OrderbyItem as Order<P>;
}

/** Where the fields are known only they are taken, else any path and any expression. */
type By<P extends string> = string extends P ? string | Expression : P;
