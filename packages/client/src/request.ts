import type { OperationDescriptor, ParameterDescriptor } from './descriptor.js';
import { ArgumentError } from './errors.js';
import { encode, expandPath, textOf } from './path.js';
import { isJson } from './response.js';
import type { Upload } from './upload.js';

/** Arguments of a call by name: parameters of the operation, and `body`. */
export type Arguments = Readonly<Record<string, unknown>>;

export interface RequestOptions {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly apiVersion?: string | undefined;
  readonly headers?: HeadersInit | undefined;
}

/** Names in lower case. A plain object, since layers copy and look at it for every call. */
export type HeaderFields = Readonly<Record<string, string>>;

/** Everything about a request but its signal. The body is kept as it is, so that an attempt can be repeated. */
export interface RequestParts {
  readonly method: OperationDescriptor['method'];
  readonly url: string;
  readonly headers: HeaderFields;
  readonly body?: BodyInit;
  /** In place of the body: one that is made anew for each attempt. */
  readonly upload?: Upload;
}

/**
 * Turns arguments into a request as the document describes it.
 *
 * @throws ArgumentError when an argument is missing or cannot be sent; nothing has been sent then.
 */
export function buildRequest(
  descriptor: OperationDescriptor,
  given: Arguments,
  options: RequestOptions,
): RequestParts {
  const path: Record<string, unknown> = {};
  const query: string[] = [];
  const headers: Record<string, string> = { accept: 'application/json' };

  for (const parameter of descriptor.parameters) {
    const value = given[parameter.argument] ?? defaultOf(parameter, given);
    if (value === undefined || value === null) {
      if (parameter.required) throw missing(descriptor, parameter.argument);
    } else if (parameter.in === 'path') {
      path[parameter.name] = value;
    } else if (parameter.in === 'query') {
      query.push(...queryPairs(parameter, value));
    } else {
      const { name, argument } = parameter;
      Object.assign(headers, fieldsOf({ [name]: textOf(argument, value) }, argument));
    }
  }
  if (descriptor.apiVersion) {
    query.push(`api-version=${encode('apiVersion', options.apiVersion ?? descriptor.apiVersion.default)}`);
  }

  const body = encodeBody(descriptor, given.body, headers);
  if (options.headers) Object.assign(headers, fieldsOf(options.headers));
  const search = query.length > 0 ? `?${query.join('&')}` : '';
  return {
    method: descriptor.method,
    url: options.baseUrl + expandPath(descriptor.path, path) + search,
    headers,
    ...body,
  };
}

/** What a parameter is where nothing is said; undefined where that needs an argument that is missing too. */
function defaultOf({ default: template }: ParameterDescriptor, given: Arguments): string | undefined {
  const filled = template?.replace(/\{([^}]+)\}/g, (hole, name: string) => String(given[name] ?? hole));
  return filled?.includes('{') ? undefined : filled;
}

function missing(descriptor: OperationDescriptor, argument: string): ArgumentError {
  return new ArgumentError(
    `${descriptor.id} needs ${argument}. Pass it to the call or to the client.`,
    argument,
  );
}

function queryPairs(parameter: ParameterDescriptor, value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.map(
    (item) => `${parameter.name}=${encode(parameter.argument, textOf(parameter.argument, item))}`,
  );
}

/**
 * As a plain object.
 *
 * @throws ArgumentError where HTTP has no such name or value. It does not repeat them: they may be secret.
 */
export function fieldsOf(headers: HeadersInit, argument = 'headers'): HeaderFields {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    throw new ArgumentError(`${argument} cannot be sent in a header.`, argument);
  }
}

function encodeBody(
  descriptor: OperationDescriptor,
  body: unknown,
  headers: Record<string, string>,
): Pick<RequestParts, 'body' | 'upload'> {
  if (body === undefined) {
    if (descriptor.body?.required) throw missing(descriptor, 'body');
    return {};
  }
  if (!descriptor.body) throw new ArgumentError(`${descriptor.id} takes no body.`, 'body');
  const { contentType } = descriptor.body;
  headers['content-type'] = contentType;
  if (isJson(contentType)) return { body: asJson(body) };
  return isUpload(body) ? { upload: body } : { body: body as BodyInit };
}

function asJson(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new ArgumentError('The body cannot be sent as JSON: it holds a bigint, or itself.', 'body', {
      cause,
    });
  }
}

function isUpload(body: unknown): body is Upload {
  return typeof body === 'object' && body !== null && 'open' in body;
}
