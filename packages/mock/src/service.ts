// A document made ready to be served: its operations, where each is found, and how each refuses a request.
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import {
  type BodyObject,
  dereference,
  METHODS,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type PathItem,
  type SecurityScheme,
} from './document.js';
import { sliceOf } from './document-slice.js';
import { type ErrorFormat, errorFormat } from './error-format.js';
import { type ConditionalExample, conditionalExamples } from './examples.js';
import { securityOf } from './security.js';
import { type ServerAddress, serverAddresses } from './servers.js';

type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

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
  /** The query parameters as the document spells them, by their names in lower case. */
  readonly queryNames: ReadonlyMap<string, string>;
  /** The alternatives of credentials, each with the schemes that it takes together. */
  readonly security: readonly (readonly SecurityScheme[])[];
  /** A request without credentials is refused. */
  readonly secured: boolean;
  readonly errorFormat: ErrorFormat;
  /** Media types that the request body may have, the preferred one first. */
  readonly requestMediaTypes: readonly string[];
  readonly examples: readonly ConditionalExample[];
  /** The lowest status of success that it declares. */
  readonly success: number;
  /** Answers 202 rather than 200: it is long-running, so what it has to show first is that it has begun. */
  readonly accepts: boolean;
  readonly object: OperationObject;
  /** What Prism makes of it. */
  readonly prism: () => Promise<PrismOperation>;
}

/** @throws Error when a reference in the document leads nowhere, or it names a format of errors that does not exist */
export async function loadService(document: OpenApiDocument): Promise<Service> {
  const operations: Operation[] = [];
  const service: Service = {
    document,
    title: document.info.title,
    clientName: document['x-client-name'],
    operations,
  };
  for (const [path, reference] of Object.entries(document.paths ?? {})) {
    const item = dereference<PathItem>(document, reference);
    for (const method of METHODS.filter((each) => each in item)) {
      const prism = once(() => readByPrism(document, method, path));
      operations.push(operation(service, method, path, item, prism));
    }
  }
  return service;
}

/** Prism reads an operation when it is first asked about it: reading whole documents takes longer than all the rest of a start. */
async function readByPrism(document: OpenApiDocument, method: string, path: string): Promise<PrismOperation> {
  // It dereferences in place.
  const [found] = await getHttpOperationsFromSpec(structuredClone(sliceOf(document, method, path)));
  if (found) return found;
  throw new Error(`Prism finds no ${method.toUpperCase()} ${path} in "${document.info.title}".`);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function operation(
  service: Service,
  method: string,
  path: string,
  item: PathItem,
  prism: Operation['prism'],
): Operation {
  const { document } = service;
  const object = item[method] as OperationObject;
  const body = object.requestBody && dereference<BodyObject>(document, object.requestBody);
  const accepts = isLongRunning(object) && '202' in (object.responses ?? {});
  const examples = conditionalExamples(document, object);
  const statuses = Object.keys(object.responses ?? {}).sort();
  const declared = parameters(document, item, object);
  const security = securityOf(document, object);
  return {
    service,
    id: object.operationId ?? `${method.toUpperCase()} ${path}`,
    method,
    path,
    addresses: serverAddresses(object.servers ?? item.servers ?? document.servers ?? []),
    parameters: declared,
    queryNames: new Map(
      declared.filter((each) => each.in === 'query').map(({ name }) => [name.toLowerCase(), name]),
    ),
    security,
    // An alternative without schemes means that none is needed.
    secured: security.length > 0 && security.every((schemes) => schemes.length > 0),
    errorFormat: errorFormat(document, item, object),
    requestMediaTypes: Object.keys(body?.content ?? {}),
    // An example of the end is often that of the resource itself; what is long-running begins all the same.
    examples: accepts ? examples.filter(({ code }) => code === 202 || code >= 300) : examples,
    success: Number(statuses.find((each) => each.startsWith('2'))),
    accepts,
    object,
    prism,
  };
}

/** What is polled by its own body answers with that body from the first. */
function isLongRunning({
  'x-ms-long-running-operation': long,
  'x-polling': polling,
}: OperationObject): boolean {
  return long === true && polling?.via !== 'body';
}

/** Those of the path item, unless the operation declares its own of the same name and place. */
function parameters(document: OpenApiDocument, item: PathItem, object: OperationObject): ParameterObject[] {
  const all = [...(item.parameters ?? []), ...(object.parameters ?? [])];
  const resolved = all.map((parameter) => dereference<ParameterObject>(document, parameter));
  return [...new Map(resolved.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()];
}
