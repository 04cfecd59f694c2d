// A machine on a stamp by Microsoft's own clients, from the resource group to its end: what the samples of the profile
// 2020-09-01-hybrid do.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { polling, startMicrosoftClients } from './microsoft-clients.js';

type Clients = Awaited<ReturnType<typeof startMicrosoftClients>>;

const group = 'machines';
let clients: Clients;

beforeAll(async () => {
  clients = await startMicrosoftClients();
  await clients.resources.resourceGroups.createOrUpdate(group, { location: 'local' });
});
afterAll(() => clients.close());

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of pages) items.push(item);
  return items;
}

const named = (items: readonly { name?: string | undefined }[] | undefined) => items?.map(({ name }) => name);

describe('networks', () => {
  const newNetwork = (name: string) =>
    clients.network.virtualNetworks.beginCreateOrUpdateAndWait(
      group,
      name,
      {
        location: 'local',
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        subnets: [{ name: 'front', addressPrefix: '10.0.0.0/24' }],
      },
      polling,
    );

  test('a subnet stands in its network and by itself, wherever it is written', async () => {
    const { subnets, virtualNetworks } = clients.network;
    const made = await newNetwork('hall-two');
    expect(made).toMatchObject({ provisioningState: 'Succeeded', subnets: [{ name: 'front' }] });
    const front = await subnets.get(group, 'hall-two', 'front');
    expect(front.id).toBe(`${made.id}/subnets/front`);
    await subnets.beginCreateOrUpdateAndWait(
      group,
      'hall-two',
      'back',
      { addressPrefix: '10.0.1.0/24' },
      polling,
    );
    expect(named((await virtualNetworks.get(group, 'hall-two')).subnets)).toEqual(['front', 'back']);
    await virtualNetworks.beginCreateOrUpdateAndWait(
      group,
      'hall-two',
      { ...made, subnets: [{ name: 'back', addressPrefix: '10.0.1.0/24' }] },
      polling,
    );
    expect(named(await all(subnets.list(group, 'hall-two')))).toEqual(['back']);
    await expect(subnets.get(group, 'hall-two', 'front')).rejects.toMatchObject({ statusCode: 404 });
    await subnets.beginDeleteAndWait(group, 'hall-two', 'back', polling);
    expect((await virtualNetworks.get(group, 'hall-two')).subnets).toEqual([]);
  });

  test('a security group has the rules that every one has', async () => {
    const { networkSecurityGroups, securityRules } = clients.network;
    const made = await networkSecurityGroups.beginCreateOrUpdateAndWait(
      group,
      'doors',
      { location: 'local' },
      polling,
    );
    expect(made.defaultSecurityRules).toHaveLength(6);
    expect(made.defaultSecurityRules?.[0]?.id).toContain('/doors/defaultSecurityRules/');
    const rule = {
      protocol: 'Tcp',
      sourcePortRange: '*',
      destinationPortRange: '22',
      sourceAddressPrefix: '*',
      destinationAddressPrefix: '*',
      access: 'Allow',
      priority: 200,
      direction: 'Inbound',
    };
    await securityRules.beginCreateOrUpdateAndWait(group, 'doors', 'ssh', rule, polling);
    expect(named((await networkSecurityGroups.get(group, 'doors')).securityRules)).toEqual(['ssh']);
  });

  test('a balancer has its parts', async () => {
    const { loadBalancers, loadBalancerProbes } = clients.network;
    const { subnets = [] } = await newNetwork('hall-three');
    await loadBalancers.beginCreateOrUpdateAndWait(
      group,
      'front',
      {
        location: 'local',
        frontendIPConfigurations: [{ name: 'inside', subnet: { id: subnets[0]?.id ?? '' } }],
        backendAddressPools: [{ name: 'pool' }],
        probes: [{ name: 'alive', protocol: 'Tcp', port: 80, intervalInSeconds: 15, numberOfProbes: 4 }],
      },
      polling,
    );
    expect(named(await all(loadBalancerProbes.list(group, 'front')))).toEqual(['alive']);
  });

  test('what is in use stays', async () => {
    const { networkInterfaces, publicIPAddresses, subnets } = clients.network;
    const { subnets: made = [] } = await newNetwork('hall-four');
    const address = await publicIPAddresses.beginCreateOrUpdateAndWait(
      group,
      'in',
      { location: 'local' },
      polling,
    );
    const ipConfigurations = [{ name: 'ip', subnet: made[0] ?? {}, publicIPAddress: address }];
    const body = { location: 'local', ipConfigurations };
    await networkInterfaces.beginCreateOrUpdateAndWait(group, 'card', body, polling);
    const inUse = { statusCode: 409 };
    await expect(publicIPAddresses.beginDeleteAndWait(group, 'in', polling)).rejects.toMatchObject(inUse);
    await expect(subnets.beginDeleteAndWait(group, 'hall-four', 'front', polling)).rejects.toMatchObject(
      inUse,
    );
    await networkInterfaces.beginDeleteAndWait(group, 'card', polling);
    await publicIPAddresses.beginDeleteAndWait(group, 'in', polling);
  });
});

