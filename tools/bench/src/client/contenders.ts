import { nodeFetch } from '@edgeplane/client/node';
import { tenant, tenantPath } from './answer.js';

/** Gets the tenant once and gives its parsed body. */
export type Get = () => Promise<unknown>;

/** What each contender has switched on besides sending and parsing; printed with the figures. */
export const features: Readonly<Record<string, string>> = {
  edgeplane:
    'generated operation with the client’s defaults: token, checked arguments, retries, errors, request id',
  fetch: 'nothing: a token in the headers, response.json()',
  'undici.request': 'nothing: a token in the headers, body.json()',
  '@azure-rest/core-client': 'its defaults: token, retries, redirects, request id; status left to the caller',
  'openapi-fetch': 'its defaults: path parameters; status left to the caller',
  ky: 'its defaults: deadline, retries, errors',
  axios: 'its defaults with a keep-alive agent: errors',
};

const token = 'a-token-of-no-worth';
const headers = { accept: 'application/json', authorization: `Bearer ${token}` };

/** Each is loaded when it is asked for, so that one that does not load spoils nothing. */
export function contenders(baseUrl: string): Record<string, () => Promise<Get>> {
  const url = baseUrl + tenantPath;
  return {
    fetch: async () => async () => (await fetch(url, { headers })).json(),
    edgeplane: () => ours(baseUrl, undefined),
    'edgeplane on Node’s transport': () => ours(baseUrl, nodeFetch()),
    'undici.request': async () => {
      const { request } = await import('undici');
      return async () => (await request(url, { headers })).body.json();
    },
    '@azure-rest/core-client': async () => {
      const { getClient } = await import('@azure-rest/core-client');
      const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
      const client = getClient(baseUrl, credential, {
        allowInsecureConnection: true,
        credentials: { scopes: ['https://service.example/.default'] },
      });
      // Its token policy refuses plain http, so the token goes as a header, like those of the others.
      client.pipeline.removePolicy({ name: 'bearerTokenAuthenticationPolicy' });
      return async () => {
        const path = client.pathUnchecked('/v2/tenants/{tenantId}', tenant.Id);
        return (await path.get({ headers })).body;
      };
    },
    'openapi-fetch': async () => {
      const { default: createClient } = await import('openapi-fetch');
      const client = createClient<Paths>({ baseUrl, headers });
      return async () =>
        (await client.GET('/v2/tenants/{tenantId}', { params: { path: { tenantId: tenant.Id } } })).data;
    },
    ky: async () => {
      const { default: ky } = await import('ky');
      return () => ky.get(url, { headers }).json();
    },
    axios: async () => {
      const { default: axios } = await import('axios');
      const { Agent } = await import('node:http');
      const client = axios.create({
        baseURL: baseUrl,
        headers,
        httpAgent: new Agent({ keepAlive: true }),
        proxy: false,
      });
      return async () => (await client.get(tenantPath)).data;
    },
  };
}

async function ours(baseUrl: string, transport: typeof fetch | undefined): Promise<Get> {
  const { createSphereClient } = await import('@edgeplane/sphere');
  const credential = { getToken: async () => ({ token, expiresOn: new Date(Date.now() + 3_600_000) }) };
  const sphere = createSphereClient({ baseUrl, credential, fetch: transport });
  return () => sphere.tenants.get({ tenantId: tenant.Id });
}

interface Paths {
  '/v2/tenants/{tenantId}': {
    get: {
      parameters: { path: { tenantId: string } };
      responses: { 200: { content: { 'application/json': typeof tenant } } };
    };
  };
}
