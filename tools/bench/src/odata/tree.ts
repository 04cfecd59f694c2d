import * as fc from 'fast-check';

/** A condition of `and`, `or` and `not` over fields that are 0 or 1. */
export type Tree =
  | { readonly kind: 'is'; readonly field: Field; readonly value: 0 | 1 }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Tree[] }
  | { readonly kind: 'not'; readonly of: Tree };

export const FIELDS = ['A', 'B', 'C', 'D'] as const;
export type Field = (typeof FIELDS)[number];
export type Row = Readonly<Record<Field, number>>;

/** All 16 rows: two conditions that agree on every one of them are the same. */
export const rows: readonly Row[] = Array.from({ length: 2 ** FIELDS.length }, (_, bits) => ({
  A: bits & 1,
  B: (bits >> 1) & 1,
  C: (bits >> 2) & 1,
  D: (bits >> 3) & 1,
}));

export function holds(tree: Tree, row: Row): boolean {
  switch (tree.kind) {
    case 'is':
      return row[tree.field] === tree.value;
    case 'and':
      return tree.of.every((part) => holds(part, row));
    case 'or':
      return tree.of.some((part) => holds(part, row));
    case 'not':
      return !holds(tree.of, row);
  }
}

/** The same random trees in every run; each has at least one `and`, `or` or `not`. */
export function randomTrees(count: number): Tree[] {
  const { node } = fc.letrec<{ node: Tree; tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.record({
        kind: fc.constant('is' as const),
        field: fc.constantFrom(...FIELDS),
        value: fc.constantFrom(0 as const, 1 as const),
      }),
      tie('node'),
    ),
    node: fc.oneof(
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
    ),
  }));
  return fc.sample(node, { numRuns: count, seed: 1 });
}
