// Fills the tables of Azure Sphere: from a fixture, and from the documents' examples.
import type { Service } from '../../service.js';
import { exampleBodies } from '../example-bodies.js';
import type { DeviceFixture, Fixture, GroupFixture, ProductFixture, TenantFixture } from '../fixture.js';
import { newDevice } from './devices.js';
import type { Certificate, Device } from './records.js';
import { addReport } from './reports.js';
import type { SphereStore } from './store.js';

const OS_FEED = { Retail: 0, RetailEval: 1 } as const;
const UPDATE_POLICY = { UpdateAll: 0, No3rdPartyAppUpdates: 1, NoUpdates: 2 } as const;

/** `Applications` */
const APPLICATION = 10;

/** @throws Error when a report is of a device that its tenant does not have */
export function seedFromFixture(store: SphereStore, { tenants }: Fixture): void {
  for (const tenant of tenants) {
    const TenantId = tenant.id;
    store.tenants.put({ Id: TenantId, Name: tenant.name });
    for (const user of tenant.users ?? []) store.principals.put({ ...user, TenantId });
    for (const { id, name, component, description = null } of tenant.images ?? []) {
      store.images.put({
        Id: id,
        TenantId,
        Name: name,
        ComponentId: component,
        Description: description,
        Type: APPLICATION,
      });
    }
    for (const product of tenant.products ?? []) seedProduct(store, tenant, product);
    for (const device of tenant.devices ?? []) store.devices.put(deviceOf(device, TenantId));
    for (const report of tenant.reports ?? []) addReport(store, TenantId, report);
  }
}

function seedProduct(store: SphereStore, tenant: TenantFixture, product: ProductFixture): void {
  const { id, name, description = null } = product;
  store.products.put({ Id: id, TenantId: tenant.id, Name: name, Description: description });
  for (const group of product.groups ?? []) seedGroup(store, tenant, product, group);
}

function seedGroup(
  store: SphereStore,
  { id: TenantId }: TenantFixture,
  { id: ProductId }: ProductFixture,
  group: GroupFixture,
): void {
  const {
    id,
    name,
    description = null,
    osFeed = 'Retail',
    updates = 'UpdateAll',
    crashDumps = false,
  } = group;
  store.deviceGroups.put({
    Id: id,
    TenantId,
    ProductId,
    Name: name,
    Description: description,
    OsFeedType: OS_FEED[osFeed],
    UpdatePolicy: UPDATE_POLICY[updates],
    AllowCrashDumpsCollection: crashDumps,
  });
  for (const { id: Id, images, date } of group.deployments ?? []) {
    store.deployments.put({
      Id,
      TenantId,
      DeviceGroupId: id,
      DeployedImages: images,
      DeploymentDateUtc: date,
    });
  }
  for (const device of group.devices ?? []) {
    store.devices.put({ ...deviceOf(device, TenantId), ProductId, DeviceGroupId: id });
  }
}

function deviceOf({ id, available, installed, updated, asked }: DeviceFixture, tenantId: string): Device {
  return {
    ...newDevice(tenantId, id),
    LastAvailableOSVersion: available ?? null,
    LastInstalledOSVersion: installed ?? null,
    LastOSUpdateUTC: updated ?? null,
    LastUpdateRequestUTC: asked ?? null,
  };
}

/** Certificates, which a fixture does not hold. */
export function seedFromExamples(store: SphereStore, { operations }: Service): void {
  for (const operation of operations) {
    if (operation.id === 'Tenants_ListCertificateMetadata') {
      for (const { path, body } of exampleBodies(operation, 200)) {
        for (const certificate of body as Omit<Certificate, 'TenantId'>[]) {
          store.certificates.put({ ...certificate, TenantId: path.tenantId ?? '' });
        }
      }
    }
  }
}
