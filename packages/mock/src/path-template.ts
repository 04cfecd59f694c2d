// Path templates: reading them, and writing a path from them.

/** One segment of a template: literal text, or text with parameters in it such as `Alerts('{key}')`. */
export type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | {
      readonly kind: 'pattern';
      readonly key: string;
      readonly regexp: RegExp;
      readonly names: readonly string[];
    };

const PARAMETER = /\{([^{}]+)\}/g;

/** Compiles `/v2/tenants/{tenantId}`. Literal text is compared without regard to case: ARM and Sphere both do so. */
export function compileTemplate(template: string): Segment[] {
  return splitPath(template).map((segment) => {
    const names = [...segment.matchAll(PARAMETER)].map(([, name = '']) => name);
    if (names.length === 0) return { kind: 'literal', text: segment.toLowerCase() };
    const literals = segment.split(PARAMETER).filter((_, position) => position % 2 === 0);
    return {
      kind: 'pattern',
      key: literals.join('{}').toLowerCase(),
      regexp: new RegExp(`^${literals.map(escapeRegExp).join('(.+?)')}$`, 'is'),
      names,
    };
  });
}

/**
 * The decoded segments of a path. Empty ones are of no account: a slash at the end, and the two that clients of Resource
 * Manager send where a resource has no parent (`/providers/Microsoft.Storage//storageAccounts/a`).
 */
export function splitPath(path: string): string[] {
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode);
}

/** Writes the template's path with these values, each encoded so that it stays within its segment. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(PARAMETER, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray `%` is taken as itself.
    return segment;
  }
}

export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
