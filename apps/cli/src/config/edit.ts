import { isDeepStrictEqual } from 'node:util';
import { UsageError } from '../usage-error.js';
import { places } from './lines.js';

/**
 * Sets one text in a TOML file and leaves everything else, comments too, as it is.
 *
 * @param path of the setting; its tables are made where they are missing.
 * @throws UsageError when the file is written in a way that this cannot change.
 */
export async function setInToml(
  toml: string,
  path: readonly [string, ...string[]],
  value: string,
): Promise<string> {
  const { parse } = await import('smol-toml');
  const edited = edit(toml, path, value);
  const wanted = withValue(parse(toml), path, value);
  let result: unknown;
  try {
    result = parse(edited);
  } catch {
    result = undefined;
  }
  if (isDeepStrictEqual(plain(result), plain(wanted))) return edited;
  throw new UsageError(
    `${path.join('.')} cannot be set without changing more of the file. Change it by hand: ${path.at(-1)} = ${quote(value)}`,
  );
}

function edit(toml: string, path: readonly string[], value: string): string {
  const lines = toml.split('\n');
  const all = places(toml);
  const key = path.at(-1) ?? '';
  const table = path.slice(0, -1);
  const assignment = `${key} = ${quote(value)}`;
  const present = all.find((place) => place.kind === 'value' && same(place.path, path));
  if (present) {
    const comment = /"\s*(#.*)$/.exec(lines[present.line] ?? '')?.[1];
    lines[present.line] = comment === undefined ? assignment : `${assignment} ${comment}`;
    return lines.join('\n');
  }
  const header = all.findIndex((place) => place.kind === 'table' && same(place.path, table));
  if (table.length > 0 && header === -1) {
    const before = toml.trim() === '' ? '' : `${toml.replace(/\n*$/, '')}\n\n`;
    return `${before}[${table.join('.')}]\n${assignment}\n`;
  }
  // Behind the last key of the table, or its header; at the top where it is in no table.
  const following = all.slice(header + 1);
  const end = following.findIndex(({ kind }) => kind === 'table');
  const last = (end === -1 ? following : following.slice(0, end)).at(-1) ?? all[header];
  lines.splice(table.length === 0 ? 0 : (last?.line ?? 0) + 1, 0, assignment);
  return lines.join('\n');
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

function withValue(config: object, [first, ...rest]: readonly [string, ...string[]], value: string): object {
  const [next, ...others] = rest;
  if (next === undefined) return { ...config, [first]: value };
  const inner: unknown = Reflect.get(config, first);
  return {
    ...config,
    [first]: withValue(typeof inner === 'object' && inner ? inner : {}, [next, ...others], value),
  };
}

/** The parser's tables have no prototype, which counts as a difference. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** A basic string of TOML, which escapes as JSON does. */
function quote(text: string): string {
  return JSON.stringify(text);
}
