import type { OperationDescriptor, ParameterDescriptor } from './descriptor.js';
import { ArgumentError } from './errors.js';
import { encode, expandPath } from './path.js';
import type { Upload } from './upload.js';

/** Arguments of a call by name: parameters of the operation, and `body`. */
export type Arguments = Readonly<Record<string, unknown>>;

export interface RequestOptions {
  readonly baseUrl: string;
  readonly apiVersion?: string | undefined;
  readonly headers?: HeadersInit | undefined;
}

/** Everything about a request but its signal. The body is kept as it is, so that an attempt can be repeated. */
export interface RequestParts {
  readonly method: OperationDescriptor['method'];
  readonly url: string;
  readonly headers: Headers;
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
  const values = withDefaults(descriptor.parameters, given);
  const path: Record<string, unknown> = {};
  const query: string[] = [];
  const headers = new Headers({ accept: 'application/json' });

  for (const parameter of descriptor.parameters) {
    const value = values[parameter.argument];
    if (value === undefined || value === null) {
      if (parameter.required) throw missing(descriptor, parameter.argument);
    } else if (parameter.in === 'path') {
      path[parameter.name] = value;
    } else if (parameter.in === 'query') {
      query.push(...queryPairs(parameter, value));
    } else {
      setHeader(headers, parameter, value);
    }
  }
  if (descriptor.apiVersion) {
    query.push(`api-version=${encode('apiVersion', options.apiVersion ?? descriptor.apiVersion.default)}`);
  }

  const body = encodeBody(descriptor, given.body, headers);
  if (options.headers) {
    new Headers(options.headers).forEach((value, name) => {
      headers.set(name, value);
    });
  }
  const search = query.length > 0 ? `?${query.join('&')}` : '';
  return {
    method: descriptor.method,
    url: options.baseUrl.replace(/\/+$/, '') + expandPath(descriptor.path, path) + search,
    headers,
    ...body,
  };
}

function withDefaults(parameters: readonly ParameterDescriptor[], given: Arguments): Arguments {
  const values: Record<string, unknown> = { ...given };
  for (const { argument, default: template } of parameters) {
    if (values[argument] !== undefined || template === undefined) continue;
    const filled = template.replace(/\{([^}]+)\}/g, (hole, name: string) => String(given[name] ?? hole));
    if (!filled.includes('{')) values[argument] = filled;
  }
  return values;
}

function missing(descriptor: OperationDescriptor, argument: string): ArgumentError {
  return new ArgumentError(
    `${descriptor.id} needs ${argument}. Pass it to the call or to the client.`,
    argument,
  );
}

function queryPairs(parameter: ParameterDescriptor, value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.map((item) => `${parameter.name}=${encode(parameter.argument, String(item))}`);
}

function setHeader(headers: Headers, parameter: ParameterDescriptor, value: unknown): void {
  try {
    headers.set(parameter.name, String(value));
  } catch {
    throw new ArgumentError(`${parameter.argument} cannot be sent in a header.`, parameter.argument);
  }
}

function encodeBody(
  descriptor: OperationDescriptor,
  body: unknown,
  headers: Headers,
): Pick<RequestParts, 'body' | 'upload'> {
  if (body === undefined) {
    if (descriptor.body?.required) throw missing(descriptor, 'body');
    return {};
  }
  if (!descriptor.body) throw new ArgumentError(`${descriptor.id} takes no body.`, 'body');
  const { contentType } = descriptor.body;
  headers.set('content-type', contentType);
  if (/[/+]json\b/.test(contentType)) return { body: JSON.stringify(body) };
  return isUpload(body) ? { upload: body } : { body: body as BodyInit };
}

function isUpload(body: unknown): body is Upload {
  return typeof body === 'object' && body !== null && 'open' in body;
}
