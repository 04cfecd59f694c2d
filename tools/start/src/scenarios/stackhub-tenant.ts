import { discover, stampCredential } from '@edgeplane/auth';
import { createStackHubClient } from '@edgeplane/stackhub';
import { observedFetch } from '../observed-fetch.js';
import { need, SERVICE_PRINCIPAL, type Stage } from './scenario.js';

const resourceGroupName = 'evening';

/** A machine of a tenant, from an empty resource group until the group takes it with it. */
export async function stackHubTenantScenario({ url, printer }: Stage): Promise<void> {
  printer.title('3. Azure Stack Hub: a machine on the stamp, from nothing to nothing');
  const fetch = observedFetch(url, printer);

  printer.step('Ask the tenant endpoint where to sign in, and choose a subscription');
  const stamp = await discover(`${url}/management.local.azurestack.external`, { fetch });
  const connection = {
    baseUrl: stamp.armUrl,
    audience: stamp.audience,
    credential: stampCredential(stamp, { ...SERVICE_PRINCIPAL, fetch }),
    fetch,
  };
  const [mine] = await createStackHubClient(connection).subscriptions.subscriptions.list().all();
  const subscriptionId = need(mine?.subscriptionId, 'a subscription');
  const { resources, network, compute } = createStackHubClient({ ...connection, subscriptionId });
  const location = need(stamp.region, 'a region');

  printer.step('Make a resource group, a network and an interface in it');
  await resources.resourceGroups.createOrUpdate({ resourceGroupName, body: { location } });
  const { properties } = await network.virtualNetworks
    .createOrUpdate({
      resourceGroupName,
      virtualNetworkName: 'evening-net',
      body: {
        location,
        properties: {
          addressSpace: { addressPrefixes: ['10.8.0.0/16'] },
          subnets: [{ name: 'line', properties: { addressPrefix: '10.8.1.0/24' } }],
        },
      },
    })
    .untilDone();
  const subnet = need(properties?.subnets?.[0]?.id ?? undefined, 'a subnet');
  const { id: card } = await network.networkInterfaces
    .createOrUpdate({
      resourceGroupName,
      networkInterfaceName: 'evening-nic',
      body: {
        location,
        properties: { ipConfigurations: [{ name: 'ip', properties: { subnet: { id: subnet } } }] },
      },
    })
    .untilDone();

  printer.step('Make a machine of the newest Ubuntu image, and wait until it runs');
  const image = { publisherName: 'Canonical', offer: 'UbuntuServer', skus: '18.04-LTS' };
  const newest = (await compute.virtualMachineImages.list({ location, ...image }).all()).at(-1);
  const vmName = 'evening-pc';
  await compute.virtualMachines
    .createOrUpdate({
      resourceGroupName,
      vmName,
      body: {
        location,
        properties: {
          hardwareProfile: { vmSize: 'Standard_A1' },
          osProfile: { computerName: vmName, adminUsername: 'lineops', adminPassword: crypto.randomUUID() },
          storageProfile: {
            imageReference: {
              publisher: image.publisherName,
              offer: image.offer,
              sku: image.skus,
              version: need(newest?.name, 'an image'),
            },
            osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'Standard_LRS' } },
          },
          networkProfile: { networkInterfaces: [{ id: need(card ?? undefined, 'an interface') }] },
        },
      },
    })
    .untilDone();
  const { statuses } = await compute.virtualMachines.instanceView({ resourceGroupName, vmName });
  printer.result(`${vmName}: ${statuses?.map(({ displayStatus }) => displayStatus).join(', ')}`);

  printer.step('Delete the group with everything in it');
  await resources.resourceGroups.delete({ resourceGroupName }).untilDone();
  const left = await compute.virtualMachines.listAll().all();
  printer.result(`machines of the subscription: ${left.map(({ name }) => name).join(', ')}`);
}
