// Products. They are made and removed by operations, which fail when a name is taken or a device is still there.
import { Refusal } from '../../refusal.js';
import { found, type Handle, pathValue } from '../result.js';
import type { World } from '../world.js';
import { groupBody, makeDefaultGroups } from './device-groups.js';
import type { OperationInput, Product } from './records.js';
import { inTenant, pageOf, startOperation } from './service.js';

interface ProductRequest {
  readonly Name?: string;
  readonly Description?: string | null;
  readonly CreateDefaultGroups?: boolean;
}

export const products: Readonly<Record<string, Handle>> = {
  Product_List: inTenant('Reader', (visit) =>
    pageOf(visit, visit.store.products, { index: 'tenant', value: visit.tenantId }),
  ),
  Product_Create: inTenant('Contributor', (visit) =>
    startOperation(visit, 'createProduct', visit.tenantId, { ...(visit.call.body.value as ProductRequest) }),
  ),
  Product_Get: inTenant('Reader', ({ call, store, tenantId }) => ({
    body: store.product(tenantId, pathValue(call, 'productId')),
  })),
  Product_GetByName: inTenant('Reader', ({ call, store, tenantId }) => {
    const name = pathValue(call, 'productName');
    return { body: found(store.productNamed(tenantId, name), `The product “${name}”`) };
  }),
  Product_Patch: inTenant('Contributor', ({ call, store, tenantId }) => {
    const product = store.product(tenantId, pathValue(call, 'productId'));
    const { Name, Description } = call.body.value as ProductRequest;
    const taken = Name === undefined ? undefined : store.productNamed(tenantId, Name);
    if (taken && taken.Id !== product.Id)
      throw new Refusal('conflict', `The name “${Name}” is in use already.`);
    return {
      body: store.products.put({
        ...product,
        ...(Name !== undefined && { Name }),
        ...(Description !== undefined && { Description }),
      }),
    };
  }),
  Product_Delete: inTenant('Administrator', (visit) => {
    const { Id } = visit.store.product(visit.tenantId, pathValue(visit.call, 'productId'));
    return startOperation(visit, 'deleteProduct', visit.tenantId, { Id });
  }),
  Product_ListGroups: inTenant('Reader', (visit) => {
    const { Id } = visit.store.product(visit.tenantId, pathValue(visit.call, 'productId'));
    return pageOf(visit, visit.store.deviceGroups, { index: 'product', value: Id }, (group) =>
      groupBody(visit.store, group),
    );
  }),
};

export function registerProductWork(world: World): void {
  const { sphere, work, random } = world;
  work.register<OperationInput & ProductRequest>(
    'sphere createProduct',
    ({ tenantId, Name = '', Description = null, CreateDefaultGroups = false }) => {
      if (sphere.productNamed(tenantId, Name)) {
        const message = `The tenant has a product “${Name}” already.`;
        return { state: 'failed', error: { code: 'Conflict', message } };
      }
      const product: Product = { Id: random.uuid(), TenantId: tenantId, Name, Description };
      sphere.products.put(product);
      if (CreateDefaultGroups) makeDefaultGroups(world, product);
      return { state: 'succeeded', resource: `/v2/tenants/${tenantId}/products/${product.Id}` };
    },
  );
  work.register<OperationInput & { Id: string }>('sphere deleteProduct', ({ Id }) => {
    if (sphere.devices.count({ index: 'product', value: Id }) > 0) {
      const message = 'The product still has device groups with devices in them.';
      return { state: 'failed', error: { code: 'Conflict', message } };
    }
    for (const group of sphere.deviceGroups.list({ index: 'product', value: Id })) {
      sphere.deviceGroups.delete(group.Id);
    }
    sphere.products.delete(Id);
    return { state: 'succeeded' };
  });
}
