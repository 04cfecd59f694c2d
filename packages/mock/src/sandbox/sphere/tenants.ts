// Tenants and their certificates.
import type { Refusal } from '../../refusal.js';
import { type Handle, notFound, queryValue, type Visit } from '../result.js';
import type { World } from '../world.js';
import { principalOf, rolesIn } from './access.js';
import type { Certificate, OperationInput, Principal } from './records.js';
import { inTenant, type SphereVisit, startOperation } from './service.js';

export const tenants: Readonly<Record<string, Handle>> = {
  Tenants_List: (visit) => ({
    body: visit.world.sphere.tenants
      .list()
      .map(({ Id }) => identity(visit, Id))
      .filter(({ Roles }) => Roles.length > 0),
  }),
  Tenants_Create: (visit) => {
    const body = visit.call.body.value as { DeviceId: string; TenantFriendlyName: string };
    const { world, caller } = visit;
    const creator = principalOf(world.sphere, caller, world.operator);
    return startOperation(visit, 'createTenant', world.random.uuid(), { ...body, creator });
  },
  Tenants_Get: inTenant('Reader', (visit) => ({ body: identity(visit, visit.tenantId) })),
  Tenants_Patch: inTenant('Administrator', (visit) => {
    const { Name } = visit.call.body.value as { Name?: string };
    const tenant = visit.store.tenants.get(visit.tenantId);
    if (tenant && Name !== undefined) visit.store.tenants.put({ ...tenant, Name });
    return { body: identity(visit, visit.tenantId) };
  }),
  Tenants_BlockLegacy: inTenant('Administrator', () => ({})),
  Tenants_ListCertificateMetadata: inTenant('Reader', (visit) => ({
    body: certificatesOf(visit).map(({ TenantId: _, ...certificate }) => certificate),
  })),
  Tenants_GetCertificate: inTenant('Reader', (visit) => ({ body: usable(visit).Certificate })),
  Tenants_GetCertificateChain: inTenant('Reader', withCertificate),
  Tenants_GetProofOfPossession: inTenant('Reader', withCertificate),
  Tenants_ListCertificates: inTenant('Reader', withCertificate),
  Tenants_ListCertificateChains: inTenant('Reader', withCertificate),
};

interface Creation extends OperationInput {
  readonly DeviceId: string;
  readonly TenantFriendlyName: string;
  readonly creator: Principal | undefined;
}

export function registerTenantWork({ sphere, work }: World): void {
  work.register<Creation>('sphere createTenant', ({ tenantId, DeviceId, TenantFriendlyName, creator }) => {
    if (sphere.devices.get(DeviceId)) {
      const message = 'The device is claimed already. A tenant takes a device that nobody has claimed.';
      return { state: 'failed', error: { code: 'Conflict', message } };
    }
    sphere.tenants.put({ Id: tenantId, Name: TenantFriendlyName });
    if (creator) sphere.principals.put({ ...creator, TenantId: tenantId, Roles: ['Administrator'] });
    return { state: 'succeeded', resource: `/v2/tenants/${tenantId}` };
  });
}

function identity({ world, caller }: Visit, id: string) {
  return {
    Id: id,
    Name: world.sphere.tenants.get(id)?.Name ?? '',
    Roles: rolesIn(world.sphere, caller, world.operator, id),
  };
}

function certificatesOf({ store, tenantId }: SphereVisit): Certificate[] {
  return store.certificates.list({ index: 'tenant', value: tenantId });
}

/** The certificate that is asked for by thumbprint, else the active one. */
function usable(visit: SphereVisit): Certificate {
  const thumbprint = queryValue(visit.call, 'thumbprint');
  const certificate =
    thumbprint === undefined
      ? certificatesOf(visit).find(({ IsActive }) => IsActive)
      : visit.store.certificates.get(`${visit.tenantId} ${thumbprint}`);
  if (!certificate?.Certificate) throw noCertificate(thumbprint);
  return certificate;
}

function noCertificate(thumbprint: string | undefined): Refusal {
  return notFound(
    thumbprint === undefined ? 'An active certificate of the tenant' : `The certificate ${thumbprint}`,
  );
}

/** Nothing is signed here: chains and proofs are those of the documents. */
async function withCertificate(visit: SphereVisit) {
  usable(visit);
  const { body = 'null' } = await visit.example(200);
  return { body: JSON.parse(body) as unknown };
}
