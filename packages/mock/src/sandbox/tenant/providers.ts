// Registrations with resource providers.
import type { Resource } from '../arm/resource.js';
import type { Handle, Visit } from '../result.js';
import { here, missing, remember, templateOf } from './place.js';

const PROVIDER = '{resourceProviderNamespace}';

export const providerHandlers: Readonly<Record<string, Handle>> = {
  Providers_Get: (visit) => ({ body: found(visit).value }),
  Providers_GetAtTenantScope: (visit) => ({ body: found(visit).value }),
  Providers_Register: (visit) => ({ body: registered(visit, 'Registered') }),
  Providers_Unregister: (visit) => ({ body: registered(visit, 'Unregistered') }),
};

function registered(visit: Visit, registrationState: string) {
  const value = { ...found(visit).value, registrationState };
  return remember(visit, templateOf(visit, PROVIDER), value).value;
}

function found(visit: Visit): Resource {
  const provider = here(visit, PROVIDER);
  if (provider) return provider;
  const namespace = visit.call.path.resourceProviderNamespace;
  throw missing('InvalidResourceNamespace', `The resource namespace '${namespace}' is invalid.`);
}
