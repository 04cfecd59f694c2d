// A document made ready to be served: its operations, where each is found, and how each refuses a request.
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import {
  type BodyObject,
  dereference,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type PathItem,
} from './document.js';
import { type ErrorFormat, errorFormat } from './error-format.js';
import { type ConditionalExample, conditionalExamples } from './examples.js';
import { type ServerAddress, serverAddresses } from './servers.js';

/** What Prism makes of an operation. */
export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

export interface Service {
  readonly document: OpenApiDocument;
  readonly title: string;
  /** `x-client-name`, by which the sandbox knows the document. */
  readonly clientName: string | undefined;
  readonly operations: readonly Operation[];
}

export interface Operation {
  readonly service: Service;
  /** `operationId`, or method and path where there is none. */
  readonly id: string;
  /** In lower case, as OpenAPI spells it. */
  readonly method: string;
  /** The template as the document writes it, without the server's base path. */
  readonly path: string;
  readonly addresses: readonly ServerAddress[];
  readonly parameters: readonly ParameterObject[];
  /** A request without credentials is refused. */
  readonly secured: boolean;
  readonly errorFormat: ErrorFormat;
  /** Media types that the request body may have, the preferred one first. */
  readonly requestMediaTypes: readonly string[];
  readonly examples: readonly ConditionalExample[];
  /** Answers 202 rather than 200: it is long-running, so what it has to show first is that it has begun. */
  readonly accepts: boolean;
  readonly object: OperationObject;
  readonly prism: PrismOperation;
}

/** @throws Error when Prism cannot read the document, or a reference in it leads nowhere. */
export async function loadService(document: OpenApiDocument): Promise<Service> {
  const operations: Operation[] = [];
  const service: Service = {
    document,
    title: document.info.title,
    clientName: document['x-client-name'],
    operations,
  };
  // Prism dereferences in place.
  for (const prism of await getHttpOperationsFromSpec(structuredClone(document))) {
    operations.push(operation(service, prism));
  }
  return service;
}

function operation(service: Service, prism: PrismOperation): Operation {
  const { document } = service;
  const { method, path } = prism;
  const item = dereference<PathItem>(document, document.paths?.[path] ?? {});
  const object = item[method] as OperationObject;
  const body = object.requestBody && dereference<BodyObject>(document, object.requestBody);
  const accepts = object['x-ms-long-running-operation'] === true && '202' in (object.responses ?? {});
  const examples = conditionalExamples(document, object);
  return {
    service,
    id: object.operationId ?? `${method.toUpperCase()} ${path}`,
    method,
    path,
    addresses: serverAddresses(object.servers ?? item.servers ?? document.servers ?? []),
    parameters: parameters(document, item, object),
    secured: isSecured(prism),
    errorFormat: errorFormat(document, item, object),
    requestMediaTypes: Object.keys(body?.content ?? {}),
    // An example of the end is often that of the resource itself; what is long-running begins all the same.
    examples: accepts ? examples.filter(({ code }) => code === 202 || code >= 300) : examples,
    accepts,
    object,
    prism,
  };
}

/** An empty list of schemes, alone or among the alternatives, means that none is needed. */
function isSecured({ security = [] }: PrismOperation): boolean {
  return security.length > 0 && security.every((schemes) => schemes.length > 0);
}

/** Those of the path item, unless the operation declares its own of the same name and place. */
function parameters(document: OpenApiDocument, item: PathItem, object: OperationObject): ParameterObject[] {
  const all = [...(item.parameters ?? []), ...(object.parameters ?? [])];
  const resolved = all.map((parameter) => dereference<ParameterObject>(document, parameter));
  return [...new Map(resolved.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()];
}
