// A resource of Stack Hub, and where it is.
import { compileTemplate, fillTemplate, type Segment, splitPath } from '../../path-template.js';
import { Table } from '../table.js';

export interface Resource {
  /** In lower case, encoded. */
  readonly path: string;
  /** Which `ResourceType` it is of. */
  readonly type: string;
  /** The parameters of its path, in lower case, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** As it is sent. */
  readonly value: JsonObject;
  /** It can be got, but no list has it. */
  readonly unlisted?: boolean;
  /** It is of the story, as nobody has changed it. */
  readonly story?: boolean;
}

export interface JsonObject {
  readonly [name: string]: unknown;
}

export function resourceTable(): Table<Resource> {
  return new Table<Resource>({ key: ({ path }) => path, indexes: { type: ({ type }) => type } });
}

/** Where the template leads with these parameters, in lower case. */
export function pathOf(template: string, parameters: Readonly<Record<string, string>>): string {
  return fillTemplate(template, parameters).toLowerCase();
}

/** Where a resource is that has this id. */
export function pathOfId(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/').toLowerCase();
}

/** The parameters with which the template leads to this path; undefined when it never does. */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const segments = segmentsOf(template);
  const actual = splitPath(path);
  if (segments.length !== actual.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [position, segment] of segments.entries()) {
    const text = actual[position] ?? '';
    if (segment.kind === 'literal') {
      if (segment.text !== text.toLowerCase()) return undefined;
      continue;
    }
    const match = segment.regexp.exec(text);
    if (!match) return undefined;
    for (const [index, name] of segment.names.entries()) parameters[name] = match[index + 1] ?? '';
  }
  return parameters;
}

const compiled = new Map<string, Segment[]>();

function segmentsOf(template: string): Segment[] {
  let segments = compiled.get(template);
  if (!segments) {
    segments = compileTemplate(template);
    compiled.set(template, segments);
  }
  return segments;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Objects are merged, everything else is replaced (RFC 7396, without its null). */
export function merged(old: JsonObject, change: JsonObject): JsonObject {
  const result: Record<string, unknown> = { ...old };
  for (const [name, value] of Object.entries(change)) {
    const before = old[name];
    result[name] = isObject(before) && isObject(value) ? merged(before, value) : value;
  }
  return result;
}

/** Sets a value at `properties.state` or `properties.packageVersions.0.version`; what is on the way is copied. */
export function withValue(object: JsonObject, path: string, value: unknown): JsonObject {
  return set(object, path.split('.'), value) as JsonObject;
}

function set(node: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(node))
    return node.map((each, index) => (String(index) === first ? set(each, rest, value) : each));
  const object = isObject(node) ? node : {};
  return { ...object, [first]: set(object[first], rest, value) };
}

/** The value at `properties.state`; undefined when there is none. */
export function valueAt(object: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, name) => (isObject(node) ? node[name] : undefined), object);
}
