// Devices: claimed for ever, moved between device groups, counted.
import { type Handle, pathValue } from '../result.js';
import type { Outcome } from '../work.js';
import type { World } from '../world.js';
import type { Device, OperationInput } from './records.js';
import { inTenant, pageOf, type SphereVisit, startOperation } from './service.js';
import type { SphereStore } from './store.js';

export const devices: Readonly<Record<string, Handle>> = {
  Devices_List: inTenant('Reader', (visit) => page(visit, { index: 'tenant', value: visit.tenantId })),
  Devices_ListInGroup: inTenant('Reader', (visit) => page(visit, inGroup(visit))),
  Devices_ListInProduct: inTenant('Reader', (visit) => page(visit, inProduct(visit))),
  Devices_Count: inTenant('Reader', ({ store, tenantId }) => ({
    body: store.devices.count({ index: 'tenant', value: tenantId }),
  })),
  Devices_CountInGroup: inTenant('Reader', (visit) => ({ body: visit.store.devices.count(inGroup(visit)) })),
  Devices_CountInProduct: inTenant('Reader', (visit) => ({
    body: visit.store.devices.count(inProduct(visit)),
  })),
  Devices_Get: inTenant('Reader', ({ call, store, tenantId }) => ({
    body: store.device(tenantId, pathValue(call, 'deviceId')),
  })),
  Devices_Claim: inTenant('Contributor', (visit) =>
    startOperation(visit, 'claim', visit.tenantId, { deviceIds: [pathValue(visit.call, 'deviceId')] }),
  ),
  Devices_BulkClaim: inTenant('Contributor', (visit) =>
    startOperation(visit, 'bulkClaim', visit.tenantId, { deviceIds: visit.call.body.value }),
  ),
  Devices_Move: inTenant('Contributor', (visit) => {
    const { DeviceId } = visit.store.device(visit.tenantId, pathValue(visit.call, 'deviceId'));
    return startOperation(visit, 'move', visit.tenantId, { DeviceId, groupId: visit.call.body.value });
  }),
};

interface Claim extends OperationInput {
  readonly deviceIds: readonly string[];
}

export function registerDeviceWork({ sphere, work }: World): void {
  work.register<Claim>('sphere claim', (input) => {
    const [deviceId = ''] = input.deviceIds;
    if (claim(sphere, input).length > 0) {
      const message = 'The device belongs to a tenant already.';
      return { state: 'failed', error: { code: 'Conflict', message } };
    }
    return { state: 'succeeded', resource: `/v2/tenants/${input.tenantId}/devices/${deviceId}` };
  });
  work.register<Claim>('sphere bulkClaim', (input): Outcome => {
    const { length } = claim(sphere, input);
    const resource = `/v2/tenants/${input.tenantId}/devices`;
    if (length === 0) return { state: 'succeeded', resource };
    const total = input.deviceIds.length;
    const message = `${length} of ${total} devices ${length === 1 ? 'was' : 'were'} not claimed.`;
    const error = { code: 'OperationFailed', message };
    return length === total ? { state: 'failed', error } : { state: 'partial', resource, error };
  });
  work.register<OperationInput & { DeviceId: string; groupId: string }>(
    'sphere move',
    ({ tenantId, DeviceId, groupId }) => {
      const group = sphere.deviceGroups.get(groupId);
      const device = sphere.devices.get(DeviceId);
      if (!device || group?.TenantId.toLowerCase() !== tenantId.toLowerCase()) {
        const message = `The tenant has no device group ${groupId}.`;
        return { state: 'failed', error: { code: 'NotFound', message } };
      }
      sphere.devices.put({ ...device, DeviceGroupId: group.Id, ProductId: group.ProductId });
      return { state: 'succeeded', resource: `/v2/tenants/${tenantId}/devices/${DeviceId}` };
    },
  );
}

/** A device that was just claimed: in no group, and silent so far. */
export function newDevice(tenantId: string, deviceId: string): Device {
  return {
    DeviceId: deviceId.toLowerCase(),
    TenantId: tenantId,
    ProductId: null,
    DeviceGroupId: null,
    ChipSku: 0,
    LastAvailableOSVersion: null,
    LastInstalledOSVersion: null,
    LastOSUpdateUTC: null,
    LastUpdateRequestUTC: null,
  };
}

/** Claims what nobody has; the rest is given back. A tenant's own devices stay its own. */
function claim(store: SphereStore, { tenantId, deviceIds }: Claim): string[] {
  const refused = deviceIds.filter((id) => (store.devices.get(id)?.TenantId ?? tenantId) !== tenantId);
  for (const id of deviceIds) if (!store.devices.get(id)) store.devices.put(newDevice(tenantId, id));
  return refused;
}

function inGroup({ call, store, tenantId }: SphereVisit) {
  const { Id } = store.deviceGroup(tenantId, pathValue(call, 'deviceGroupId'));
  return { index: 'deviceGroup', value: Id };
}

function inProduct({ call, store, tenantId }: SphereVisit) {
  return { index: 'product', value: store.product(tenantId, pathValue(call, 'productId')).Id };
}

function page(visit: SphereVisit, selection: { index: string; value: string }) {
  return pageOf(visit, visit.store.devices, selection);
}
