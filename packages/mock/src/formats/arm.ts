// Resource Manager: `{ error: { code, message, details } }`, and its own words for api-versions and resource types.
// Clients read the supported versions out of these messages, so their wording is kept.

import { apiVersionsOf } from '../api-versions.js';
import type { ErrorFormat, RefusedRequest } from '../error-format.js';
import type { Reason, Refusal } from '../refusal.js';
import { describe, fieldOf } from '../violations.js';

interface ArmError {
  readonly code: string;
  readonly message: string;
  readonly details?: readonly { readonly code: string; readonly target: string; readonly message: string }[];
}

export const arm: ErrorFormat = {
  contentType: 'application/json',
  body: (refusal, request) => ({ error: apiVersionError(refusal, request) ?? errorOf(refusal, request) }),
};

const CODES: Readonly<Record<Reason, string>> = {
  'invalid-request': 'InvalidParameter',
  'malformed-body': 'InvalidRequestContent',
  'unsupported-media-type': 'UnsupportedMediaType',
  'body-too-large': 'RequestEntityTooLarge',
  unauthorized: 'AuthenticationFailed',
  'unknown-path': 'NotFound',
  'method-not-allowed': 'MethodNotAllowed',
  'not-acceptable': 'NotAcceptable',
  'unknown-example': 'NotFound',
  forbidden: 'AuthorizationFailed',
  'not-found': 'ResourceNotFound',
  conflict: 'Conflict',
  'precondition-failed': 'PreconditionFailed',
  throttled: 'TooManyRequests',
  unavailable: 'InternalServerError',
  internal: 'InternalServerError',
};

function errorOf(refusal: Refusal, request: RefusedRequest): ArmError {
  if (refusal.reason === 'unknown-path') return unknownTypeError(request) ?? plainError(refusal);
  return plainError(refusal);
}

function plainError({ reason, message, violations, code: own }: Refusal): ArmError {
  const inBody = violations.some((violation) => violation.in === 'body');
  const code = own ?? (inBody ? 'InvalidRequestContent' : CODES[reason]);
  const details = violations.map((violation) => ({
    code,
    target: fieldOf(violation),
    message: describe(violation),
  }));
  return { code, message, ...(details.length > 0 && { details }) };
}

/** Resource Manager looks at the api-version before it looks at anything else in a request. */
function apiVersionError({ violations }: Refusal, request: RefusedRequest): ArmError | undefined {
  const violation = violations.find(({ in: place, name }) => place === 'query' && name === 'api-version');
  const { operation, query } = request;
  if (!violation || !operation) return undefined;
  if (violation.rule === 'required') {
    return {
      code: 'MissingApiVersionParameter',
      message: 'The api-version query parameter (?api-version=) is required for all requests.',
    };
  }
  const version = String(query['api-version']);
  const supported = apiVersionsOf(operation).join(',');
  const resource = resourceOf(request.path);
  if (resource && request.apiVersions.has(version)) {
    const location = request.parameters.location ?? 'global';
    return {
      code: 'NoRegisteredProviderFound',
      message: `No registered resource provider found for location '${location}' and API version '${version}' for type '${resource.type}'. The supported api-versions are '${supported}'.`,
    };
  }
  return {
    code: 'InvalidApiVersionParameter',
    message: `The api-version '${version}' is invalid. The supported versions are '${supported}'.`,
  };
}

/** A path below `/providers/` is refused for its namespace or for its resource type. */
function unknownTypeError({ path, query, operation }: RefusedRequest): ArmError | undefined {
  const resource = resourceOf(path);
  if (!resource) return undefined;
  const { namespace, type } = resource;
  if (!operation?.path.toLowerCase().includes(`/providers/${namespace.toLowerCase()}/`)) {
    return { code: 'InvalidResourceNamespace', message: `The resource namespace '${namespace}' is invalid.` };
  }
  const version = String(query['api-version'] ?? '');
  const supported = apiVersionsOf(operation).join(',');
  return {
    code: 'InvalidResourceType',
    message: `The resource type '${type}' could not be found in the namespace '${namespace}' for api version '${version}'. The supported api-versions are '${supported}'.`,
  };
}

/** `/…/providers/{namespace}/{type}/{name}/{type}/{name}`: types and names take turns. */
function resourceOf(path: string): { namespace: string; type: string } | undefined {
  const [, namespace, rest = ''] = /\/providers\/([^/]+)\/(.*?)\/?$/i.exec(path) ?? [];
  if (namespace === undefined) return undefined;
  const type = rest.split('/').filter((_, position) => position % 2 === 0);
  return { namespace, type: type.join('/') };
}
