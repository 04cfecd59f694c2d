import { stampService } from './stamp.js';

export const stackhubTenant = stampService({
  name: 'stackhub-tenant',
  title: 'Azure Stack Hub, tenant endpoint: machines, networks, storage, deployments',
  kind: 'tenant',
  address: 'https://management.{region}.{domain}',
  person: 'a user',
  subscription: 'the subscription to work in',
  catalogs: async () => (await import('@edgeplane/stackhub/catalogs')).catalogs,
});
