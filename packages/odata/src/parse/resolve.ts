/** Finds the declared spelling of a path; names are compared without regard to case. */
export type Resolver = (path: string) => string | undefined;

/** @param shortNames whether the last name of a path may stand for it, if only one path ends in it */
export function resolverOf(paths: readonly string[], shortNames: boolean): Resolver {
  const full = new Map(paths.map((path) => [path.toLowerCase(), path]));
  const short = new Map<string, string | undefined>();
  for (const path of shortNames ? paths : []) {
    const last = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    short.set(last, short.has(last) ? undefined : path);
  }
  return (path) => full.get(path.toLowerCase()) ?? short.get(path.toLowerCase());
}
