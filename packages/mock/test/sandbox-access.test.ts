// Locks, roles, vaults and names on the tenant endpoint, and what refers to what.
import { describe, expect, test } from 'vitest';
import { useSandbox } from './sandbox-start.js';

const { ask, get, pass } = useSandbox();
const PLANT_FLOOR =
  '/management.local.azurestack.external/subscriptions/0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5a1';
const TRIALS = `${PLANT_FLOOR}/resourceGroups/trials`;
const ROLES = '/providers/Microsoft.Authorization';
const OF_LOCKS = 'api-version=2016-09-01';
const OF_ROLES = 'api-version=2015-07-01';
const OF_NETWORK = 'api-version=2018-11-01';
const OF_VAULTS = 'api-version=2019-09-01';
const READER = `${PLANT_FLOOR.replace(/^\/[^/]+/, '')}${ROLES}/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`;
const MACHINE = '6b5a4938-2716-4504-93f2-e1d0cfbead71';
const NETWORK = `${TRIALS}/providers/Microsoft.Network`;

const put = async (path: string, json: unknown) => {
  const answer = await ask('PUT', path, { json });
  expect(answer).toMatchObject({ status: expect.toSatisfy((code: number) => code < 300) });
  await pass(2);
  return answer.body;
};
const propertiesOf = async (path: string) =>
  (await get(path)).body.properties as unknown as Readonly<Record<string, unknown>>;
const newNetwork = (name: string) =>
  put(`${NETWORK}/virtualNetworks/${name}?${OF_NETWORK}`, {
    location: 'local',
    properties: {
      addressSpace: { addressPrefixes: ['10.9.0.0/16'] },
      subnets: [{ name: 'front', properties: { addressPrefix: '10.9.0.0/24' } }],
    },
  });

describe('a lock', () => {
  const lock = (scope: string, level: string) =>
    put(`${scope}${ROLES}/locks/mine?${OF_LOCKS}`, { properties: { level } });
  const statusOf = async (method: string, path: string, json?: unknown) => {
    const { status, body } = await ask(method, path, json === undefined ? {} : { json });
    return [status, status < 400 ? undefined : body.error.code];
  };
  const loft = `${NETWORK}/virtualNetworks/loft?${OF_NETWORK}`;

  test('of a group keeps what is in it, and goes first', async () => {
    await newNetwork('loft');
    await lock(TRIALS, 'CanNotDelete');
    expect(await statusOf('DELETE', loft)).toEqual([409, 'ScopeLocked']);
    expect(await statusOf('DELETE', `${TRIALS}?api-version=2019-10-01`)).toEqual([409, 'ScopeLocked']);
    expect((await ask('PATCH', loft, { json: { tags: { a: 'b' } } })).status).toBe(200);
    expect((await ask('DELETE', `${TRIALS}${ROLES}/locks/mine?${OF_LOCKS}`)).status).toBeLessThan(300);
    expect((await ask('DELETE', loft)).status).toBeLessThan(300);
  });

  test('of a resource keeps its group, and may forbid changes', async () => {
    await newNetwork('loft');
    await lock(`${NETWORK}/virtualNetworks/loft`, 'ReadOnly');
    expect(await statusOf('PATCH', loft, { tags: {} })).toEqual([409, 'ScopeLocked']);
    expect(await statusOf('DELETE', `${TRIALS}?api-version=2019-10-01`)).toEqual([409, 'ScopeLocked']);
    await newNetwork('attic');
  });

  test('of the story is not in force', async () => {
    const { body } = await get(`${PLANT_FLOOR}/resourceGroups/kettle-line${ROLES}/locks?${OF_LOCKS}`);
    expect(body.value.length).toBeGreaterThan(0);
    const machine = `${PLANT_FLOOR}/resourceGroups/kettle-line/providers/Microsoft.Compute/virtualMachines/kettle-pc`;
    expect((await ask('DELETE', `${machine}?api-version=2020-06-01`)).status).toBeLessThan(300);
  });
});

describe('a role', () => {
  const name = '11111111-2222-4333-8444-555555555555';
  const names = async (scope: string, filter = '') => {
    const { body } = await get(`${scope}${ROLES}/roleAssignments?${OF_ROLES}${filter}`);
    return body.value.map((each) => each.name);
  };
  const assign = (scope: string) =>
    put(`${scope}${ROLES}/roleAssignments/${name}?${OF_ROLES}`, {
      properties: { roleDefinitionId: READER, principalId: MACHINE },
    });

  test('holds below its scope, and is listed above it', async () => {
    const body = await assign(TRIALS);
    expect(body.properties).toMatchObject({ scope: TRIALS.replace(/^\/[^/]+/, ''), principalId: MACHINE });
    await newNetwork('loft');
    expect(await names(`${NETWORK}/virtualNetworks/loft`)).toContain(name);
    expect(await names(PLANT_FLOOR)).toContain(name);
    expect(await names(PLANT_FLOOR, '&$filter=atScope()')).not.toContain(name);
    expect(await names(`${PLANT_FLOOR}/resourceGroups/kettle-line`)).not.toContain(name);
  });

  test('is found by who has it', async () => {
    await assign(TRIALS);
    expect(await names(TRIALS, `&$filter=assignedTo('${MACHINE}')`)).toContain(name);
    expect(await names(TRIALS, "&$filter=principalId eq '00000000-0000-4000-8000-000000000000'")).toEqual([]);
  });

  test('that everyone has is there at any scope', async () => {
    const { body } = await get(`${TRIALS}${ROLES}/roleDefinitions?${OF_ROLES}&$filter=roleName eq 'Reader'`);
    expect(body.value.map(({ id }) => id)).toEqual([READER]);
  });
});

