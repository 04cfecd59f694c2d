// Recognizes requests with which nothing can be wrong, so that Prism need not look at them. In doubt, Prism decides.
import type { Call } from './call.js';
import { type BodyObject, dereference, type ParameterObject, type SchemaObject } from './document.js';
import { isJson } from './request-body.js';
import { Schemas } from './schemas.js';
import type { Operation } from './service.js';

const SCALARS = ['string', 'integer', 'number', 'boolean'];

/** Schemes whose credentials are a bearer, whatever it is. */
const BEARER_SCHEMES = ['oauth2', 'openIdConnect', 'http'];

/** Whether the request certainly meets everything that the document demands of it. */
export function isPlainlyValid(call: Call): boolean {
  return (
    hasCredentials(call) &&
    call.operation.parameters.every((each) => parameterFits(call, each)) &&
    bodyFits(call)
  );
}

function hasCredentials({ operation, headers }: Call): boolean {
  if (!operation.secured) return true;
  const byBearer = bearerOnly(operation);
  return byBearer && /^bearer\s+\S/i.test(headers.authorization ?? '');
}

function bearerOnly({ security }: Operation): boolean {
  return security
    .flat()
    .every(
      ({ type, scheme }) => BEARER_SCHEMES.includes(type) && (scheme === undefined || scheme === 'bearer'),
    );
}

function parameterFits({ operation, path, query, headers }: Call, parameter: ParameterObject): boolean {
  const { name, in: place, required = false, schema } = parameter;
  const { document } = operation.service;
  const value = place === 'path' ? path[name] : place === 'query' ? query[name] : headers[name.toLowerCase()];
  if (place === 'cookie') return !required;
  if (value === undefined) return !required;
  // A name that comes twice, an empty value, an array or an object: these have rules of their own.
  if (typeof value !== 'string' || value === '' || !schema) return false;
  const resolved = dereference<SchemaObject>(document, schema);
  const types = [resolved.type].flat();
  if (!types.every((type) => SCALARS.includes(String(type)))) return false;
  return Schemas.of(document).textFits(schema, value);
}

function bodyFits({ operation, body }: Call): boolean {
  const { object, service, requestMediaTypes } = operation;
  const { required = false, content = {} } = object.requestBody
    ? dereference<BodyObject>(service.document, object.requestBody)
    : {};
  if (body.bytes === 0) return !required;
  // Prism takes `null`, `0`, `false` and an empty text for no body at all.
  if (!body.value || body.mediaType === undefined) return false;
  if (!requestMediaTypes.includes(body.mediaType)) return false;
  const { schema } = content[body.mediaType] ?? {};
  if (!schema) return false;
  if (isJson(body.mediaType)) return Schemas.of(service.document).errors(schema, body.value).length === 0;
  const { type, format } = dereference<SchemaObject>(service.document, schema);
  return type === 'string' && format === 'binary';
}
