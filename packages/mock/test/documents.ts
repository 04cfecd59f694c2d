// Small documents that hold one case of everything that the mock treats specially.
import type { OpenApiDocument } from '../src/index.js';

const uuid = { type: 'string', format: 'uuid' };
const json = (schema: object, examples: object) => ({ 'application/json': { schema, examples } });
const only = (value: unknown) => ({ only: { value } });

export const SUBSCRIPTION = 'f0e1d2c3-b4a5-4697-8889-7a6b5c4d3e91';
export const TENANT = '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01';
export const OTHER_TENANT = 'c1d7e8a4-52a6-4b6f-8f7c-4a1b7d90e602';

const bearer = { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } };

const apiVersion = (...versions: string[]) => ({
  name: 'api-version',
  in: 'query',
  required: true,
  schema: { type: 'string', enum: versions },
  example: versions[0],
});

const subscriptionId = {
  name: 'subscriptionId',
  in: 'path',
  required: true,
  schema: uuid,
  example: SUBSCRIPTION,
};

const region = {
  name: 'location',
  in: 'path',
  required: true,
  schema: { type: 'string' },
  example: 'local',
};

const armServer = {
  url: 'https://admin.{region}.{domain}',
  variables: { region: { default: 'local' }, domain: { default: 'contoso.example' } },
};

const armError = {
  type: 'object',
  required: ['error'],
  properties: { error: { type: 'object', required: ['code', 'message'] } },
};

const ALERTS = '/subscriptions/{subscriptionId}/providers/Contoso.Admin/regionHealths/{location}/alerts';

/** ARM: api-versions, templates with text around a parameter, absolute links. */
export const alerts: OpenApiDocument = {
  openapi: '3.1.0',
  'x-error-format': 'arm',
  info: { title: 'Alerts', version: '2016-05-01' },
  servers: [armServer],
  security: [{ bearer: [] }],
  paths: {
    [ALERTS]: {
      parameters: [subscriptionId, region, apiVersion('2016-05-01', '2015-11-01')],
      get: {
        operationId: 'Alerts_List',
        parameters: [
          { name: '$filter', in: 'query', schema: { type: 'string' }, example: "State eq 'Active'" },
          { name: '$top', in: 'query', schema: { type: 'integer', minimum: 1 } },
        ],
        responses: {
          200: {
            description: 'A page.',
            headers: {
              'x-ms-request-id': { schema: { type: 'string' }, example: '8e1f2a3b' },
              'Retry-After': { schema: { type: 'integer' }, example: 60 },
            },
            content: json(
              { type: 'object', required: ['value'], properties: { value: { type: 'array' } } },
              {
                page: {
                  value: {
                    value: [{ name: 'a', audience: 'https://admin.local.contoso.example.com/audience' }],
                    nextLink: `https://admin.local.contoso.example${ALERTS}?$skiptoken=2`,
                  },
                },
                filtered: { 'x-when': { query: { $filter: "State eq 'Active'" } }, value: { value: [] } },
              },
            ),
          },
          400: {
            description: 'Refused.',
            headers: { 'x-ms-failure-cause': { schema: { type: 'string' }, example: 'gateway' } },
            content: json(armError, only({ error: { code: 'Any', message: 'Any.' } })),
          },
          401: {
            description: 'No token.',
            headers: {
              'WWW-Authenticate': {
                schema: { type: 'string' },
                example: 'Bearer authorization_uri="https://login.contoso.example/common"',
              },
            },
            content: json(armError, only({ error: { code: 'AuthenticationFailed', message: 'No token.' } })),
          },
          404: {
            description: 'None.',
            content: json(armError, only({ error: { code: 'ResourceNotFound', message: 'None.' } })),
          },
        },
      },
    },
    "/odata/Alerts('{key}')": {
      get: {
        operationId: 'Alerts_GetByKey',
        parameters: [
          {
            name: 'key',
            in: 'path',
            required: true,
            schema: { type: 'string', maxLength: 5 },
            example: 'a,b',
          },
        ],
        responses: { 200: { description: 'One.', content: json({}, only({ name: 'by key' })) } },
      },
    },
    '/operations/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: '1' }],
      delete: {
        operationId: 'Operations_Delete',
        'x-ms-long-running-operation': true,
        responses: {
          200: { description: 'Done at once.' },
          202: {
            description: 'Started.',
            headers: {
              Location: {
                schema: { type: 'string' },
                example: 'https://admin.local.contoso.example/operations/1',
              },
            },
          },
        },
      },
    },
  },
  components: bearer,
} as OpenApiDocument;

