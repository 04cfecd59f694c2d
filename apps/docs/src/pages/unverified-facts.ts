import type { Operation } from '../openapi/document.js';
import type { NamedDocument } from '../openapi/read-documents.js';
import { type Node, visit } from '../openapi/visit.js';
import { operationHash, schemaHash } from '../redoc/hash.js';

/** A fact that could not be established. */
export interface Unverified {
  /** Where the document states it, readable: `List the tenants, parameter $filter`. */
  readonly place: string;
  /** The place on the reference page of the operation or schema that it belongs to; empty if it is neither's. */
  readonly hash: string;
  /** Why it could not be established, in markdown. */
  readonly sentence: string;
  /** The names of the documents that state it in the same place. */
  readonly documents: readonly string[];
}

/** Everything that carries `x-unverified`. What several documents share is listed once. */
export function unverifiedFacts(documents: readonly NamedDocument[]): Unverified[] {
  const facts = new Map<string, Unverified>();
  for (const { name, document } of documents) {
    const root = document as unknown as Node;
    visit(root, (node, keys) => {
      const sentence = node['x-unverified'];
      if (typeof sentence !== 'string') return;
      const place = placeOf(root, keys);
      const key = JSON.stringify([place, sentence]);
      const known = facts.get(key);
      facts.set(key, {
        place,
        sentence,
        hash: hashOf(root, keys),
        documents: [...new Set([...(known?.documents ?? []), name])],
      });
    });
  }
  return [...facts.values()];
}

/** What the name after one of these keywords is called; undefined where it tells a reader nothing. */
const named: Record<string, string | undefined> = {
  content: undefined,
  examples: 'example',
  fields: '$filter field',
  headers: 'header',
  links: 'link',
  parameters: 'parameter',
  paths: '',
  properties: '',
  requestBodies: 'request body',
  responses: 'response',
  schemas: 'schema',
  securitySchemes: 'security scheme',
  values: 'value',
};

/** Keywords that only group what follows. */
const groups = new Set(['allOf', 'anyOf', 'components', 'filter', 'oneOf', 'schema', 'x-ms-enum', 'x-odata']);

/** `paths`, `/a`, `get`, `parameters`, `0` becomes `List all a, parameter $filter`. */
function placeOf(root: Node, keys: readonly string[]): string {
  const operation = operationAt(root, keys);
  const parts = operation ? [String(operation.summary ?? operation.operationId)] : [];
  for (let index = operation ? 3 : 0; index < keys.length; index += 1) {
    const key = keys[index] ?? '';
    if (Object.hasOwn(named, key)) {
      index += 1;
      const noun = named[key];
      if (noun !== undefined) parts.push(`${noun} ${nameOf(root, keys.slice(0, index + 1))}`.trim());
    } else if (!groups.has(key) && !/^\d+$/.test(key)) {
      parts.push(key);
    }
  }
  return parts.join(', ') || 'the whole document';
}

/** The name of a member of a map is its key; that of a member of a list is what it says of itself. */
function nameOf(root: Node, keys: readonly string[]): string {
  const member = at(root, keys);
  const list = Array.isArray(at(root, keys.slice(0, -1)));
  return String((list && (member?.name ?? member?.value)) || keys.at(-1));
}

function hashOf(root: Node, keys: readonly string[]): string {
  const operation = operationAt(root, keys);
  if (operation) return operationHash(operation as unknown as Operation);
  const [components, section, name] = keys;
  return components === 'components' && section === 'schemas' && name !== undefined ? schemaHash(name) : '';
}

function operationAt(root: Node, keys: readonly string[]): Node | undefined {
  const operation = keys[0] === 'paths' ? at(root, keys.slice(0, 3)) : undefined;
  return typeof operation?.operationId === 'string' ? operation : undefined;
}

function at(root: Node, keys: readonly string[]): Node | undefined {
  let node: unknown = root;
  for (const key of keys) node = isObject(node) ? node[key] : undefined;
  return isObject(node) ? node : undefined;
}

function isObject(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
