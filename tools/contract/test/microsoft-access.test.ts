// Who may do what, key vaults and records of usage, by Microsoft's own clients.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { polling, SUBSCRIPTION, startMicrosoftClients } from './microsoft-clients.js';

type Clients = Awaited<ReturnType<typeof startMicrosoftClients>>;

const READER = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const MACHINE = '6b5a4938-2716-4504-93f2-e1d0cfbead71';
let clients: Clients;

beforeAll(async () => {
  clients = await startMicrosoftClients();
});
afterAll(() => clients.close());

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of pages) items.push(item);
  return items;
}

test('a role is found by its name, assigned, found by its holder, and taken back', async () => {
  const { roleAssignments, roleDefinitions } = clients.authorization;
  const scope = `/subscriptions/${SUBSCRIPTION}`;
  const [reader] = await all(roleDefinitions.list(scope, { filter: "roleName eq 'Reader'" }));
  expect(reader?.name).toBe(READER);
  const name = '11111111-2222-4333-8444-555555555555';
  const properties = { roleDefinitionId: reader?.id ?? '', principalId: MACHINE };
  const made = await roleAssignments.create(`${scope}/resourceGroups/trials`, name, { properties });
  expect(made).toMatchObject({ name, properties: { principalId: MACHINE } });
  const names = async (filter: string) =>
    (await all(roleAssignments.listForResourceGroup('trials', { filter }))).map((each) => each.name);
  // What holds above holds here, too.
  const inherited = (await all(roleAssignments.list({ filter: 'atScope()' }))).map((each) => each.name);
  expect(await names('atScope()')).toEqual([...inherited, name]);
  expect(await names(`assignedTo('${MACHINE}')`)).toContain(name);
  expect(await names("principalId eq '00000000-0000-4000-8000-000000000000'")).toEqual([]);
  expect(await roleAssignments.delete(`${scope}/resourceGroups/trials`, name)).toMatchObject({ name });
  expect(await names('atScope()')).toEqual(inherited);
});

test('a vault is made, is there while it is being made, and keeps its secrets', async () => {
  const { vaults } = clients.keyVault;
  const body = {
    location: 'local',
    properties: {
      tenantId: 'd1f6c2a0-3b4e-4f5a-9c7d-8e9f0a1b2c81',
      sku: { family: 'A', name: 'standard' },
      accessPolicies: [],
    },
  } as never;
  const made = await vaults.createOrUpdate('trials', 'trial-keys', body);
  expect(made).toMatchObject({
    name: 'trial-keys',
    properties: { vaultUri: expect.stringContaining('trial-keys') },
  });
  const id = `${made.id}/secrets/line-password`;
  const secret = { properties: { value: 'never-shown' } };
  const version = '2019-09-01';
  const written = await clients.resources.resources.beginCreateOrUpdateByIdAndWait(
    id,
    version,
    secret,
    polling,
  );
  expect(JSON.stringify(written)).not.toContain('never-shown');
  await vaults.deleteMethod('trials', 'trial-keys');
  await expect(vaults.get('trials', 'trial-keys')).rejects.toMatchObject({ statusCode: 404 });
});

test('usage is listed', async () => {
  const [start, end] = [new Date('2026-11-20T00:00:00Z'), new Date('2026-11-22T00:00:00Z')];
  const records = await all(clients.commerce.usageAggregates.list(start, end));
  expect(records.length).toBeGreaterThan(0);
});

test('a namespace of event hubs is made, filled and emptied', async () => {
  const { consumerGroups, eventHubs, namespaces } = clients.eventHub;
  const [group, name] = ['trials', 'trial-events'];
  expect((await namespaces.checkNameAvailability({ name })).nameAvailable).toBe(true);
  const sku = { name: 'Standard', tier: 'Standard', capacity: 1 };
  const made = await namespaces.beginCreateOrUpdateAndWait(group, name, { location: 'local', sku }, polling);
  expect(made).toMatchObject({ name, provisioningState: 'Succeeded' });
  expect((await namespaces.checkNameAvailability({ name })).nameAvailable).toBe(false);
  expect((await namespaces.update(group, name, { tags: { line: '7' } })).tags).toEqual({ line: '7' });
  await eventHubs.createOrUpdate(group, name, 'readings', { partitionCount: 4, messageRetentionInDays: 1 });
  await consumerGroups.createOrUpdate(group, name, 'readings', 'monitor', {});
  const groups = await all(consumerGroups.listByEventHub(group, name, 'readings'));
  expect(groups.map((each) => each.name)).toContain('monitor');
  await namespaces.createOrUpdateAuthorizationRule(group, name, 'sender', { rights: ['Send'] });
  expect((await namespaces.listKeys(group, name, 'sender')).primaryKey).toBeTruthy();
  await namespaces.beginDeleteAndWait(group, name, polling);
  await expect(eventHubs.get(group, name, 'readings')).rejects.toMatchObject({ statusCode: 404 });
});
