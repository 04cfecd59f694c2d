import { ConformanceError } from './errors.js';
import { fromFragment, isObject, type JsonObject, joinPointer, splitPointer } from './json.js';

/** A value in a document and where it stands once every reference has been followed. */
export interface Node {
  readonly pointer: string;
  readonly value: unknown;
}

/** An OpenAPI 3.1 document whose references all stay inside it, as `pnpm generate` bundles it. */
export class ApiDocument {
  constructor(
    /** The name of its file without `.json`: `stackhub-admin-fabric`. */
    readonly name: string,
    readonly root: JsonObject,
  ) {}

  /** The value at a pointer, references followed; undefined where there is nothing. */
  node(pointer: string): Node | undefined {
    let node: Node = { pointer: '', value: this.root };
    for (const step of splitPointer(pointer)) {
      const child = this.child(node, step);
      if (child === undefined) return undefined;
      node = child;
    }
    return node;
  }

  /** What a node holds under a key or an index, references followed. */
  child(node: Node | undefined, key: string | number): Node | undefined {
    const value = node === undefined ? undefined : valueAt(node.value, key);
    if (node === undefined || value === undefined) return undefined;
    return this.follow({ pointer: joinPointer(node.pointer, key), value });
  }

  /** The value at a pointer that leads through no reference, itself not followed. */
  raw(pointer: string): unknown {
    return splitPointer(pointer).reduce<unknown>(valueAt, this.root);
  }

  /** The keys and children of an object, references followed. */
  *children(node: Node | undefined): Generator<readonly [key: string, child: Node]> {
    const { value } = node ?? {};
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      const child = this.child(node, key);
      if (child !== undefined) yield [key, child];
    }
  }

  /**
   * A schema keeps what stands beside its `$ref` (JSON Schema 2020-12), so its own pointer is needed as well: this
   * follows no reference at the last step.
   */
  schemaPointer(owner: Node | undefined, key: string): string | undefined {
    return owner !== undefined && valueAt(owner.value, key) !== undefined
      ? joinPointer(owner.pointer, key)
      : undefined;
  }

  /**
   * The node that a reference leads to; any other node is its own.
   *
   * @throws ConformanceError When the reference leaves the document, leads to nothing or back to itself.
   */
  follow(node: Node, seen = new Set<string>()): Node {
    if (!isObject(node.value) || typeof node.value.$ref !== 'string') return node;
    const target = fromFragment(node.value.$ref);
    if (target === undefined || seen.has(target)) {
      throw new ConformanceError(
        `Document ${this.name}: the reference ${node.value.$ref} at #${node.pointer} ${
          target === undefined ? 'leaves the document; bundle it first' : 'leads back to itself'
        }.`,
      );
    }
    seen.add(target);
    const value = this.raw(target);
    if (value === undefined) {
      throw new ConformanceError(
        `Document ${this.name}: the reference ${node.value.$ref} at #${node.pointer} leads to nothing.`,
      );
    }
    return this.follow({ pointer: target, value }, seen);
  }
}

function valueAt(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[])[Number(key)];
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
