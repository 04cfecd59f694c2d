// The part of Redocly's rule interface that these rules use. Redocly calls a visitor for each node of its kind.

export interface Location {
  child(path: readonly (string | number)[]): Location;
}

export interface RuleContext {
  report(problem: { message: string; location?: Location }): void;
  readonly location: Location;
  readonly key: string | number;
  /** Follows a reference as seen from a file; a node that is none is returned as it is. */
  resolve<T>(
    node: T,
    from?: string,
  ): { readonly node?: T; readonly location?: { readonly source: { readonly absoluteRef: string } } };
}

export type Visitor<T> = (node: T, context: RuleContext) => void;

export type Rule = () => Readonly<Record<string, Visitor<never>>>;

/** A node and the file that it stands in, which its own references are relative to. */
export interface Located<T> {
  readonly node: T;
  readonly from?: string | undefined;
}

/** Follows a reference to where it leads. */
export function follow<T>({ node, from }: Located<T>, context: RuleContext): Located<T> {
  // Redocly places a node that is no reference in the file that is being visited, wherever it came from.
  if (typeof node !== 'object' || node === null || !('$ref' in node)) return { node, from };
  const { node: target = node, location } = context.resolve(node, from);
  return { node: target, from: location?.source.absoluteRef ?? from };
}
