// What a client asks of Prism in the Prefer header: https://docs.stoplight.io/docs/prism/beeaad2cf7d4b-response-examples
export interface Preferences {
  readonly code?: number;
  readonly example?: string;
  readonly dynamic?: boolean;
  readonly seed?: string;
}

const NONE: Preferences = {};

/**
 * Reads `code`, `example`, `dynamic` and `seed` from a Prefer header (RFC 7240 §2); other preferences are ignored.
 * @throws RangeError naming the preference whose value makes no sense
 */
export function parsePrefer(header: string | undefined): Preferences {
  if (header === undefined) return NONE;
  const values = new Map<string, string>();
  for (const [, name = '', quoted, token] of header.matchAll(
    /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,;"]+))/g,
  )) {
    const key = name.toLowerCase();
    // Of a preference that is given twice the first counts.
    if (!values.has(key)) values.set(key, quoted?.replace(/\\(.)/g, '$1') ?? token ?? '');
  }
  const code = values.get('code');
  const dynamic = values.get('dynamic');
  const example = values.get('example');
  const seed = values.get('seed');
  if (code !== undefined && !/^[1-5]\d\d$/.test(code)) {
    throw new RangeError('must give code an HTTP status, such as code=404');
  }
  if (dynamic !== undefined && dynamic !== 'true' && dynamic !== 'false') {
    throw new RangeError('must give dynamic one of true, false');
  }
  return {
    ...(code !== undefined && { code: Number(code) }),
    ...(example !== undefined && { example }),
    ...(dynamic !== undefined && { dynamic: dynamic === 'true' }),
    ...(seed !== undefined && { seed }),
  };
}
