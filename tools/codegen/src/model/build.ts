import { readAuthentication } from './authentication.js';
import {
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type PathItem,
  SpecError,
} from './document.js';
import { readEnumerations } from './enumerations.js';
import { readErrorCodes } from './error-codes.js';
import type { Group, Model, OperationModel } from './model.js';
import { camelCase } from './names.js';
import { readOperation } from './operation.js';

const METHODS = ['get', 'put', 'post', 'patch', 'delete', 'head'] as const;

/**
 * Reads a bundled document.
 *
 * @throws SpecError where the document leaves something out that code needs.
 */
export function buildModel(document: OpenApiDocument): Model {
  const clientName = document['x-client-name'];
  if (!clientName) throw new SpecError(`${document.info.title}: x-client-name is missing.`);
  const operations = [...operationsOf(document)];
  const groups = groupByTag(document, operations);
  return {
    title: document.info.title,
    version: document.info.version,
    clientName,
    baseUrl: baseUrlOf(document),
    groups,
    enums: readEnumerations(document),
    schemas: Object.keys(document.components?.schemas ?? {}),
    authentication: readAuthentication(document),
    errorCodes: readErrorCodes(document),
    errorFormat: document['x-error-format'],
    documentation: document.externalDocs?.url,
    clientArguments: uniqueByName(
      groups.flatMap((group) =>
        group.operations.flatMap((one) => one.arguments.filter(({ client }) => client)),
      ),
    ),
  };
}

interface Tagged {
  readonly tag: string;
  readonly model: OperationModel;
}

function* operationsOf(document: OpenApiDocument): Generator<Tagged> {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = (item as PathItem)[method] as Operation | undefined;
      if (!operation) continue;
      const tag = operation.tags?.[0];
      if (!tag)
        throw new SpecError(
          `${method.toUpperCase()} ${path}: a tag is missing; it names the client's group.`,
        );
      const parameters: readonly Parameter[] = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      yield { tag, model: readOperation(document, { path, method, operation, parameters }) };
    }
  }
}

function groupByTag(document: OpenApiDocument, operations: readonly Tagged[]): Group[] {
  const declared = document.tags ?? [];
  return declared
    .map(({ name, description }) => ({
      name: camelCase(name),
      title: name,
      description,
      operations: operations.filter(({ tag }) => tag === name).map(({ model }) => model),
    }))
    .filter((group) => group.operations.length > 0)
    .map(checkNames);
}

function checkNames(group: Group): Group {
  const names = group.operations.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new SpecError(`${group.title}: two operations are called ${twice}.`);
  return group;
}

/** A server whose variables describe a stamp is somebody's own; there is no default then. */
function baseUrlOf({ servers }: OpenApiDocument): string | undefined {
  const [server] = servers ?? [];
  return server && !server.variables ? server.url : undefined;
}

function uniqueByName<T extends { readonly name: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [one.name, one])).values()];
}
