// Deployments: images for all devices of a device group.
import { found, type Handle, pathValue } from '../result.js';
import type { World } from '../world.js';
import { imageBody } from './images.js';
import type { Deployment, OperationInput } from './records.js';
import { inTenant, pageOf, startOperation } from './service.js';
import { ofTenant } from './store.js';

export const deployments: Readonly<Record<string, Handle>> = {
  Deployments_List: inTenant('Reader', (visit) => {
    const { Id } = visit.store.deviceGroup(visit.tenantId, pathValue(visit.call, 'deviceGroupId'));
    return pageOf(visit, visit.store.deployments, { index: 'deviceGroup', value: Id }, deploymentBody);
  }),
  Deployments_Create: inTenant('Contributor', (visit) => {
    const { Id } = visit.store.deviceGroup(visit.tenantId, pathValue(visit.call, 'deviceGroupId'));
    return startOperation(visit, 'deploy', visit.tenantId, { groupId: Id, images: visit.call.body.value });
  }),
  Deployments_Get: inTenant('Reader', ({ call, store, tenantId }) => {
    const id = pathValue(call, 'deploymentId');
    return {
      body: deploymentBody(found(ofTenant(store.deployments.get(id), tenantId), `The deployment ${id}`)),
    };
  }),
  Deployments_GetByDevice: inTenant('Reader', ({ call, store, tenantId }) => {
    const { DeviceGroupId } = store.device(tenantId, pathValue(call, 'deviceId'));
    const current =
      DeviceGroupId === null
        ? undefined
        : store.deployments.list({ index: 'deviceGroup', value: DeviceGroupId }).at(-1);
    const images = (current?.DeployedImages ?? []).flatMap((id) => store.images.get(id) ?? []);
    return { body: { Items: images.map(imageBody), ContinuationToken: null } };
  }),
};

export function registerDeploymentWork({ sphere, work, random }: World): void {
  work.register<OperationInput & { groupId: string; images: readonly string[] }>(
    'sphere deploy',
    ({ tenantId, groupId, images }, { due }) => {
      const missing = images.filter((id) => !ofTenant(sphere.images.get(id), tenantId));
      if (missing.length > 0) {
        const message = `The tenant has no image ${missing.join(', ')}.`;
        return { state: 'failed', error: { code: 'NotFound', message } };
      }
      const deployment: Deployment = {
        Id: random.uuid(),
        TenantId: tenantId,
        DeviceGroupId: groupId,
        DeployedImages: images,
        DeploymentDateUtc: new Date(due).toISOString(),
      };
      sphere.deployments.put(deployment);
      return { state: 'succeeded', resource: `/v2/tenants/${tenantId}/deployments/${deployment.Id}` };
    },
  );
}

export function deploymentBody({ DeviceGroupId: _, ...deployment }: Deployment): object {
  return deployment;
}
