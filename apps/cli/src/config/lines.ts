// Where things stand in a TOML file. The parser tells only of its own errors.

export interface Place {
  /** From 0. */
  readonly line: number;
  readonly kind: 'table' | 'value';
  readonly path: readonly string[];
}

const KEY = `(?:[A-Za-z0-9_-]+|"(?:[^"\\\\]|\\\\.)*"|'[^']*')`;
const DOTTED = `${KEY}(?:\\s*\\.\\s*${KEY})*`;
const TABLE = new RegExp(`^\\s*\\[\\s*(${DOTTED})\\s*\\]\\s*(?:#.*)?$`);
const VALUE = new RegExp(`^\\s*(${DOTTED})\\s*=`);

/** Headers and keys, line by line. Lines inside of a multi-line text may be taken for more than they are. */
export function places(toml: string): Place[] {
  let table: readonly string[] = [];
  return toml.split('\n').flatMap((text, line): Place[] => {
    const header = TABLE.exec(text)?.[1];
    if (header !== undefined) {
      table = keys(header);
      return [{ line, kind: 'table', path: table }];
    }
    const key = VALUE.exec(text)?.[1];
    return key === undefined ? [] : [{ line, kind: 'value', path: [...table, ...keys(key)] }];
  });
}

/** The line of a path, from 1: its own, else that of the nearest one that it is in. */
export function lineOf(toml: string, path: readonly string[]): number {
  const all = places(toml);
  for (let length = path.length; length > 0; length -= 1) {
    const wanted = path.slice(0, length).join('\n');
    const place = all.find((one) => one.path.slice(0, length).join('\n') === wanted);
    if (place) return place.line + 1;
  }
  return 1;
}

function keys(dotted: string): string[] {
  return [...dotted.matchAll(new RegExp(KEY, 'g'))].map(([key]) => {
    if (key.startsWith('"')) return JSON.parse(key) as string;
    return key.startsWith("'") ? key.slice(1, -1) : key;
  });
}
