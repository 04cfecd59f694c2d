// The generated client of Microsoft.Resources over HTTP against the mock.
import { NotFoundError } from '@edgeplane/client';
import { type Mock, startMock } from '@edgeplane/mock';
import { createResourcesClient, type ResourcesClient } from '@edgeplane/stackhub/resources';
import { afterAll, beforeAll, expect, test } from 'vitest';

const credential = { getToken: async () => ({ token: 'any', expiresOn: new Date() }) };
const group = { resourceGroupName: 'line-nine' };

let mock: Mock;
let tenant: ResourcesClient;

beforeAll(async () => {
  mock = await startMock({ checkResponses: true, sandbox: { operationTime: 20, pageSize: 2 } });
  const subscriptionId = '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5a1';
  const baseUrl = `${mock.url}/management.local.azurestack.external`;
  tenant = createResourcesClient({ baseUrl, credential, subscriptionId });
});
afterAll(() => mock.close());

test('a group is made, filled by a template, and deleted with everything in it', async () => {
  const { resourceGroups, deployments } = tenant;
  await expect(resourceGroups.checkExistence(group)).rejects.toBeInstanceOf(NotFoundError);
  await resourceGroups.createOrUpdate({ ...group, body: { location: 'local' } });
  await resourceGroups.checkExistence(group);

  const body = { properties: { mode: 'Incremental', template: { resources: [] } } } as const;
  const deployment = deployments.createOrUpdate({ ...group, deploymentName: 'nothing', body });
  expect((await deployment).properties?.provisioningState).toBe('Accepted');
  const done = await deployment.untilDone({ interval: 5 });
  expect(done.properties?.provisioningState).toBe('Succeeded');

  const deletion = resourceGroups.delete(group);
  expect((await deletion.response).status).toBe(202);
  await deletion.untilDone({ interval: 5 });
  await expect(deployments.get({ ...group, deploymentName: 'nothing' })).rejects.toBeInstanceOf(
    NotFoundError,
  );
});

test('a resource of any provider is followed until it is ready', async () => {
  const name = {
    resourceGroupName: 'trials',
    resourceProviderNamespace: 'Microsoft.Devices',
    resourceType: 'IotHubs',
    resourceName: 'mixer-hub',
  };
  const apiVersion = '2019-07-01-preview';
  const hub = tenant.resources.createOrUpdate({ ...name, body: { location: 'local' } }, { apiVersion });
  expect((await hub).properties).toMatchObject({ provisioningState: 'Creating' });
  expect((await hub.untilDone({ interval: 5 })).properties).toMatchObject({
    provisioningState: 'Succeeded',
  });
  const listed = await tenant.resources.listByType(name, { apiVersion }).all();
  expect(listed.map(({ name }) => name)).toEqual(['kettle-hub', 'mixer-hub']);
});

test('a template of a group comes when it is written', async () => {
  const exported = tenant.resourceGroups.exportTemplate({
    resourceGroupName: 'kettle-line',
    body: { resources: ['*'] },
  });
  expect(await exported.untilDone({ interval: 5 })).toHaveProperty('template.resources');
});