/** A second provider behind the same host, with an api-version of its own. */
export const updates: OpenApiDocument = {
  openapi: '3.1.0',
  'x-error-format': 'arm',
  info: { title: 'Updates', version: '2021-07-01' },
  servers: [armServer],
  paths: {
    '/providers/Contoso.Update/operations': {
      parameters: [apiVersion('2021-07-01')],
      get: {
        operationId: 'Operations_List',
        responses: { 200: { description: 'All.', content: json({}, only({ value: [] })) } },
      },
    },
  },
} as OpenApiDocument;

const device = {
  type: 'object',
  required: ['DeviceId'],
  properties: {
    DeviceId: { type: 'string', pattern: '^[0-9a-f]{4}$' },
    Tags: { type: 'array', items: { $ref: '#/components/schemas/Tag' } },
  },
};

/** Sphere: a document that declares nothing but successes, so that every refusal is the mock's own. */
export const fleet: OpenApiDocument = {
  openapi: '3.1.0',
  'x-error-format': 'sphere',
  info: { title: 'Fleet', version: '2' },
  servers: [{ url: 'https://fleet.contoso.example' }],
  security: [{ bearer: [] }],
  paths: {
    '/v2/tenants/{tenantId}/devices': {
      parameters: [{ $ref: '#/components/parameters/TenantId' }],
      get: {
        operationId: 'Device_List',
        parameters: [
          { name: 'maxPageSize', in: 'query', schema: { type: 'integer' }, example: 2 },
          { name: 'Fleet-Continuation', in: 'header', schema: { type: 'string' }, example: 'two' },
        ],
        responses: {
          200: {
            description: 'A page.',
            content: json(
              { type: 'object' },
              {
                first: { value: { Items: ['a'], ContinuationToken: 'two' } },
                second: {
                  'x-when': { header: { 'Fleet-Continuation': 'two' } },
                  value: { Items: ['b'], ContinuationToken: null },
                },
                other: {
                  'x-when': { path: { tenantId: OTHER_TENANT.toUpperCase() } },
                  value: { Items: ['c'] },
                },
                otherSecond: {
                  'x-when': { path: { tenantId: OTHER_TENANT }, header: { 'fleet-continuation': 'two' } },
                  value: { Items: ['d'] },
                },
              },
            ),
          },
          404: {
            description: 'None.',
            content: json(
              {},
              { gone: { 'x-when': { query: { maxPageSize: [7, 13] } }, value: [{ ErrorCode: 'NotFound' }] } },
            ),
          },
        },
      },
      post: {
        operationId: 'Device_Claim',
        requestBody: {
          required: true,
          content: json({ $ref: '#/components/schemas/Device' }, only({ DeviceId: '0a1b' })),
        },
        responses: {
          202: {
            description: 'Started.',
            content: json(
              { type: 'object' },
              {
                claimed: { value: { State: 0 } },
                known: { 'x-when': { body: { DeviceId: 'ffff' } }, value: { State: 3 } },
              },
            ),
          },
        },
      },
    },
    '/v2/tenants/{tenantId}/devices/count': {
      parameters: [{ $ref: '#/components/parameters/TenantId' }],
      get: {
        operationId: 'Device_Count',
        responses: { 200: { description: 'How many.', content: json({ type: 'integer' }, only(128)) } },
      },
    },
    '/v2/tenants/{tenantId}/devices/{deviceId}': {
      parameters: [
        { $ref: '#/components/parameters/TenantId' },
        { name: 'deviceId', in: 'path', required: true, schema: { type: 'string' }, example: '0a1b' },
      ],
      get: {
        operationId: 'Device_Get',
        responses: { 200: { description: 'One.', content: json(device, only({ DeviceId: '0a1b' })) } },
      },
      delete: { operationId: 'Device_Delete', responses: { 204: { description: 'Gone.' } } },
    },
    '/v2/tenants/{tenantId}/images': {
      parameters: [{ $ref: '#/components/parameters/TenantId' }],
      post: {
        operationId: 'Image_Upload',
        requestBody: { required: true, content: { 'application/octet-stream': { example: 'bytes' } } },
        responses: { 200: { description: 'Stored.', content: json({}, only({ State: 0 })) } },
      },
    },
  },
  components: {
    ...bearer,
    parameters: {
      TenantId: { name: 'tenantId', in: 'path', required: true, schema: uuid, example: TENANT },
    },
    schemas: { Device: device, Tag: { type: 'object', required: ['Name'] } },
  },
} as OpenApiDocument;

