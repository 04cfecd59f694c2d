import type { Document, Referable, Schema } from './document.js';

/**
 * What a reference within the document stands for; anything else is returned as it is.
 *
 * @throws Error if the reference leads nowhere or out of the document (RFC 6901 for the pointer)
 */
export function resolve<T extends object>(document: Document, node: Referable<T>): T {
  if (!('$ref' in node) || typeof node.$ref !== 'string') return node as T;
  let target: unknown = document;
  for (const key of pointerKeys(node.$ref.replace(/^#/, ''))) {
    target = typeof target === 'object' && target !== null ? Reflect.get(target, key) : undefined;
  }
  if (typeof target !== 'object' || target === null) {
    throw new Error(`${document.info.title}: "${node.$ref}" leads nowhere. Bundle the document again.`);
  }
  return resolve(document, target as Referable<T>);
}

/** The keys of a JSON pointer, `/a~1b/c` -> `a/b`, `c`. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * The schema of a property, found by the names on the way to it, through references, `allOf`, `anyOf` and `oneOf`.
 * Names are compared without regard to case, as `$filter` does. Undefined if there is no such property.
 */
export function schemaAt(document: Document, schema: Schema, names: readonly string[]): Schema | undefined {
  const here = resolve<Schema>(document, schema as Referable<Schema>);
  const [name, ...rest] = names;
  if (name === undefined) return here;
  for (const [key, property] of Object.entries(here.properties ?? {})) {
    if (key.toLowerCase() === name.toLowerCase()) return schemaAt(document, property, rest);
  }
  for (const part of [...(here.allOf ?? []), ...(here.anyOf ?? []), ...(here.oneOf ?? [])]) {
    const found = schemaAt(document, part, names);
    if (found) return found;
  }
  return undefined;
}
