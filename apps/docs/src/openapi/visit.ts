/** An object of a document, seen as bare JSON. */
export type Node = Record<string, unknown>;

/** Keys whose values are maps: what follows are names, chosen by the author, and not keywords. */
const maps = new Set([
  'callbacks',
  'content',
  'examples',
  'fields',
  'headers',
  'links',
  'parameters',
  'pathItems',
  'paths',
  'patternProperties',
  'properties',
  'requestBodies',
  'responses',
  'schemas',
  'securitySchemes',
  'variables',
]);

/** Keywords whose values are data of the service, in which nothing is a keyword. */
const data = new Set(['const', 'default', 'enum', 'example', 'value', 'x-when']);

/**
 * Calls `visitor` for every object of a document that can carry keywords, outermost first, with the keys that lead to
 * it. What an example says is not visited.
 */
export function visit(
  node: Node,
  visitor: (node: Node, keys: readonly string[]) => void,
  keys: readonly string[] = [],
): void {
  visitor(node, keys);
  for (const [key, value] of Object.entries(node)) {
    if (data.has(key)) continue;
    const here = [...keys, key];
    if (maps.has(key) && isNode(value)) {
      for (const [name, member] of Object.entries(value)) {
        if (isNode(member)) visit(member, visitor, [...here, name]);
      }
    } else if (isNode(value)) {
      visit(value, visitor, here);
    } else if (Array.isArray(value) && key !== 'examples') {
      value.forEach((member, index) => {
        if (isNode(member)) visit(member, visitor, [...here, String(index)]);
      });
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
