// The tables of Azure Sphere, and the look-ups that every handler needs.
import { found } from '../result.js';
import { Table, type TableState } from '../table.js';
import type {
  Certificate,
  Deployment,
  Device,
  DeviceGroup,
  Image,
  Principal,
  Product,
  Report,
  Tenant,
} from './records.js';

export class SphereStore {
  readonly tenants = new Table<Tenant>({ key: ({ Id }) => Id });
  readonly principals = new Table<Principal>({
    key: ({ TenantId, PrincipalId }) => `${TenantId} ${PrincipalId}`,
    indexes: { tenant: ({ TenantId }) => TenantId },
  });
  readonly products = new Table<Product>({
    key: ({ Id }) => Id,
    indexes: {
      tenant: ({ TenantId }) => TenantId,
      name: ({ TenantId, Name }) => `${TenantId} ${Name}`,
    },
  });
  readonly deviceGroups = new Table<DeviceGroup>({
    key: ({ Id }) => Id,
    indexes: {
      tenant: ({ TenantId }) => TenantId,
      product: ({ ProductId }) => ProductId,
      name: ({ TenantId, Name }) => `${TenantId} ${Name}`,
    },
  });
  readonly devices = new Table<Device>({
    key: ({ DeviceId }) => DeviceId,
    indexes: {
      tenant: ({ TenantId }) => TenantId,
      product: ({ ProductId }) => ProductId,
      deviceGroup: ({ DeviceGroupId }) => DeviceGroupId,
    },
  });
  readonly deployments = new Table<Deployment>({
    key: ({ Id }) => Id,
    indexes: { deviceGroup: ({ DeviceGroupId }) => DeviceGroupId },
  });
  readonly images = new Table<Image>({
    key: ({ Id }) => Id,
    indexes: { tenant: ({ TenantId }) => TenantId },
  });
  readonly certificates = new Table<Certificate>({
    key: ({ TenantId, Thumbprint }) => `${TenantId} ${Thumbprint}`,
    indexes: { tenant: ({ TenantId }) => TenantId },
  });
  readonly reports = new Table<Report>({
    key: ({ TenantId, Number: number }) => `${TenantId} ${number}`,
    indexes: { tenant: ({ TenantId }) => TenantId },
  });

  /** @throws Refusal when the tenant has no such product */
  product(tenantId: string, id: string): Product {
    return found(ofTenant(this.products.get(id), tenantId), `The product ${id}`);
  }

  productNamed(tenantId: string, name: string): Product | undefined {
    return this.products.list({ index: 'name', value: `${tenantId} ${name}` })[0];
  }

  /** @throws Refusal when the tenant has no such device group */
  deviceGroup(tenantId: string, id: string): DeviceGroup {
    return found(ofTenant(this.deviceGroups.get(id), tenantId), `The device group ${id}`);
  }

  /** Looks among those of the product: every product of the tenant may have groups of these names. */
  deviceGroupNamed({ Id }: Product, name: string): DeviceGroup | undefined {
    const groups = this.deviceGroups.list({ index: 'product', value: Id });
    return groups.find(({ Name }) => Name.toLowerCase() === name.toLowerCase());
  }

  /** @throws Refusal when the tenant has not claimed such a device */
  device(tenantId: string, id: string): Device {
    return found(ofTenant(this.devices.get(id), tenantId), `The device ${id}`);
  }

  /** @throws Refusal when the tenant has no such image */
  image(tenantId: string, id: string): Image {
    return found(ofTenant(this.images.get(id), tenantId), `The image ${id}`);
  }

  save(): Readonly<Record<string, TableState<object>>> {
    return Object.fromEntries(this.#tables().map(([name, table]) => [name, table.save()]));
  }

  load(state: Readonly<Record<string, TableState<object>>>): void {
    for (const [name, table] of this.#tables()) table.load((state[name] ?? []) as never);
  }

  #tables() {
    return Object.entries(this).filter(
      (entry): entry is [string, Table<object>] => entry[1] instanceof Table,
    );
  }
}

/** What belongs to another tenant is not there. */
export function ofTenant<T extends { readonly TenantId: string }>(
  record: T | undefined,
  tenantId: string,
): T | undefined {
  return record?.TenantId.toLowerCase() === tenantId.toLowerCase() ? record : undefined;
}
