/** How tightly operators bind; OData 4.01 part 2, "Operator Precedence". Higher binds tighter. */
import type { Expression } from './ast.js';

export const PRECEDENCE = {
  /** May hold anything. */
  raw: 0,
  or: 1,
  and: 2,
  eq: 3,
  ne: 3,
  gt: 4,
  ge: 4,
  lt: 4,
  le: 4,
  add: 5,
  sub: 5,
  mul: 6,
  div: 6,
  divby: 6,
  mod: 6,
  not: 7,
  negate: 7,
  has: 8,
  in: 8,
} as const;

/** Binds as tightly as a path or a call. */
export const PRIMARY = 9;

export function precedenceOf(expression: Expression): number {
  const { operator, kind } = expression as { readonly operator?: string; readonly kind: string };
  // Most operands are one of these, and need no look-up.
  if (kind === 'path' || kind === 'literal') return PRIMARY;
  return (PRECEDENCE as Readonly<Record<string, number>>)[operator ?? kind] ?? PRIMARY;
}
