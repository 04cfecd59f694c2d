// The parts of an OpenAPI 3.1 document that the mock itself reads. Everything else goes to Prism untouched.

/** An OpenAPI 3.1 document whose references are all local, as `pnpm generate` bundles it. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers?: readonly ServerObject[];
  readonly paths?: Readonly<Record<string, PathItem>>;
  readonly security?: readonly SecurityRequirement[];
  readonly components?: { readonly securitySchemes?: Readonly<Record<string, SecurityScheme | Reference>> };
  /** In which shape the service reports a refused request: `arm`, `sphere`, `oauth`; problem details otherwise. */
  readonly 'x-error-format'?: string;
  /** The generated client, `Sphere`. */
  readonly 'x-client-name'?: string;
}

export interface ServerObject {
  readonly url: string;
  readonly variables?: Readonly<
    Record<string, { readonly default: string; readonly enum?: readonly string[] }>
  >;
}

/** Schemes that are taken together, by name. */
type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface SecurityScheme {
  readonly type: string;
  /** Of a scheme of type `http`: `bearer`. */
  readonly scheme?: string;
}

export interface Reference {
  readonly $ref: string;
}

export interface PathItem {
  readonly 'x-error-format'?: string;
  readonly servers?: readonly ServerObject[];
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly [methodOrExtension: string]: unknown;
}

export interface OperationObject {
  readonly 'x-error-format'?: string;
  readonly operationId?: string;
  readonly servers?: readonly ServerObject[];
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly security?: readonly SecurityRequirement[];
  readonly requestBody?: BodyObject | Reference;
  readonly responses?: Readonly<Record<string, BodyObject | Reference>>;
  readonly 'x-ms-long-running-operation'?: boolean;
  /** How the outcome is learnt. */
  readonly 'x-polling'?: { readonly via?: string };
  readonly 'x-ms-pageable'?: { readonly itemName?: string | null; readonly nextLinkName?: string | null };
  /** The entity that `$filter` and `$orderby` speak of. */
  readonly 'x-ms-odata'?: string;
  /** The fields and operators that they accept. */
  readonly 'x-odata'?: unknown;
}

export interface ParameterObject extends Exemplified {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: SchemaObject | Reference;
}

export interface BodyObject {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, MediaTypeObject>>;
}

export interface MediaTypeObject extends Exemplified {
  readonly schema?: SchemaObject | Reference;
}

export interface Exemplified {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>;
}

export interface ExampleObject {
  readonly value?: unknown;
  readonly 'x-when'?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface SchemaObject {
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly [keyword: string]: unknown;
}

/**
 * Follows local references until there is none.
 * @throws Error when a reference leaves the document or points at nothing.
 */
export function dereference<T extends object>(document: OpenApiDocument, value: T | Reference): T {
  let current: T | Reference = value;
  while ('$ref' in current) current = lookUp(document, (current as Reference).$ref) as T | Reference;
  return current;
}

/** RFC 6901, within the fragment of a URI. */
function lookUp(document: OpenApiDocument, reference: string): object {
  let node: unknown = document;
  if (!reference.startsWith('#/')) node = undefined;
  for (const token of reference.slice(2).split('/')) {
    const name = decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~');
    node = (node as Readonly<Record<string, unknown>> | undefined)?.[name];
  }
  if (typeof node === 'object' && node !== null) return node;
  throw new Error(
    `"${document.info.title}" refers to ${reference}, which it does not hold. Bundle the document first.`,
  );
}

/** The first example that a parameter or a media type gives, itself or by its schema; undefined when there is none. */
export function firstExample(
  document: OpenApiDocument,
  holder: Exemplified & { readonly schema?: SchemaObject | Reference },
): unknown {
  if (holder.example !== undefined) return holder.example;
  const [named] = Object.values(holder.examples ?? {});
  if (named) return dereference<ExampleObject>(document, named).value;
  if (!holder.schema) return undefined;
  const schema = dereference<SchemaObject>(document, holder.schema);
  return schema.examples?.[0] ?? schema.default ?? schema.enum?.[0];
}

/** As OpenAPI 3.1 has them ("Path Item Object"). */
export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
