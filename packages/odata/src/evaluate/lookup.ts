/**
 * A property of a JSON object, without regard to case as the ARM services have it: exactly spelled if there is
 * one, else the first that differs in case only. Null if there is none.
 */
export function lookup(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return null;
  const properties = object as Readonly<Record<string, unknown>>;
  if (Object.hasOwn(properties, name)) return properties[name] ?? null;
  const wanted = name.toLowerCase();
  for (const key of Object.keys(properties)) {
    if (key.length === name.length && key.toLowerCase() === wanted) return properties[key] ?? null;
  }
  return null;
}
