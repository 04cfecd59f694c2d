import type { ApiDocument, Node } from './document.js';
import { isObject } from './json.js';
import { PathTemplate } from './path-template.js';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

export type ParameterPlace = 'path' | 'query' | 'header';

export interface Parameter {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly required: boolean;
  /** Repeated for each entry of a list (`explode: true`), or once with commas between them. */
  readonly explode: boolean;
  /** Where its schema stands in the document; undefined when it has none. */
  readonly schema: string | undefined;
}

/** One operation of a document, with the parts that a check needs. */
export interface Operation {
  readonly document: ApiDocument;
  /** The document's `operationId`, or method and path where it gives none. */
  readonly id: string;
  /** In upper case. */
  readonly method: string;
  /** Its path once for each base path that its servers have. */
  readonly templates: readonly PathTemplate[];
  readonly parameters: readonly Parameter[];
  readonly requestBody: Node | undefined;
  readonly responses: Node | undefined;
}

/** All operations of a document, in its order. */
export function readOperations(document: ApiDocument): Operation[] {
  const operations: Operation[] = [];
  for (const [path, item] of document.children(document.node('/paths'))) {
    for (const method of METHODS) {
      const node = document.child(item, method);
      if (node === undefined) continue;
      const servers =
        document.child(node, 'servers') ?? document.child(item, 'servers') ?? document.node('/servers');
      const id = isObject(node.value) ? node.value.operationId : undefined;
      operations.push({
        document,
        id: typeof id === 'string' ? id : `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        templates: basePaths(document, servers).map((base) => new PathTemplate(base + path)),
        parameters: readParameters(document, item, node),
        requestBody: document.child(node, 'requestBody'),
        responses: document.child(node, 'responses'),
      });
    }
  }
  return operations;
}

/** The operation's parameters and those of its path item that it does not replace. Cookies are not checked. */
function readParameters(document: ApiDocument, item: Node, operation: Node): Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const owner of [item, operation]) {
    for (const [, node] of document.children(document.child(owner, 'parameters'))) {
      const parameter = readParameter(document, node);
      if (parameter !== undefined) parameters.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...parameters.values()];
}

function readParameter(document: ApiDocument, node: Node): Parameter | undefined {
  if (!isObject(node.value)) return undefined;
  const { name, in: place, required, explode } = node.value;
  if (typeof name !== 'string' || (place !== 'path' && place !== 'query' && place !== 'header'))
    return undefined;
  return {
    name,
    in: place,
    required: required === true,
    explode: typeof explode === 'boolean' ? explode : place === 'query',
    schema: document.schemaPointer(node, 'schema'),
  };
}

/** The path of every server, without the slash at its end. Hosts are not compared: every stamp has its own. */
function basePaths(document: ApiDocument, servers: Node | undefined): string[] {
  const bases = new Set<string>();
  for (const [, { value }] of document.children(servers)) {
    const url = isObject(value) && typeof value.url === 'string' ? value.url : '';
    bases.add(url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/\/$/, ''));
  }
  return bases.size === 0 ? [''] : [...bases];
}
