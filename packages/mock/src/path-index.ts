// Finds what is served at a path: a trie over the segments of path templates.
import { compileTemplate, splitPath } from './path-template.js';

interface Entry<T> {
  readonly value: T;
  readonly names: readonly string[];
}

interface Node<T> {
  readonly literals: Map<string, Node<T>>;
  readonly patterns: { readonly key: string; readonly regexp: RegExp; readonly node: Node<T> }[];
  readonly methods: Map<string, Entry<T>>;
  /** Some value at or below this node; undefined at the root. */
  readonly sample: T | undefined;
}

export type Lookup<T> =
  | { readonly outcome: 'found'; readonly value: T; readonly path: Readonly<Record<string, string>> }
  | { readonly outcome: 'other-method'; readonly allow: readonly string[]; readonly value: T }
  /** `nearest` shares most leading literal segments with the path; undefined when nothing shares any. */
  | { readonly outcome: 'unknown-path'; readonly nearest: T | undefined };

/**
 * Values by method and path template.
 *
 * Literal segments win over templated ones, read from the left (OpenAPI 3.1, "Path Templating Matching"), among the
 * paths that offer the method. Literals are compared without regard to case. Of two values for the same method and
 * template the first added stays.
 */
export class PathIndex<T> {
  readonly #root: Node<T> = newNode();

  add(method: string, template: string, value: T): void {
    let node = this.#root;
    const names: string[] = [];
    for (const segment of compileTemplate(template)) {
      if (segment.kind === 'literal') {
        node = getOrSet(node.literals, segment.text, () => newNode(value));
      } else {
        names.push(...segment.names);
        node = patternChild(node, segment.key, segment.regexp, value);
      }
    }
    getOrSet(node.methods, method, () => ({ value, names }));
  }

  /** `method` in lower case; HEAD falls back to GET (RFC 9110 §9.3.2). `path` as it was sent, still encoded. */
  find(method: string, path: string): Lookup<T> {
    const segments = splitPath(path);
    const found = this.#at(method, segments) ?? (method === 'head' && this.#at('get', segments));
    if (found) return found;
    const allow = new Set<string>();
    let other: Entry<T> | undefined;
    for (const { node } of walk(this.#root, segments, 0)) {
      for (const [offered, candidate] of node.methods) {
        allow.add(offered);
        other ??= candidate;
      }
    }
    if (other) return { outcome: 'other-method', allow: [...allow], value: other.value };
    return { outcome: 'unknown-path', nearest: this.#nearest(segments) };
  }

  #at(method: string, segments: readonly string[]): Lookup<T> | undefined {
    for (const { node, values } of walk(this.#root, segments, 0)) {
      const entry = node.methods.get(method);
      if (!entry) continue;
      const path = Object.fromEntries(entry.names.map((name, position) => [name, values[position] ?? '']));
      return { outcome: 'found', value: entry.value, path };
    }
    return undefined;
  }

  #nearest(segments: readonly string[]): T | undefined {
    let best: { literals: number; sample: T | undefined } | undefined;
    const visit = (node: Node<T>, depth: number, literals: number): void => {
      const segment = segments[depth];
      if (segment === undefined) return;
      const literal = node.literals.get(segment.toLowerCase());
      if (literal) {
        if (literals + 1 > (best?.literals ?? 0)) best = { literals: literals + 1, sample: literal.sample };
        visit(literal, depth + 1, literals + 1);
      }
      for (const { regexp, node: child } of node.patterns)
        if (regexp.test(segment)) visit(child, depth + 1, literals);
    };
    visit(this.#root, 0, 0);
    return best?.sample;
  }
}

/** The nodes that hold methods for these segments, most literal first, with the values of their parameters. */
function* walk<T>(
  node: Node<T>,
  segments: readonly string[],
  depth: number,
  values: readonly string[] = [],
): Generator<{ node: Node<T>; values: readonly string[] }> {
  const segment = segments[depth];
  if (segment === undefined) {
    if (node.methods.size > 0) yield { node, values };
    return;
  }
  const literal = node.literals.get(segment.toLowerCase());
  if (literal) yield* walk(literal, segments, depth + 1, values);
  for (const { regexp, node: child } of node.patterns) {
    const match = regexp.exec(segment);
    if (match) yield* walk(child, segments, depth + 1, [...values, ...match.slice(1)]);
  }
}

function patternChild<T>(node: Node<T>, key: string, regexp: RegExp, value: T): Node<T> {
  const known = node.patterns.find((pattern) => pattern.key === key);
  if (known) return known.node;
  const child = newNode<T>(value);
  node.patterns.push({ key, regexp, node: child });
  // More text around the parameters is more concrete, so it is tried first.
  node.patterns.sort((a, b) => b.key.length - a.key.length);
  return child;
}

function newNode<T>(sample?: T): Node<T> {
  return { literals: new Map(), patterns: [], methods: new Map(), sample };
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
