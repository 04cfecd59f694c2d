// A machine on a stamp by the generated clients, and records that two people change at once.
import { ConflictError, NotFoundError, PreconditionFailedError } from '@edgeplane/client';
import { type Mock, startMock } from '@edgeplane/mock';
import { createComputeClient } from '@edgeplane/stackhub/compute';
import { createDnsClient } from '@edgeplane/stackhub/dns';
import { createNetworkClient } from '@edgeplane/stackhub/network';
import { createResourcesClient } from '@edgeplane/stackhub/resources';
import { afterAll, beforeAll, expect, test } from 'vitest';

const credential = { getToken: async () => ({ token: 'any', expiresOn: new Date() }) };
const soon = { interval: 5 };
const resourceGroupName = 'mixing';

let mock: Mock;
let clients: ReturnType<typeof clientsOf>;

beforeAll(async () => {
  mock = await startMock({ checkResponses: true, sandbox: { operationTime: 20, pageSize: 2 } });
  clients = clientsOf(`${mock.url}/management.local.azurestack.external`);
});
afterAll(() => mock.close());

function clientsOf(baseUrl: string) {
  const options = { baseUrl, credential, subscriptionId: '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5a1' };
  return {
    resources: createResourcesClient(options),
    network: createNetworkClient(options),
    compute: createComputeClient(options),
    dns: createDnsClient(options),
  };
}

test('a machine is made from nothing, stopped, and gone with its group', async () => {
  const { resources, network, compute } = clients;
  const location = 'local';
  await resources.resourceGroups.createOrUpdate({ resourceGroupName, body: { location } });
  const hall = network.virtualNetworks.createOrUpdate({
    resourceGroupName,
    virtualNetworkName: 'mixing-hall',
    body: {
      location,
      properties: {
        addressSpace: { addressPrefixes: ['10.8.0.0/16'] },
        subnets: [{ name: 'line', properties: { addressPrefix: '10.8.1.0/24' } }],
      },
    },
  });
  const [subnet] = (await hall.untilDone(soon)).properties?.subnets ?? [];
  const card = await network.networkInterfaces
    .createOrUpdate({
      resourceGroupName,
      networkInterfaceName: 'mixer-nic',
      body: {
        location,
        properties: { ipConfigurations: [{ name: 'ip', properties: { subnet: { id: subnet?.id ?? '' } } }] },
      },
    })
    .untilDone(soon);
  const machine = await compute.virtualMachines
    .createOrUpdate({
      resourceGroupName,
      vmName: 'mixer',
      body: {
        location,
        properties: {
          hardwareProfile: { vmSize: 'Standard_A1' },
          osProfile: { computerName: 'mixer', adminUsername: 'lineops', adminPassword: 'never-Shown-0001' },
          storageProfile: {
            imageReference: {
              publisher: 'Canonical',
              offer: 'UbuntuServer',
              sku: '18.04-LTS',
              version: 'latest',
            },
            osDisk: {
              name: 'mixer-os',
              createOption: 'FromImage',
              managedDisk: { storageAccountType: 'Standard_LRS' },
            },
          },
          networkProfile: { networkInterfaces: [{ id: card.id ?? '', properties: { primary: true } }] },
        },
      },
    })
    .untilDone(soon);
  expect(machine.properties?.provisioningState).toBe('Succeeded');
  expect(machine.properties?.osProfile).not.toHaveProperty('adminPassword');

  const inUse = network.networkInterfaces.delete({ resourceGroupName, networkInterfaceName: 'mixer-nic' });
  await expect(inUse).rejects.toBeInstanceOf(ConflictError);

  await compute.virtualMachines.powerOff({ resourceGroupName, vmName: 'mixer' }).untilDone(soon);
  const view = await compute.virtualMachines.instanceView({ resourceGroupName, vmName: 'mixer' });
  expect(view.statuses?.map(({ code }) => code)).toContain('PowerState/stopped');

  await resources.resourceGroups.delete({ resourceGroupName }).untilDone(soon);
  const gone = compute.virtualMachines.get({ resourceGroupName, vmName: 'mixer' });
  await expect(gone).rejects.toBeInstanceOf(NotFoundError);
});

test('records of a name are not overwritten by who has not seen the last change', async () => {
  const { recordSets } = clients.dns;
  const name = {
    resourceGroupName: 'kettle-line',
    zoneName: 'plant.lakeside.example',
    recordType: 'A',
    relativeRecordSetName: 'mixer',
  } as const;
  const records = (address: string) => ({ properties: { TTL: 300, ARecords: [{ ipv4Address: address }] } });
  const made = await recordSets.createOrUpdate({ ...name, ifNoneMatch: '*', body: records('10.8.1.4') });
  const again = recordSets.createOrUpdate({ ...name, ifNoneMatch: '*', body: records('10.8.1.5') });
  await expect(again).rejects.toBeInstanceOf(PreconditionFailedError);

  const mine = recordSets.createOrUpdate({ ...name, ifMatch: made.etag ?? '', body: records('10.8.1.6') });
  expect((await mine.response).headers.get('etag')).toBe((await mine).etag);
  const theirs = recordSets.createOrUpdate({ ...name, ifMatch: made.etag ?? '', body: records('10.8.1.7') });
  await expect(theirs).rejects.toBeInstanceOf(PreconditionFailedError);
  expect((await recordSets.get(name)).properties?.ARecords).toEqual([{ ipv4Address: '10.8.1.6' }]);

  const names = (await recordSets.listByDnsZone(name).all()).map((each) => each.name);
  expect(names).toContain('mixer');
  await recordSets.delete({ ...name, ifMatch: (await mine).etag ?? '' });
  await expect(recordSets.get(name)).rejects.toBeInstanceOf(NotFoundError);
});
