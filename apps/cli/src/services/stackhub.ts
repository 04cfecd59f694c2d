import { stampService } from './stamp.js';

export const stackhub = stampService({
  name: 'stackhub',
  title: 'Azure Stack Hub, admin endpoint: subscriptions, alerts, health',
  kind: 'admin',
  address: 'https://adminmanagement.{region}.{domain}',
  person: 'an operator',
  subscription: 'the Default Provider Subscription',
  catalogs: async () => (await import('@edgeplane/stackhub-admin/catalogs')).catalogs,
});
