// Checks answers against the documents with a validator of its own, not with Prism's.
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { BodyObject, OpenApiDocument, Reference } from '../src/document.js';
import type { Operation } from '../src/service.js';

/** Formats of OpenAPI that say how to read a value, not what it looks like. */
const ANNOTATIONS = ['int32', 'int64', 'float', 'double', 'byte', 'binary', 'password'];

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
for (const format of ANNOTATIONS) ajv.addFormat(format, true);
const keys = new Map<OpenApiDocument, string>();

interface DeclaredResponse {
  /** `200`, or the range that the status falls into: `5XX`. */
  readonly code: string;
  /** For each media type a JSON pointer to its schema; empty where there is no schema. */
  readonly schemas: Readonly<Record<string, string>>;
}

/** What the document says about this status; undefined when it says nothing. */
export function declaredResponse(operation: Operation, status: number): DeclaredResponse | undefined {
  const { method, path, object, service } = operation;
  const code = [String(status), `${Math.floor(status / 100)}XX`].find(
    (each) => each in (object.responses ?? {}),
  );
  if (code === undefined) return undefined;
  const start = `#/paths/${escaped(path)}/${method}/responses/${code}`;
  const { pointer, response } = follow(service.document, start, object.responses?.[code] ?? {});
  const schemas = Object.entries(response.content ?? {}).map(([mediaType, { schema }]) => [
    mediaType,
    schema ? `${pointer}/content/${escaped(mediaType)}/schema` : '',
  ]);
  return { code, schemas: Object.fromEntries(schemas) };
}

/** What is wrong with an answer of the mock; empty when the document declares it as it is. */
export function responseErrors(
  operation: Operation,
  status: number,
  mediaType: string | undefined,
  body: string,
): (string | ErrorObject)[] {
  const declared = declaredResponse(operation, status);
  if (!declared) return [`${status} is not declared: ${body}`];
  const mediaTypes = Object.keys(declared.schemas);
  if (mediaType === undefined) return mediaTypes.length > 0 ? [`${status} has no body`] : [];
  const pointer = declared.schemas[mediaType];
  if (pointer === undefined) return [`${mediaType} is not one of ${mediaTypes.join(', ')}`];
  if (pointer === '' || !mediaType.includes('json')) return [];
  const validate = ajv.compile({ $ref: `${keyOf(operation.service.document)}${pointer}` });
  validate(JSON.parse(body));
  return validate.errors ?? [];
}

function keyOf(document: OpenApiDocument): string {
  let key = keys.get(document);
  if (key === undefined) {
    key = `document:${keys.size}`;
    keys.set(document, key);
    ajv.addSchema(document, key, false, false);
  }
  return key;
}

function follow(
  document: OpenApiDocument,
  pointer: string,
  response: BodyObject | Reference,
): { pointer: string; response: BodyObject } {
  if (!('$ref' in response)) return { pointer, response };
  const [, , , name = ''] = response.$ref.split('/');
  const { components } = document as { components?: { responses?: Record<string, BodyObject | Reference> } };
  return follow(document, response.$ref, components?.responses?.[name] ?? {});
}

/** RFC 6901, within the fragment of a URI. */
function escaped(token: string): string {
  return encodeURIComponent(token.replaceAll('~', '~0').replaceAll('/', '~1'));
}
