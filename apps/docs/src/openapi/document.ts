/**
 * The parts of a bundled document that the site reads: OpenAPI 3.1 and the extensions of specs/README.md. The documents
 * are linted where they are written, so these types describe them and nothing here checks them again.
 */
export interface Document {
  openapi: string;
  info: Info;
  servers?: { url: string; description?: string }[];
  tags?: { name: string }[];
  paths: Record<string, PathItem>;
  components?: Components;
  'x-error-format'?: 'arm' | 'sphere' | 'oauth';
}

export interface Info {
  title: string;
  version: string;
  summary?: string;
  description?: string;
  /** Redoc's: a picture above the navigation, and where it leads. */
  'x-logo'?: { url: string; href: string; altText: string };
}

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
export type Method = (typeof methods)[number];

export type PathItem = { parameters?: Referable<Parameter>[] } & { [method in Method]?: Operation };

export interface Components {
  schemas?: Record<string, Schema>;
  responses?: Record<string, Response>;
  parameters?: Record<string, Parameter>;
  links?: Record<string, Link>;
}

export interface Reference {
  $ref: string;
}

export type Referable<T> = T | Reference;

export interface Operation {
  operationId: string;
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: Referable<Parameter>[];
  responses: Record<string, Referable<Response>>;
  'x-ms-pageable'?: { itemName?: string | null; nextLinkName?: string | null };
  'x-continuation'?: { itemName: string; tokenName: string; header: string };
  'x-ms-long-running-operation'?: boolean;
  'x-ms-long-running-operation-options'?: { 'final-state-via'?: string };
  'x-polling'?: Polling;
  'x-ms-odata'?: string;
  'x-odata'?: OData;
  'x-idempotent'?: boolean;
  'x-destructive'?: boolean;
  'x-irreversible'?: boolean;
}

export interface Polling {
  via: 'link' | 'location' | 'azure-async-operation';
  link?: string;
  state?: string;
  succeeded?: (string | number)[];
  failed?: (string | number)[];
  error?: string;
}

export interface OData {
  dialect?: 'v4' | 'arm';
  filter?: { combine?: string[]; fields: Record<string, { operators: string[]; 'x-unverified'?: string }> };
  orderby?: { fields: string[] };
  'x-unverified'?: string;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  description?: string;
  schema?: Referable<Schema>;
  'x-ms-parameter-location'?: 'client';
  'x-default'?: string;
}

export interface Response {
  description?: string;
  content?: Record<string, { schema?: Referable<Schema> }>;
  links?: Record<string, Referable<Link>>;
}

export interface Link {
  operationId?: string;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  'x-ms-enum'?: { name?: string; values?: { value: string | number; name?: string; description?: string }[] };
  'x-table-columns'?: string[];
}

/** Every operation of a document, in its order. */
export function* operationsOf(
  document: Document,
): Generator<{ path: string; method: Method; operation: Operation }> {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) yield { path, method, operation };
    }
  }
}
