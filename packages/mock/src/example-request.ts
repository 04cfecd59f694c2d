// Makes a request of the examples that a document gives for an operation.
import { type BodyObject, dereference, firstExample, type ParameterObject } from './document.js';
import { fillTemplate } from './path-template.js';
import { isJson } from './request-body.js';
import type { Operation } from './service.js';

export interface ExampleRequest {
  /** In upper case. */
  readonly method: string;
  /** The mock's address, the host of the service, path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * The operation with its required parameters and its body, and a bearer where one is called for.
 * @param mock address of the mock without a slash at its end
 * @param optional adds every optional parameter that has an example
 * @throws Error when a required parameter or a required body has no example
 */
export function exampleRequest(
  operation: Operation,
  mock: string,
  { optional = false } = {},
): ExampleRequest {
  const [address] = operation.addresses;
  const query = new URLSearchParams();
  const headers: Record<string, string> = operation.secured ? { Authorization: 'Bearer anything' } : {};
  const path: Record<string, string> = {};
  for (const parameter of operation.parameters) {
    if (!parameter.required && !optional) continue;
    for (const value of valuesOf(operation, parameter)) {
      if (parameter.in === 'path') path[parameter.name] = value;
      if (parameter.in === 'query') query.append(parameter.name, value);
      if (parameter.in === 'header') headers[parameter.name] = value;
    }
  }
  const { body, mediaType } = bodyOf(operation);
  if (mediaType !== undefined) headers['Content-Type'] = mediaType;
  const base = address ? `${mock}/${address.host}${address.basePath}` : mock;
  const search = query.size > 0 ? `?${query}` : '';
  return {
    method: operation.method.toUpperCase(),
    url: base + fillTemplate(operation.path, path) + search,
    headers,
    ...(body !== undefined && { body }),
  };
}

function valuesOf({ id, service }: Operation, parameter: ParameterObject): string[] {
  const value = firstExample(service.document, parameter);
  if (value === undefined && parameter.required) {
    throw new Error(
      `${id} of "${service.title}" gives no example for ${parameter.in} parameter ${parameter.name}.`,
    );
  }
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function bodyOf({ id, object, service }: Operation): { body?: string; mediaType?: string } {
  if (!object.requestBody) return {};
  const { content = {}, required } = dereference<BodyObject>(service.document, object.requestBody);
  const [[mediaType, media] = ['', {}]] = Object.entries(content);
  const value = firstExample(service.document, media);
  if (value === undefined && required)
    throw new Error(`${id} of "${service.title}" gives no example for its body.`);
  if (value === undefined) return {};
  if (mediaType === 'application/x-www-form-urlencoded') {
    return { mediaType, body: String(new URLSearchParams(value as Record<string, string>)) };
  }
  return { mediaType, body: typeof value === 'string' && !isJson(mediaType) ? value : JSON.stringify(value) };
}