describe('a machine', () => {
  const name = 'mixer-pc';
  const powerOf = async () =>
    (await clients.compute.virtualMachines.instanceView(group, name)).statuses
      ?.map(({ code }) => code)
      .at(-1);

  test('is made from an image, keeps its secrets, and runs', async () => {
    const { compute, storage } = clients;
    const account = { location: 'local', kind: 'Storage', sku: { name: 'Standard_LRS' } } as const;
    const disks = await storage.storageAccounts.beginCreateAndWait(group, 'mixerdisks', account, polling);
    expect(disks.primaryEndpoints?.blob).toBe('https://mixerdisks.blob.local.azurestack.external/');
    expect((await storage.storageAccounts.listKeys(group, 'mixerdisks')).keys).toHaveLength(2);
    const [image] = await compute.virtualMachineImages.list(
      'local',
      'Canonical',
      'UbuntuServer',
      '18.04-LTS',
      {
        top: 1,
      },
    );
    expect(image?.name).toMatch(/^18\.04\./);

    const adminPassword = 'never-Shown-0001';
    const made = await compute.virtualMachines.createOrUpdate(group, name, {
      location: 'local',
      hardwareProfile: { vmSize: 'Standard_A1' },
      osProfile: { computerName: name, adminUsername: 'lineops', adminPassword },
      storageProfile: {
        imageReference: {
          publisher: 'Canonical',
          offer: 'UbuntuServer',
          sku: '18.04-LTS',
          version: 'latest',
        },
        osDisk: {
          name: 'os',
          createOption: 'FromImage',
          vhd: { uri: `${disks.primaryEndpoints?.blob}vhds/os.vhd` },
        },
      },
      networkProfile: { networkInterfaces: [] },
    });
    expect(made).toMatchObject({
      name,
      provisioningState: 'Succeeded',
      osProfile: { adminUsername: 'lineops' },
    });
    expect(JSON.stringify(made)).not.toContain(adminPassword);
    expect(await powerOf()).toBe('PowerState/running');
  });

  test('shows how it runs only to those who ask', async () => {
    const { virtualMachines } = clients.compute;
    expect((await virtualMachines.get(group, name)).instanceView).toBeUndefined();
    const { instanceView } = await virtualMachines.get(group, name, { expand: 'instanceView' });
    expect(instanceView?.statuses?.map(({ code }) => code)).toContain('PowerState/running');
    const listed = await virtualMachines.listAll();
    expect(named(listed)).toEqual(['kettle-pc', name]);
    expect(listed.map((each) => each.instanceView)).toEqual([undefined, undefined]);
  });

  test('is stopped, started and freed', async () => {
    const { virtualMachines } = clients.compute;
    await virtualMachines.powerOff(group, name);
    expect(await powerOf()).toBe('PowerState/stopped');
    await virtualMachines.start(group, name);
    expect(await powerOf()).toBe('PowerState/running');
    await virtualMachines.deallocate(group, name);
    expect(await powerOf()).toBe('PowerState/deallocated');
  });

  test('holds its disks', async () => {
    const { disks, virtualMachines } = clients.compute;
    const disk = await disks.createOrUpdate(group, 'mixer-data', {
      location: 'local',
      creationData: { createOption: 'Empty' },
      diskSizeGB: 1,
    });
    expect(disk.diskState).toBe('Unattached');
    const { storageProfile = {}, ...machine } = await virtualMachines.get(group, name);
    const dataDisks = [{ lun: 0, createOption: 'Attach', managedDisk: { id: disk.id ?? '' } }] as const;
    await virtualMachines.createOrUpdate(group, name, {
      ...machine,
      storageProfile: { ...storageProfile, dataDisks: [...dataDisks] },
    });
    expect((await disks.get(group, 'mixer-data')).diskState).toBe('Attached');
    await expect(disks.deleteMethod(group, 'mixer-data')).rejects.toMatchObject({ statusCode: 409 });
  });

  test('is one resource among others, and goes', async () => {
    const { compute, resources } = clients;
    const types = (await all(resources.resources.listByResourceGroup(group))).map(({ type }) => type);
    expect(types).toContain('Microsoft.Compute/virtualMachines');
    expect(types).toContain('Microsoft.Network/virtualNetworks');
    await compute.virtualMachines.deleteMethod(group, name);
    await expect(compute.virtualMachines.get(group, name)).rejects.toMatchObject({ statusCode: 404 });
    expect((await compute.disks.get(group, 'mixer-data')).diskState).toBe('Unattached');
  });
});

test('the group takes everything with it', async () => {
  const { network, resources } = clients;
  await resources.resourceGroups.beginDeleteAndWait(group, polling);
  await expect(network.virtualNetworks.get(group, 'hall-two')).rejects.toMatchObject({
    statusCode: 404,
    code: 'ResourceGroupNotFound',
  });
  const made = network.virtualNetworks.beginCreateOrUpdateAndWait(
    group,
    'hall-two',
    { location: 'local', addressSpace: { addressPrefixes: ['10.0.0.0/16'] } },
    polling,
  );
  await expect(made).rejects.toMatchObject({ code: 'ResourceGroupNotFound' });
});
