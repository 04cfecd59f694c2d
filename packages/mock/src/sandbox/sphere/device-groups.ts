// Device groups: made at once, removed by an operation.
import { Refusal } from '../../refusal.js';
import { found, type Handle, pathValue } from '../result.js';
import type { World } from '../world.js';
import { deploymentBody } from './deployments.js';
import { DEFAULT_GROUPS, type DeviceGroup, type OperationInput, type Product } from './records.js';
import { inTenant, pageOf, type SphereVisit, startOperation } from './service.js';
import type { SphereStore } from './store.js';

interface GroupRequest {
  readonly Name?: string;
  readonly Description?: string | null;
  readonly ProductId?: string;
  readonly OsFeedType?: number;
  /** Spelt with a capital S where a group is changed. */
  readonly OSFeedType?: number;
  readonly UpdatePolicy?: number;
  readonly AllowCrashDumpsCollection?: boolean;
}

export const deviceGroups: Readonly<Record<string, Handle>> = {
  DeviceGroup_List: inTenant('Reader', (visit) => page(visit, 'tenant', visit.tenantId)),
  DeviceGroup_ListByName: inTenant('Reader', (visit) =>
    page(visit, 'name', `${visit.tenantId} ${pathValue(visit.call, 'deviceGroupName')}`),
  ),
  DeviceGroup_Get: inTenant('Reader', (visit) => ({ body: groupBody(visit.store, named(visit)) })),
  DeviceGroup_GetInProduct: inTenant('Reader', ({ call, store, tenantId }) => {
    const [product, group] = [pathValue(call, 'productName'), pathValue(call, 'deviceGroupName')];
    const inProduct = found(store.productNamed(tenantId, product), `The product “${product}”`);
    const what = `The device group “${group}” of “${product}”`;
    return { body: groupBody(store, found(store.deviceGroupNamed(inProduct, group), what)) };
  }),
  DeviceGroup_Create: inTenant('Contributor', ({ call, store, tenantId, world }) => {
    const { Name = '', ProductId = '', ...rest } = call.body.value as GroupRequest;
    const product = store.product(tenantId, ProductId);
    return { body: groupBody(store, store.deviceGroups.put(newGroup(world, product, { ...rest, Name }))) };
  }),
  DeviceGroup_CreateDefaults: inTenant('Contributor', ({ call, store, tenantId, world }) => {
    const groups = makeDefaultGroups(world, store.product(tenantId, pathValue(call, 'productId')));
    return { body: { Items: groups.map((group) => groupBody(store, group)), ContinuationToken: null } };
  }),
  DeviceGroup_Patch: inTenant('Contributor', (visit) => {
    const group = named(visit);
    const {
      Name,
      Description,
      OSFeedType,
      OsFeedType = OSFeedType,
      UpdatePolicy,
      AllowCrashDumpsCollection,
    } = visit.call.body.value as GroupRequest;
    if (Name !== undefined) refuseTaken(visit.store, group, Name);
    const changed = visit.store.deviceGroups.put({
      ...group,
      ...(Name !== undefined && { Name }),
      ...(Description !== undefined && { Description }),
      ...(OsFeedType !== undefined && { OsFeedType }),
      ...(UpdatePolicy !== undefined && { UpdatePolicy }),
      ...(AllowCrashDumpsCollection !== undefined && { AllowCrashDumpsCollection }),
    });
    return { body: groupBody(visit.store, changed) };
  }),
  DeviceGroup_Delete: inTenant('Administrator', (visit) =>
    startOperation(visit, 'deleteDeviceGroup', visit.tenantId, { Id: named(visit).Id }),
  ),
};

export function registerDeviceGroupWork({ sphere, work }: World): void {
  work.register<OperationInput & { Id: string }>('sphere deleteDeviceGroup', ({ Id }) => {
    if (sphere.devices.count({ index: 'deviceGroup', value: Id }) > 0) {
      const message = 'The device group still has devices in it.';
      return { state: 'failed', error: { code: 'Conflict', message } };
    }
    sphere.deviceGroups.delete(Id);
    return { state: 'succeeded' };
  });
}

/** Those of the usual five that the product lacks. */
export function makeDefaultGroups(world: World, product: Product): DeviceGroup[] {
  const missing = DEFAULT_GROUPS.filter(({ Name }) => !world.sphere.deviceGroupNamed(product, Name));
  return missing.map((group) => world.sphere.deviceGroups.put(newGroup(world, product, group)));
}

/** A device group as it is sent: with what is deployed to it. */
export function groupBody(store: SphereStore, group: DeviceGroup): object {
  const current = store.deployments.list({ index: 'deviceGroup', value: group.Id }).at(-1);
  return { ...group, CurrentDeployment: current ? deploymentBody(current) : null };
}

function newGroup(world: World, product: Product, request: GroupRequest): DeviceGroup {
  const { Name = '', Description = null, OsFeedType = 0, UpdatePolicy = 0 } = request;
  const group: DeviceGroup = {
    Id: world.random.uuid(),
    TenantId: product.TenantId,
    ProductId: product.Id,
    Name,
    Description,
    OsFeedType,
    UpdatePolicy,
    AllowCrashDumpsCollection: false,
  };
  refuseTaken(world.sphere, group, Name);
  return group;
}

function refuseTaken(store: SphereStore, { Id, TenantId, ProductId }: DeviceGroup, name: string): void {
  const taken = store.deviceGroupNamed(store.product(TenantId, ProductId), name);
  if (taken && taken.Id !== Id)
    throw new Refusal('conflict', `The product has a device group “${name}” already.`);
}

function named({ call, store, tenantId }: SphereVisit): DeviceGroup {
  return store.deviceGroup(tenantId, pathValue(call, 'deviceGroupId'));
}

function page(visit: SphereVisit, index: string, value: string) {
  return pageOf(visit, visit.store.deviceGroups, { index, value }, (group) => groupBody(visit.store, group));
}
