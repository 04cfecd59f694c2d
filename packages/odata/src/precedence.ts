/** How tightly operators bind; OData 4.01 part 2, "Operator Precedence". Higher binds tighter. */

/** The operators between two operands. */
export const PRECEDENCE = {
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
  has: 8,
  in: 8,
} as const;

/** Binds as tightly as `not` and `-`. */
export const UNARY = 7;

/** Binds as tightly as a path or a call. */
export const PRIMARY = 9;
