import { type Document, operationsOf, type Parameter, type PathItem } from '../openapi/document.js';
import type { NamedDocument } from '../openapi/read-documents.js';
import { resolve } from '../openapi/resolve.js';

/** What a card of the landing page says about a document. */
export interface Summary {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  readonly operations: number;
  /** What `api-version` accepts, oldest first; empty where the service has no such parameter. */
  readonly apiVersions: readonly string[];
  /** The `api-version` that the client sends. */
  readonly defaultVersion?: string;
  /** The version of a service without `api-version`. */
  readonly version: string;
  readonly servers: readonly string[];
}

/** What the landing page says about a document. */
export function summarize({ name, document }: NamedDocument): Summary {
  const { title, version, summary = '', description = '' } = document.info;
  const operations = [...operationsOf(document)];
  const schemas = operations.flatMap(({ path }) => apiVersionSchemas(document, document.paths[path] ?? {}));
  const defaultVersion = schemas.map((schema) => schema.default).find((value) => typeof value === 'string');
  return {
    name,
    title,
    version,
    summary,
    description,
    operations: operations.length,
    apiVersions: [...new Set(schemas.flatMap((schema) => schema.enum ?? []).map(String))].sort(),
    ...(defaultVersion !== undefined && { defaultVersion }),
    servers: (document.servers ?? []).map((server) => server.url),
  };
}

function apiVersionSchemas(document: Document, item: PathItem) {
  const { parameters = [], ...rest } = item;
  const all = [...parameters, ...Object.values(rest).flatMap((operation) => operation?.parameters ?? [])];
  return all
    .map((parameter) => resolve<Parameter>(document, parameter))
    .filter((parameter) => parameter.in === 'query' && parameter.name === 'api-version')
    .flatMap(({ schema }) => (schema ? [resolve(document, schema)] : []));
}
