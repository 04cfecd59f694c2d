// Microsoft.Resources on the tenant endpoint, as far as its paths alone do not tell how it works.
import type { Handle, Visit } from '../result.js';
import { deploymentHandlers } from './deployments.js';
import { groupHandlers } from './groups.js';
import { here, missing } from './place.js';
import { providerHandlers } from './providers.js';
import { resourceHandlers } from './resources.js';
import { tagHandlers } from './tags.js';

export const resourceManagerHandlers: Readonly<Record<string, Handle>> = {
  ...groupHandlers,
  ...resourceHandlers,
  ...deploymentHandlers,
  ...providerHandlers,
  ...tagHandlers,
  ResourceGroups_CheckExistence: exists,
  Resources_CheckExistence: exists,
  Deployments_CheckExistence: exists,
  Deployments_CheckExistenceAtSubscriptionScope: exists,
};

function exists(visit: Visit) {
  if (here(visit)) return { status: 204 };
  throw missing('NotFound', 'It is not there.');
}
