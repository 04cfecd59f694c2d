// JSON values and JSON pointers (RFC 6901).

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `base` with the given steps after it: `joinPointer('/paths', '/v2/tenants')` is `/paths/~1v2~1tenants`. */
export function joinPointer(base: string, ...steps: readonly (string | number)[]): string {
  return steps.reduce<string>((pointer, step) => `${pointer}/${escapeStep(String(step))}`, base);
}

/** The unescaped steps of a pointer; none for the empty one. */
export function splitPointer(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescapeStep);
}

/** A pointer as the fragment of a URI, the form that `$ref` takes. */
export function toFragment(pointer: string): string {
  return `#${pointer.split('/').map(encodeURIComponent).join('/')}`;
}

/** The pointer in the fragment of a reference to the same document; undefined for any other reference. */
export function fromFragment(reference: string): string | undefined {
  return reference.startsWith('#') ? decodeURIComponent(reference.slice(1)) : undefined;
}

/** `pointer` with every index of a list as `*`, so that places in equal entries are equal. */
export function generalise(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}

function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
