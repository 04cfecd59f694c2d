// The shapes in which services report a refused request.
import {
  type BodyObject,
  dereference,
  type OpenApiDocument,
  type OperationObject,
  type PathItem,
} from './document.js';
import { arm } from './formats/arm.js';
import { oauth } from './formats/oauth.js';
import { page } from './formats/page.js';
import { problem } from './formats/problem.js';
import { sphere } from './formats/sphere.js';
import type { Refusal } from './refusal.js';
import type { Operation } from './service.js';

/** What a format may say about the request that is refused. */
export interface RefusedRequest {
  /** Without the host, as it was sent. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
  /** Path parameters of the operation; none when the request has not found it. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The operation that the request speaks to, or that lies nearest to its path; undefined when nothing does. */
  readonly operation: Operation | undefined;
  /** Every api-version that some operation of the mock supports. */
  readonly apiVersions: ReadonlySet<string>;
}

export interface ErrorFormat {
  readonly contentType: string;
  /** A value to be written as JSON, or a text. */
  body(refusal: Refusal, request: RefusedRequest): unknown;
}

const FORMATS: Readonly<Record<string, ErrorFormat>> = { arm, oauth, sphere };

/**
 * How an operation refuses a request: with a page where its 400 is one, else as `x-error-format` of the operation, its
 * path or its document says, else with problem details.
 * @throws Error when the document names a format that does not exist
 */
export function errorFormat(
  document: OpenApiDocument,
  item: PathItem,
  operation: OperationObject,
): ErrorFormat {
  const badRequest = dereference<BodyObject>(document, operation.responses?.[400] ?? {});
  if (badRequest.content && Object.keys(badRequest.content).join() === page.contentType) return page;
  const name = operation['x-error-format'] ?? item['x-error-format'] ?? document['x-error-format'];
  if (name === undefined) return problem;
  const format = FORMATS[name];
  if (format) return format;
  const known = Object.keys(FORMATS).join(', ');
  throw new Error(
    `"${document.info.title}" says x-error-format: ${name}, which is unknown. Use one of ${known}, or leave it out.`,
  );
}