describe('a vault', () => {
  const vault = `${TRIALS}/providers/Microsoft.KeyVault/vaults/lab-keys`;
  const make = () =>
    put(`${vault}?${OF_VAULTS}`, {
      location: 'local',
      tags: { line: '7' },
      properties: {
        tenantId: 'd1f6c2a0-3b4e-4f5a-9c7d-8e9f0a1b2c81',
        sku: { family: 'A', name: 'standard' },
        accessPolicies: [],
      },
    });
  const free = async (name: string) => {
    const json = { name, type: 'Microsoft.KeyVault/vaults' };
    const path = `${PLANT_FLOOR}/providers/Microsoft.KeyVault/checkNameAvailability?${OF_VAULTS}`;
    return ((await ask('POST', path, { json })).body as unknown as { nameAvailable: boolean }).nameAvailable;
  };

  test('takes its name, and leaves a deleted one until that is purged', async () => {
    expect(await free('lab-keys')).toBe(true);
    await make();
    expect(await free('LAB-KEYS')).toBe(false);
    await ask('DELETE', `${vault}?${OF_VAULTS}`);
    await pass(2);
    const deleted = `${PLANT_FLOOR}/providers/Microsoft.KeyVault/locations/local/deletedVaults/lab-keys`;
    const { status, body } = await get(`${deleted}?${OF_VAULTS}`);
    expect([status, body.properties]).toMatchObject([200, { location: 'local', tags: { line: '7' } }]);
    const listed = await get(`${PLANT_FLOOR}/providers/Microsoft.KeyVault/deletedVaults?${OF_VAULTS}`);
    expect(listed.body.value.map(({ name }) => name)).toContain('lab-keys');
    expect((await ask('POST', `${deleted}/purge?${OF_VAULTS}`)).status).toBeLessThan(300);
    await pass(2);
    expect((await get(`${deleted}?${OF_VAULTS}`)).status).toBe(404);
  });

  test('is opened to some, and closed again', async () => {
    await make();
    const policy = (objectId: string) => ({
      tenantId: 'd1f6c2a0-3b4e-4f5a-9c7d-8e9f0a1b2c81',
      objectId,
      permissions: { secrets: ['get'] },
    });
    const write = (kind: string, ...objects: string[]) =>
      put(`${vault}/accessPolicies/${kind}?${OF_VAULTS}`, {
        properties: { accessPolicies: objects.map(policy) },
      });
    const holders = async () =>
      ((await propertiesOf(`${vault}?${OF_VAULTS}`)).accessPolicies as { objectId: string }[]).map(
        ({ objectId }) => objectId,
      );
    const [one, other] = [MACHINE, '00000000-0000-4000-8000-000000000002'];
    await write('add', one);
    await write('add', other);
    expect(await holders()).toEqual([one, other]);
    await write('remove', one);
    expect(await holders()).toEqual([other]);
    await write('replace', one);
    expect(await holders()).toEqual([one]);
  });
});

describe('what refers to a resource', () => {
  const doors = `${NETWORK}/networkSecurityGroups/doors`;
  const idOf = (path: string) => path.replace(/^\/[^/]+/, '');

  test('is told by it, and no more when it is gone', async () => {
    await put(`${doors}?${OF_NETWORK}`, { location: 'local' });
    await newNetwork('loft');
    const subnet = `${NETWORK}/virtualNetworks/loft/subnets/front`;
    const properties = { addressPrefix: '10.9.0.0/24' };
    await put(`${subnet}?${OF_NETWORK}`, {
      properties: { ...properties, networkSecurityGroup: { id: idOf(doors) } },
    });
    expect((await propertiesOf(`${doors}?${OF_NETWORK}`)).subnets).toEqual([{ id: idOf(subnet) }]);
    expect((await ask('DELETE', `${doors}?${OF_NETWORK}`)).status).toBe(409);
    // A PUT takes away what it leaves out.
    await put(`${subnet}?${OF_NETWORK}`, { properties });
    expect((await propertiesOf(`${doors}?${OF_NETWORK}`)).subnets).toBeUndefined();
    expect((await ask('DELETE', `${doors}?${OF_NETWORK}`)).status).toBeLessThan(300);
  });

  test('is kept as a reference when it was sent whole', async () => {
    await put(`${doors}?${OF_NETWORK}`, { location: 'local' });
    const { body: group } = await get(`${doors}?${OF_NETWORK}`);
    await newNetwork('loft');
    const subnet = `${NETWORK}/virtualNetworks/loft/subnets/front?${OF_NETWORK}`;
    await put(subnet, { properties: { addressPrefix: '10.9.0.0/24', networkSecurityGroup: group } });
    expect((await propertiesOf(subnet)).networkSecurityGroup).toEqual({ id: idOf(doors) });
  });
});

test('HEAD tells whether a resource is there', async () => {
  await newNetwork('loft');
  const status = async (path: string) => (await ask('HEAD', `${path}?${OF_NETWORK}`)).status;
  expect(await status(`${NETWORK}/virtualNetworks/loft`)).toBe(204);
  expect(await status(`${NETWORK}/virtualNetworks/loft/subnets/front`)).toBe(204);
  expect(await status(`${NETWORK}/virtualNetworks/loft/subnets/back`)).toBe(404);
});
