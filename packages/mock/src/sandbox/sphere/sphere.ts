// All of Azure Sphere: what answers each operation, and what each piece of work does.
import type { Handle } from '../result.js';
import type { World } from '../world.js';
import { deployments, registerDeploymentWork } from './deployments.js';
import { deviceGroups, registerDeviceGroupWork } from './device-groups.js';
import { devices, registerDeviceWork } from './devices.js';
import { images, registerImageWork } from './images.js';
import { operations } from './operations.js';
import { products, registerProductWork } from './products.js';
import { reports } from './reports.js';
import { registerTenantWork, tenants } from './tenants.js';
import { users } from './users.js';

/** By operation id. What is missing is answered from the documents' examples. */
export const sphereHandlers: Readonly<Record<string, Handle>> = {
  ...tenants,
  ...products,
  ...deviceGroups,
  ...devices,
  ...deployments,
  ...images,
  ...users,
  ...operations,
  ...reports,
};

export function registerSphereWork(world: World): void {
  registerTenantWork(world);
  registerProductWork(world);
  registerDeviceGroupWork(world);
  registerDeviceWork(world);
  registerDeploymentWork(world);
  registerImageWork(world);
}
