// What tenants of a stamp work with: parts that stand in a whole, what is shown on demand, what takes its time.
import { describe, expect, test } from 'vitest';
import { useSandbox } from './sandbox-start.js';

const { ask, control, get, pass } = useSandbox();
const PLANT_FLOOR =
  '/management.local.azurestack.external/subscriptions/0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5a1';
const GROUP = `${PLANT_FLOOR}/resourceGroups/trials/providers`;
const OF_NETWORK = 'api-version=2018-11-01';
const OF_MACHINES = 'api-version=2020-06-01';
const NETWORK = `${GROUP}/Microsoft.Network/virtualNetworks/loft`;

interface Part {
  readonly name: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

const put = async (path: string, json: unknown) => {
  const { status, body } = await ask('PUT', path, { json });
  expect({ status, body }).toMatchObject({ status: expect.toSatisfy((code: number) => code < 300) });
  await pass(2);
};
const propertiesOf = async (path: string) =>
  (await get(path)).body.properties as unknown as Readonly<Record<string, unknown>>;
const subnetsOf = async () => (await propertiesOf(`${NETWORK}?${OF_NETWORK}`)).subnets as readonly Part[];
const newNetwork = () =>
  put(`${NETWORK}?${OF_NETWORK}`, {
    location: 'local',
    properties: {
      addressSpace: { addressPrefixes: ['10.9.0.0/16'] },
      subnets: [{ name: 'front', properties: { addressPrefix: '10.9.0.0/24' } }],
    },
  });

describe('a part of a network', () => {
  test('is found by itself, with an id and a state of its own', async () => {
    await newNetwork();
    const { body } = await get(`${NETWORK}/subnets/FRONT?${OF_NETWORK}`);
    expect(body).toMatchObject({ name: 'front', properties: { provisioningState: 'Succeeded' } });
    expect(await subnetsOf()).toEqual([body]);
  });

  test('that is written by itself stands in the network', async () => {
    await newNetwork();
    await put(`${NETWORK}/subnets/back?${OF_NETWORK}`, { properties: { addressPrefix: '10.9.1.0/24' } });
    expect((await subnetsOf()).map(({ name }) => name)).toEqual(['front', 'back']);
    await ask('DELETE', `${NETWORK}/subnets/front?${OF_NETWORK}`);
    await pass(2);
    expect((await subnetsOf()).map(({ name }) => name)).toEqual(['back']);
  });

  test('goes with the network', async () => {
    await newNetwork();
    await ask('DELETE', `${NETWORK}?${OF_NETWORK}`);
    await pass(2);
    await newNetwork();
    expect((await subnetsOf()).map(({ name }) => name)).toEqual(['front']);
  });
});

test('what takes its time is there from the beginning, and says so', async () => {
  const { status, headers } = await ask('PUT', `${NETWORK}?${OF_NETWORK}`, {
    json: { location: 'local', properties: { addressSpace: { addressPrefixes: ['10.9.0.0/16'] } } },
  });
  expect(status).toBe(201);
  const stateOf = async () => (await propertiesOf(`${NETWORK}?${OF_NETWORK}`)).provisioningState;
  expect(await stateOf()).toBe('Updating');
  const operation = headers.get('azure-asyncoperation') ?? '';
  expect((await get(operation)).body).toMatchObject({ status: 'InProgress' });
  await pass(2);
  expect((await get(operation)).body).toMatchObject({ status: 'Succeeded' });
  expect(await stateOf()).toBe('Succeeded');
});

test('what fails half way says that it has failed', async () => {
  await control('PUT', '/faults', [
    { when: { operation: 'VirtualNetworks_CreateOrUpdate' }, fail: 'No room.' },
  ]);
  const json = { location: 'local', properties: { addressSpace: { addressPrefixes: ['10.9.0.0/16'] } } };
  const { headers } = await ask('PUT', `${NETWORK}?${OF_NETWORK}`, { json });
  await pass(2);
  expect((await get(headers.get('azure-asyncoperation') ?? '')).body).toMatchObject({ status: 'Failed' });
  expect((await propertiesOf(`${NETWORK}?${OF_NETWORK}`)).provisioningState).toBe('Failed');
});

test('nothing is made in a group that is not there, nor looked for', async () => {
  const path = NETWORK.replace('/trials/', '/nowhere/');
  for (const method of ['PUT', 'GET']) {
    const json = { location: 'local', properties: { addressSpace: { addressPrefixes: ['10.9.0.0/16'] } } };
    const { status, body } = await ask(method, `${path}?${OF_NETWORK}`, method === 'PUT' ? { json } : {});
    expect([status, body.error.code]).toEqual([404, 'ResourceGroupNotFound']);
  }
});

describe('how a machine runs', () => {
  const MACHINE = `${PLANT_FLOOR}/resourceGroups/kettle-line/providers/Microsoft.Compute/virtualMachines/kettle-pc`;
  const codes = (statuses: unknown) => (statuses as readonly { code: string }[]).map(({ code }) => code);
  const shown = async (query = '') => (await propertiesOf(`${MACHINE}?${OF_MACHINES}${query}`)).instanceView;

  test('is shown on demand', async () => {
    expect(await shown()).toBeUndefined();
    expect(await shown('&$expand=instanceView')).toMatchObject({ computerName: 'kettle-pc' });
    const { body } = await get(`${PLANT_FLOOR}/providers/Microsoft.Compute/virtualMachines?${OF_MACHINES}`);
    expect(body.value.map(({ properties }) => 'instanceView' in properties)).not.toContain(true);
  });

  test('follows what is done to it', async () => {
    await ask('POST', `${MACHINE}/deallocate?${OF_MACHINES}`);
    const view = async () =>
      codes(
        ((await get(`${MACHINE}/instanceView?${OF_MACHINES}`)).body as never as { statuses: unknown })
          .statuses,
      );
    expect(await view()).toContain('PowerState/deallocating');
    await pass(2);
    expect(await view()).toContain('PowerState/deallocated');
    const expanded = (await shown('&$expand=instanceView')) as { statuses: unknown };
    expect(codes(expanded.statuses)).toContain('PowerState/deallocated');
  });
});

test('a resource is in the lists of its type, its group and its subscription', async () => {
  await newNetwork();
  const names = async (path: string) => (await get(path)).body.value.map(({ name }) => name);
  const of = 'api-version=2019-10-01';
  expect(await names(`${PLANT_FLOOR}/resourceGroups/trials/resources?${of}`)).toContain('loft');
  expect(await names(`${PLANT_FLOOR}/resources?${of}&$filter=name eq 'loft'`)).toEqual(['loft']);
  expect(await names(`${PLANT_FLOOR}/providers/Microsoft.Network/virtualNetworks?${OF_NETWORK}`)).toContain(
    'loft',
  );
});

test('a template of a group has what is in it', async () => {
  await newNetwork();
  const group = `${PLANT_FLOOR}/resourceGroups/trials`;
  const json = { resources: ['*'] };
  const { status, headers } = await ask('POST', `${group}/exportTemplate?api-version=2019-10-01`, { json });
  expect(status).toBe(202);
  await pass(2);
  const { body } = await get(headers.get('location') ?? '');
  const { template } = body as unknown as { template: { resources: { name: string }[] } };
  expect(template.resources).toContainEqual(
    expect.objectContaining({
      type: 'Microsoft.Network/virtualNetworks',
      apiVersion: '2018-11-01',
      name: 'loft',
      properties: expect.objectContaining({ addressSpace: { addressPrefixes: ['10.9.0.0/16'] } }),
    }),
  );
});
