import { Checker, type CheckerOptions } from '../src/checker.js';
import { ApiDocument } from '../src/document.js';
import type { Finding } from '../src/finding.js';
import { readHar } from '../src/har.js';

/** A document of the given paths and components. */
export function documentOf(paths: object, components: object = {}, rest: object = {}): ApiDocument {
  return new ApiDocument('shop', { openapi: '3.1.0', paths, components, ...rest });
}

/** A document of one operation, `Thing_Do`: POST /things. */
export function operationOf(operation: object, components: object = {}): ApiDocument {
  return documentOf(
    { '/things': { post: { operationId: 'Thing_Do', responses: { 200: {} }, ...operation } } },
    components,
  );
}

/** A response with a JSON body of this schema. */
export function jsonResponse(schema: unknown, rest: object = {}): object {
  return { description: 'A thing.', content: { 'application/json': { schema } }, ...rest };
}

export interface Recorded {
  readonly method?: string;
  readonly url?: string;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly requestType?: string;
  readonly requestBody?: unknown;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null: recorded without it. */
  readonly type?: string | null;
  /** Sent as it is when a string, otherwise as JSON. */
  readonly body?: unknown;
}

/** A HAR entry; POST /things answered by 200 and no body unless told otherwise. */
export function entryOf(recorded: Recorded): object {
  const { method = 'POST', url = 'https://stamp.example/things', status = 200 } = recorded;
  const { requestType = 'application/json', requestBody, type = 'application/json', body } = recorded;
  return {
    request: {
      method,
      url,
      headers: fieldsOf(recorded.requestHeaders),
      ...(requestBody === undefined
        ? {}
        : { postData: { mimeType: requestType, text: textOf(requestBody) } }),
    },
    response: {
      status,
      headers: fieldsOf(recorded.headers),
      content: { ...(type === null ? {} : { mimeType: type }), text: textOf(body) },
    },
  };
}

export function harOf(...entries: readonly Recorded[]): string {
  return JSON.stringify({ log: { version: '1.2', entries: entries.map(entryOf) } });
}

export function checked(
  documents: ApiDocument | readonly ApiDocument[],
  recorded: Recorded | readonly Recorded[],
  options: CheckerOptions = {},
): Checker {
  const checker = new Checker([documents].flat(), options);
  for (const exchange of readHar('test.har', harOf(...[recorded].flat()))) checker.addExchange(exchange);
  return checker;
}

/** What is found in one exchange, each as `severity kind place what`. */
export function findingsIn(
  documents: ApiDocument | readonly ApiDocument[],
  recorded: Recorded | readonly Recorded[],
  options?: CheckerOptions,
): string[] {
  return checked(documents, recorded, options).report().findings.map(line);
}

function line({ severity, kind, place, what }: Finding): string {
  return `${severity} ${kind} ${place} ${what}`;
}

function fieldsOf(headers: Readonly<Record<string, string>> = {}): object[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

function textOf(body: unknown): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}
