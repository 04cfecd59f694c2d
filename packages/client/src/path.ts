import { ArgumentError } from './errors.js';

/**
 * Fills a path template. A value becomes exactly one segment: what would be empty, navigate (`.`, `..`, also
 * percent-encoded) or add a segment is refused, because `DELETE …/devices/{id}` with `..` deletes the parent.
 *
 * @throws ArgumentError naming the argument.
 */
export function expandPath(template: string, values: Readonly<Record<string, unknown>>): string {
  const [start = '', ...holes] = template.split('{');
  return holes.reduce((path, hole) => {
    const [name = '', rest = ''] = hole.split('}');
    return path + encodeSegment(name, values[name]) + rest;
  }, start);
}

function encodeSegment(name: string, value: unknown): string {
  const text = textOf(name, value);
  if (text.trim() === '') throw new ArgumentError(`${name} is empty.`, name);
  if (/[/\\]/.test(text)) {
    throw new ArgumentError(
      `${name} must be one path segment, but ${JSON.stringify(text)} has a slash. ` +
        'Of a compound name such as "local/4d5e", give the last part.',
      name,
    );
  }
  if (navigates(text)) {
    throw new ArgumentError(`${name} must not be ${JSON.stringify(text)}: it would change the path.`, name);
  }
  return encode(name, text);
}

/** Servers and proxies may decode more than once, so every encoding of a dot counts as one. */
function navigates(text: string): boolean {
  return /^(?:\.|%(?:25)*2e){1,2}$/i.test(text);
}

/** What a value is in a path, a query or a header. */
export function textOf(name: string, value: unknown): string {
  if (!['string', 'number', 'boolean'].includes(typeof value)) {
    const type = value === null ? value : typeof value;
    throw new ArgumentError(`${name} must be a string, a number or a boolean, not ${type}.`, name);
  }
  return String(value);
}

/** Percent-encodes once, by the rules of RFC 3986 for a single value. */
export function encode(name: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) {
      throw new ArgumentError(`${name} is not valid text: it holds half of a surrogate pair.`, name);
    }
    throw cause;
  }
}
