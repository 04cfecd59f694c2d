// Microsoft's own client of Resource Manager against the tenant endpoint, as tenants of a stamp use it.
import {
  type GenericResource,
  ResourceManagementClient,
} from '@azure/arm-resources-profile-2020-09-01-hybrid';
import { StorageManagementClient } from '@azure/arm-storage-profile-2020-09-01-hybrid';
import type { Mock } from '@edgeplane/mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMockOverTls } from './mock-over-tls.js';

const SUBSCRIPTION = '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5a1';
const credential = {
  getToken: async () => ({ token: 'any', expiresOnTimestamp: Date.now() + 3_600_000 }),
};
const polling = { updateIntervalInMs: 5 };
const EMPTY = {
  properties: { mode: 'Incremental', template: { contentVersion: '1.0.0.0', resources: [] } },
} as const;

let mock: Mock;
let options: { endpoint: string; tlsOptions: { ca: string } };
let client: ResourceManagementClient;

beforeAll(async () => {
  const { origin, ca, ...started } = await startMockOverTls({ operationTime: 40, pageSize: 2 });
  mock = started.mock;
  options = { endpoint: `${origin}/management.local.azurestack.external`, tlsOptions: { ca } };
  client = new ResourceManagementClient(credential, SUBSCRIPTION, options);
});
afterAll(() => mock.close());

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of pages) items.push(item);
  return items;
}

async function newGroup(name: string): Promise<string> {
  await client.resourceGroups.createOrUpdate(name, { location: 'local', tags: { line: name } });
  return name;
}

describe('resource groups', () => {
  test('are there from creation to deletion', async () => {
    const { resourceGroups } = client;
    expect((await resourceGroups.checkExistence('bottling')).body).toBe(false);
    await expect(resourceGroups.get('bottling')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceGroupNotFound',
    });
    const made = await resourceGroups.createOrUpdate('bottling', { location: 'local', tags: { line: '7' } });
    expect(made).toMatchObject({ name: 'bottling', properties: { provisioningState: 'Succeeded' } });
    expect((await resourceGroups.checkExistence('BOTTLING')).body).toBe(true);
    expect(await resourceGroups.get('Bottling')).toEqual(made);
    const changed = await resourceGroups.update('bottling', { tags: { shift: 'late' } });
    expect(changed.tags).toEqual({ shift: 'late' });
    await resourceGroups.beginDeleteAndWait('bottling', polling);
    expect((await resourceGroups.checkExistence('bottling')).body).toBe(false);
  });

  test('come in pages, and by their tags', async () => {
    await newGroup('paged');
    const sizes: number[] = [];
    for await (const page of client.resourceGroups.list().byPage()) sizes.push(page.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBe(2);
    const filter = "tagName eq 'costCenter' and tagValue eq 'plant-7'";
    const tagged = await all(client.resourceGroups.list({ filter }));
    expect(tagged.map(({ name }) => name)).toEqual(['kettle-line']);
    expect(await all(client.resourceGroups.list({ top: 1 }))).toHaveLength(1);
  });

  test('cannot move', async () => {
    const moved = client.resourceGroups.createOrUpdate('kettle-line', { location: 'elsewhere' });
    await expect(moved).rejects.toMatchObject({ statusCode: 409, code: 'InvalidResourceGroupLocation' });
  });

  test('are exported as a template, which takes a while', async () => {
    const { template } = await client.resourceGroups.beginExportTemplateAndWait(
      'kettle-line',
      { resources: ['*'] },
      polling,
    );
    expect(template).toHaveProperty('resources');
  });
});

describe('a deployment', () => {
  test('is validated, runs, is listed, exported and deleted', async () => {
    const group = await newGroup('deploying');
    const { deployments } = client;
    const check = await deployments.beginValidateAndWait(group, 'empty', EMPTY, polling);
    expect(check.properties?.provisioningState).toBe('Succeeded');
    expect((await deployments.checkExistence(group, 'empty')).body).toBe(false);

    const done = await deployments.beginCreateOrUpdateAndWait(group, 'empty', EMPTY, polling);
    expect(done).toMatchObject({
      name: 'empty',
      properties: { provisioningState: 'Succeeded', mode: 'Incremental' },
    });
    const succeeded = await all(
      deployments.listByResourceGroup(group, { filter: "provisioningState eq 'Succeeded'" }),
    );
    expect(succeeded.map(({ name }) => name)).toEqual(['empty']);
    expect((await deployments.exportTemplate(group, 'empty')).template).toEqual(EMPTY.properties.template);
    expect(await all(client.deploymentOperations.list(group, 'empty'))).toEqual([]);

    await deployments.beginDeleteAndWait(group, 'empty', polling);
    await expect(deployments.get(group, 'empty')).rejects.toMatchObject({ code: 'DeploymentNotFound' });
  });

  test('can be seen while it runs, and stopped', async () => {
    // By itself it would not end within the test.
    const { origin, ca, mock: patient } = await startMockOverTls({ operationTime: 60_000 });
    try {
      const { deployments, resourceGroups } = new ResourceManagementClient(credential, SUBSCRIPTION, {
        endpoint: `${origin}/management.local.azurestack.external`,
        tlsOptions: { ca },
      });
      await resourceGroups.createOrUpdate('stopping', { location: 'local' });
      const poller = await deployments.beginCreateOrUpdate('stopping', 'slow', EMPTY, polling);
      expect((await deployments.get('stopping', 'slow')).properties?.provisioningState).toBe('Accepted');
      await deployments.cancel('stopping', 'slow');
      await expect(poller.pollUntilDone()).rejects.toThrow();
      expect((await deployments.get('stopping', 'slow')).properties?.provisioningState).toBe('Canceled');
      await expect(deployments.cancel('stopping', 'slow')).rejects.toMatchObject({ statusCode: 409 });
    } finally {
      await patient.close();
    }
  });

  test('of a subscription works alike', async () => {
    const { deployments } = client;
    const input = { location: 'local', ...EMPTY };
    await deployments.beginValidateAtSubscriptionScopeAndWait('groups', input, polling);
    const done = await deployments.beginCreateOrUpdateAtSubscriptionScopeAndWait('groups', input, polling);
    expect(done).toMatchObject({ location: 'local', properties: { provisioningState: 'Succeeded' } });
    const names = (await all(deployments.listAtSubscriptionScope())).map(({ name }) => name);
    expect(names).toEqual(['plant-groups', 'groups']);
    await deployments.beginDeleteAtSubscriptionScopeAndWait('groups', polling);
    expect((await deployments.checkExistenceAtSubscriptionScope('groups')).body).toBe(false);
  });

  test('needs its resource group', async () => {
    const refused = client.deployments.beginCreateOrUpdateAndWait('nowhere', 'empty', EMPTY, polling);
    await expect(refused).rejects.toMatchObject({ statusCode: 404, code: 'ResourceGroupNotFound' });
  });
});