const token = (name: string) => ({
  post: {
    operationId: `${name}_Token`,
    requestBody: {
      required: true,
      content: {
        'application/x-www-form-urlencoded': {
          schema: {
            type: 'object',
            required: ['grant_type', 'client_id'],
            properties: {
              grant_type: { type: 'string', enum: ['password', 'client_credentials'] },
              client_id: { type: 'string', minLength: 1 },
            },
          },
          example: { grant_type: 'password', client_id: 'a b+c' },
        },
      },
    },
    responses: {
      200: {
        description: 'A token.',
        content: json(
          { type: 'object' },
          {
            token: { value: { access_token: name } },
            application: {
              'x-when': { body: { grant_type: 'client_credentials' } },
              value: { access_token: `${name} application` },
            },
          },
        ),
      },
    },
  },
});

/** OAuth: servers that each path names itself, a base path, forms, and metadata that ARM answers. */
export const identity: OpenApiDocument = {
  openapi: '3.1.0',
  'x-error-format': 'oauth',
  info: { title: 'Identity', version: '1' },
  servers: [{ url: 'https://login.contoso.example' }],
  paths: {
    '/metadata/endpoints': {
      'x-error-format': 'arm',
      servers: [armServer, { url: 'https://tenant.local.contoso.example' }],
      get: {
        operationId: 'Metadata_Get',
        parameters: [apiVersion('2015-01-01')],
        responses: {
          200: {
            description: 'Metadata.',
            content: json(
              {},
              {
                admin: {
                  value: {
                    loginEndpoint: 'https://login.contoso.example/',
                    portalEndpoint: 'https://admin.local.contoso.example:30015/',
                  },
                },
                tenant: {
                  'x-when': { header: { host: 'tenant.local.contoso.example' } },
                  value: { loginEndpoint: 'https://login.contoso.example/tenant' },
                },
              },
            ),
          },
        },
      },
    },
    '/adfs/oauth2/token': token('adfs'),
    '/{tenant}/oauth2/token': {
      parameters: [
        { name: 'tenant', in: 'path', required: true, schema: { type: 'string' }, example: 'common' },
      ],
      ...token('entra'),
    },
    '/authorize': {
      get: {
        operationId: 'Authorize',
        parameters: [
          { name: 'state', in: 'query', required: true, schema: { type: 'string' }, example: 's' },
          { name: 'response_type', in: 'query', schema: { enum: ['code'] }, example: 'code' },
        ],
        responses: {
          200: {
            description: 'A page.',
            content: { 'text/html': { example: '<form action="https://login.contoso.example/login">' } },
          },
          400: { description: 'A page.', content: { 'text/html': { example: '<p>No.' } } },
        },
      },
    },
    '/keys': {
      servers: [{ url: 'https://keys.contoso.example:8443/base/' }],
      get: {
        operationId: 'Keys_Get',
        responses: { 200: { description: 'Keys.', content: json({}, only({ keys: [] })) } },
      },
    },
  },
} as OpenApiDocument;

/** No format of errors, no servers, and a media type that is not JSON. */
export const plain: OpenApiDocument = {
  openapi: '3.1.0',
  info: { title: 'Plain', version: '1' },
  paths: {
    '/notes': {
      get: {
        operationId: 'Notes_Get',
        responses: {
          200: {
            description: 'Text.',
            content: { 'text/plain': { example: 'see https://fleet.contoso.example' } },
          },
        },
      },
      post: {
        operationId: 'Notes_Post',
        parameters: [
          { name: 'X-Kind', in: 'header', required: true, schema: { type: 'string' }, example: 'memo' },
        ],
        requestBody: {
          content: { 'application/json': { schema: { type: 'object', additionalProperties: false } } },
        },
        responses: { 204: { description: 'Kept.' } },
      },
    },
  },
} as OpenApiDocument;

export const documents: readonly OpenApiDocument[] = [alerts, updates, fleet, identity, plain];
