/** The parts of a bundled OpenAPI 3.1 document that code is generated from. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly summary?: string };
  readonly servers?: readonly Server[];
  readonly security?: readonly Record<string, unknown>[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly externalDocs?: { readonly url: string };
  readonly 'x-client-name'?: string;
  readonly 'x-error-format'?: string;
}

export interface Server {
  readonly url: string;
  readonly variables?: Readonly<Record<string, { readonly default: string }>>;
}

export type PathItem = Readonly<Record<string, unknown>> & { readonly parameters?: readonly Parameter[] };

export interface Operation {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly externalDocs?: { readonly url: string };
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: Readonly<Record<string, ResponseObject>>;
  readonly security?: readonly Record<string, unknown>[];
  readonly [extension: `x-${string}`]: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly 'x-ms-parameter-location'?: string;
  readonly 'x-default'?: string;
  readonly 'x-unverified'?: string;
}

export interface RequestBody {
  readonly required?: boolean;
  readonly description?: string;
  readonly content: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface ResponseObject {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
  readonly links?: Readonly<Record<string, Link>>;
  readonly 'x-unverified'?: string;
}

export interface Link {
  readonly operationId?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | number | null)[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
  readonly 'x-table-columns'?: readonly string[];
  readonly 'x-ms-enum'?: {
    readonly name: string;
    readonly values?: readonly {
      readonly value: string | number;
      readonly name?: string;
      readonly description?: string;
    }[];
  };
}

/** A document that code cannot be generated from. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
}

/**
 * Follows a local `$ref`, as often as it leads to another.
 *
 * @throws SpecError when it leads nowhere.
 */
export function resolve<T extends object>(document: OpenApiDocument, node: T): T {
  const ref = '$ref' in node ? String(node.$ref) : undefined;
  if (ref === undefined) return node;
  const target = ref
    .replace(/^#\//, '')
    .split('/')
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], document);
  if (typeof target !== 'object' || target === null) throw new SpecError(`$ref leads nowhere: ${ref}`);
  return resolve(document, target as T);
}

/** The name of the component that a `$ref` leads to. */
export function refName(node: { readonly $ref?: string }): string | undefined {
  return node.$ref?.split('/').at(-1);
}