describe('resources of any provider', () => {
  const network: GenericResource = {
    location: 'local',
    tags: { floor: '1' },
    properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } },
  };

  test('are made, listed by type and tag, changed and deleted by their id', async () => {
    const group = await newGroup('network');
    const { resources } = client;
    const id = `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers/Microsoft.Network/virtualNetworks/hall`;
    const made = await resources.beginCreateOrUpdateByIdAndWait(id, '2018-11-01', network, polling);
    expect(made).toMatchObject({
      id,
      type: 'Microsoft.Network/virtualNetworks',
      properties: { provisioningState: 'Succeeded' },
    });
    expect(await resources.getById(id, '2018-11-01')).toEqual(made);
    // Without a parent the path has two slashes in a row.
    expect(
      await resources.get(group, 'Microsoft.Network', '', 'virtualNetworks', 'hall', '2018-11-01'),
    ).toEqual(made);
    const names = async (filter: string) =>
      (await all(resources.listByResourceGroup(group, { filter }))).map(({ name }) => name);
    expect(await names("resourceType eq 'Microsoft.Network/virtualNetworks'")).toEqual(['hall']);
    expect(await names("tagName eq 'floor' and tagValue eq '2'")).toEqual([]);
    const changed = await resources.beginUpdateByIdAndWait(id, '2018-11-01', { tags: {} }, polling);
    expect(changed).toMatchObject({ tags: {}, properties: network.properties });
    await resources.beginDeleteByIdAndWait(id, '2018-11-01', polling);
    expect((await resources.checkExistenceById(id, '2018-11-01')).body).toBe(false);
  });

  test('are what the client of their own provider sees', async () => {
    const storage = new StorageManagementClient(credential, SUBSCRIPTION, options);
    const sku = { name: 'Standard_LRS' } as const;
    const input = { location: 'local', kind: 'Storage', sku } as const;
    const made = await storage.storageAccounts.beginCreateAndWait('trials', 'readings', input, polling);
    expect(made).toMatchObject({ name: 'readings', type: 'Microsoft.Storage/storageAccounts', sku });
    const names = (await all(storage.storageAccounts.list())).map(({ name }) => name);
    expect(names).toEqual(['kettlelinelogs', 'readings']);
    await storage.storageAccounts.delete('trials', 'readings');
    expect(await all(storage.storageAccounts.listByResourceGroup('trials'))).toEqual([]);
  });

  test('of an unknown namespace are refused', async () => {
    const unknown = client.resources.get('trials', 'Contoso.Nothing', '', 'things', 'a', '2018-11-01');
    await expect(unknown).rejects.toMatchObject({ statusCode: 404 });
  });
});

test('providers are registered once', async () => {
  const { providers } = client;
  const state = async () => (await providers.get('microsoft.web')).registrationState;
  expect(await state()).toBe('NotRegistered');
  expect((await providers.register('Microsoft.Web')).registrationState).toBe('Registered');
  expect(await state()).toBe('Registered');
  expect((await providers.unregister('Microsoft.Web')).registrationState).toBe('Unregistered');
  await expect(providers.get('Contoso.Nothing')).rejects.toMatchObject({ code: 'InvalidResourceNamespace' });
  expect((await all(providers.listAtTenantScope())).length).toBeGreaterThan(0);
});

test('tags are announced and withdrawn', async () => {
  const { tagsOperations: tags } = client;
  await tags.createOrUpdate('line');
  await tags.createOrUpdateValue('line', '7');
  const values = async () => {
    const line = (await all(tags.list())).find(({ tagName }) => tagName === 'line');
    return line?.values?.map(({ tagValue }) => tagValue);
  };
  expect(await values()).toEqual(['7']);
  await tags.deleteValue('line', '7');
  expect(await values()).toEqual([]);
  await tags.delete('line');
  expect(await values()).toBeUndefined();
});

test('a version that the stamp does not know is refused with those that it knows', async () => {
  const ahead = new ResourceManagementClient(credential, SUBSCRIPTION, {
    ...options,
    apiVersion: '2099-01-01',
  });
  await expect(ahead.resourceGroups.get('kettle-line')).rejects.toThrow(
    /supported versions are '2019-10-01,/,
  );
});
