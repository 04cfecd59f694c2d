// Azure Sphere with a memory.
import { describe, expect, test } from 'vitest';
import { FIELD_TEST, IMAGE, KETTLE, LAB, PRODUCTION, TENANT, useSandbox } from './sandbox-start.js';

const { ask, get, pass, operation, pages } = useSandbox();
const V2 = `/v2/tenants/${TENANT}`;
const PIPELINE = { Authorization: 'Bearer 6b5a4938-2716-4504-93f2-e1d0cfbead71' };
const device = (digit: string) => digit.repeat(128);

describe('products', () => {
  test('are there once their operation is complete, with the usual device groups', async () => {
    const started = await ask('POST', `${V2}/products`, {
      json: { Name: 'Toaster', CreateDefaultGroups: true },
    });
    expect([started.status, started.body.State, started.body.Error]).toEqual([202, 0, null]);
    expect((await get(`${V2}/products/name/Toaster`)).status).toBe(404);
    await pass(0.6);
    const address = `${V2}/operations/${started.body.OperationId}`;
    expect((await get(address)).body).toMatchObject({ State: 1, CompletedDateUTC: null });
    await pass(0.4);
    const { body } = await get(address);
    expect(body).toMatchObject({ State: 2, OperationType: 4, StartedDateUTC: '2026-11-22T09:00:00.500Z' });
    const product = (await get(body.ResourceLocation)).body;
    expect(product).toMatchObject({ Name: 'Toaster', Description: null, TenantId: TENANT });
    const groups = (await pages(`${V2}/products/${product.Id}/deviceGroups`)).flat();
    expect(groups.map(({ Name, UpdatePolicy, OsFeedType }) => [Name, UpdatePolicy, OsFeedType])).toEqual([
      ['Development', 1, 0],
      ['Field Test', 0, 0],
      ['Production', 0, 0],
      ['Production OS Evaluation', 0, 1],
      ['Field Test OS Evaluation', 0, 1],
    ]);
  });

  test('have a name of their own, whatever its case', async () => {
    const failed = await operation('POST', `${V2}/products`, { Name: 'kettlepro' });
    expect(failed).toMatchObject({ State: 3, Error: { Code: 7 } });
    expect((await ask('PATCH', `${V2}/products/${KETTLE}`, { json: { Name: 'OVENSENSE' } })).status).toBe(
      409,
    );
    expect((await ask('POST', `${V2}/products`, { json: { Name: 'no-hyphen' } })).status).toBe(400);
  });

  test('are not removed while they hold devices: only the operation says so', async () => {
    const refused = await operation('DELETE', `${V2}/products/${KETTLE}`);
    expect(refused).toMatchObject({ State: 3, Error: { Code: 7 }, ResourceLocation: '' });
    const { ResourceLocation } = await operation('POST', `${V2}/products`, { Name: 'Toaster' });
    expect(await operation('DELETE', ResourceLocation)).toMatchObject({ State: 2 });
    expect((await get(ResourceLocation)).status).toBe(404);
  });

  test('are changed in place', async () => {
    await ask('PATCH', `${V2}/products/${KETTLE}`, { json: { Description: null } });
    expect((await get(`${V2}/products/${KETTLE}`)).body).toMatchObject({
      Name: 'KettlePro',
      Description: null,
    });
  });
});

describe('device groups', () => {
  test('are made at once, changed, and removed by an operation', async () => {
    const { body } = await ask('POST', `${V2}/devicegroups`, {
      json: { Name: 'Trade Fair', ProductId: KETTLE, UpdatePolicy: 1 },
    });
    expect(body).toMatchObject({ OsFeedType: 0, UpdatePolicy: 1, CurrentDeployment: null });
    const own = `${V2}/devicegroups/${body.Id}`;
    await ask('PATCH', own, { json: { OSFeedType: 1, AllowCrashDumpsCollection: true } });
    expect((await get(own)).body).toMatchObject({ OsFeedType: 1, AllowCrashDumpsCollection: true });
    expect((await get(`${V2}/products/name/kettlepro/deviceGroups/name/trade%20fair`)).body.Id).toBe(body.Id);
    expect(
      (await ask('POST', `${V2}/devicegroups`, { json: { Name: 'trade fair', ProductId: KETTLE } })).status,
    ).toBe(409);
    expect(await operation('DELETE', own)).toMatchObject({ State: 2 });
    expect((await get(own)).status).toBe(404);
  });

  test('have names of letters, digits and blanks, fifty at most', async () => {
    for (const Name of ['', 'Trade-Fair', 'x'.repeat(51)]) {
      const { status } = await ask('POST', `${V2}/devicegroups`, { json: { Name, ProductId: KETTLE } });
      expect([Name, status]).toEqual([Name, 400]);
    }
    const json = { Name: 'Straßen 2'.padEnd(50, 'x'), ProductId: KETTLE };
    expect((await ask('POST', `${V2}/devicegroups`, { json })).status).toBe(200);
  });

  test('of one name are found over all products', async () => {
    const named = (await pages(`${V2}/devicegroups/name/development`)).flat();
    expect(new Set(named.map(({ ProductId }) => ProductId)).size).toBe(2);
  });

  test('are not removed while devices are in them', async () => {
    expect(await operation('DELETE', `${V2}/devicegroups/${PRODUCTION}`)).toMatchObject({ State: 3 });
  });
});

describe('devices', () => {
  test('are claimed, moved and counted', async () => {
    const before = Number((await get(`${V2}/devices/count`)).body);
    const claimed = await operation('PUT', `${V2}/devices/${device('A')}/claim`);
    expect(claimed).toMatchObject({ State: 2, OperationType: 0 });
    expect((await get(claimed.ResourceLocation)).body).toMatchObject({
      DeviceGroupId: null,
      ProductId: null,
    });
    expect((await get(`${V2}/devices/count`)).body).toBe(before + 1);
    const inGroup = `${V2}/devicegroups/${FIELD_TEST}/devices`;
    const inFieldTest = Number((await get(`${inGroup}/count`)).body);
    const inProduct = Number((await get(`${V2}/products/${KETTLE}/devices/count`)).body);
    expect(await operation('PUT', `${V2}/devices/${device('a')}/devicegroup`, FIELD_TEST)).toMatchObject({
      State: 2,
    });
    expect((await get(`${V2}/devices/${device('a')}`)).body).toMatchObject({ ProductId: KETTLE });
    expect((await get(`${inGroup}/count`)).body).toBe(inFieldTest + 1);
    expect((await get(`${V2}/products/${KETTLE}/devices/count`)).body).toBe(inProduct + 1);
    expect((await pages(inGroup)).flat()).toHaveLength(inFieldTest + 1);
  });

  test('of another tenant cannot be claimed; of many, the others are', async () => {
    await operation('PUT', `/v2/tenants/${LAB}/devices/${device('b')}/claim`);
    const own = [device('b'), device('c'), device('d')];
    const partial = await operation('PUT', `${V2}/devices`, own);
    expect(partial).toMatchObject({ State: 4, Error: { Message: '1 of 3 devices was not claimed.' } });
    expect(partial.DetailsLocation).toContain('/operationTypes/bulkDeviceClaim/operations/');
    expect((await get(partial.DetailsLocation)).body).toEqual(partial);
    expect((await get(`${V2}/devices/${device('b')}`)).status).toBe(404);
    expect((await get(`${V2}/devices/${device('d')}`)).status).toBe(200);
    expect(await operation('PUT', `${V2}/devices/${device('b')}/claim`)).toMatchObject({ State: 3 });
  });

  test('are claimed by the thousand, not by more', async () => {
    const ids = Array.from({ length: 1001 }, (_, number) => number.toString(16).padStart(128, '0'));
    expect((await ask('PUT', `${V2}/devices`, { json: ids })).status).toBe(400);
    expect(await operation('PUT', `${V2}/devices`, ids.slice(1))).toMatchObject({ State: 2 });
    const all = await pages(`${V2}/devices?maxPageSize=300`);
    expect(all.map(({ length }) => length)).toEqual([300, 300, 300, 108]);
  });

  test('come in pages whose tokens fit their own list alone', async () => {
    const { body } = await get(`${V2}/devices`);
    expect(body.Items).toHaveLength(5);
    const token = { 'Sphere-Continuation': String(body.ContinuationToken) };
    expect((await get(`${V2}/devices`, token)).body.Items).toHaveLength(3);
    expect((await get(`${V2}/products`, token)).status).toBe(400);
    expect((await get(`${V2}/devices`, { 'Sphere-Continuation': 'made up' })).status).toBe(400);
  });
});

describe('deployments', () => {
  test('are made of images that are there', async () => {
    const path = `${V2}/devicegroups/${FIELD_TEST}/deployments`;
    const done = await operation('POST', path, [IMAGE]);
    expect(done).toMatchObject({ State: 2, OperationType: 5 });
    const deployment = (await get(done.ResourceLocation)).body;
    expect(deployment).toMatchObject({
      DeployedImages: [IMAGE],
      DeploymentDateUtc: '2026-11-22T09:00:01.000Z',
    });
    expect((await get(`${V2}/devicegroups/${FIELD_TEST}`)).body.CurrentDeployment).toEqual(deployment);
    expect((await pages(path)).flat()).toEqual([deployment]);
    const [first] = (await pages(`${V2}/devicegroups/${FIELD_TEST}/devices`)).flat();
    const { Items } = (await get(`${V2}/devices/${first?.DeviceId}/images`)).body;
    expect(Items.map(({ Id }) => Id)).toEqual([IMAGE]);
    expect(await operation('POST', path, [KETTLE])).toMatchObject({ State: 3, Error: { Code: 8 } });
  });
});

describe('images', () => {
  test('are taken in under the identity in the package', async () => {
    const bytes = Buffer.from(
      '34583 44d02000000 49442400 0a000000 57 5c ae 61 cd 98 0a 4a 8b60 9509505c7617 398d9cf7ab21f944802d25f478eea1ba'.replaceAll(
        ' ',
        '',
      ),
      'hex',
    );
    const name = Buffer.alloc(44);
    name.writeUInt16LE(0x4244, 0);
    name.writeUInt16LE(40, 2);
    name.write('OvenFirmware', 12);
    const body = Buffer.concat([Buffer.from('file system'), bytes, name, Buffer.alloc(68)]);
    const { body: started, status } = await ask('POST', `${V2}/images`, { body });
    expect([status, started.OperationType]).toEqual([200, 7]);
    await pass(1);
    const id = 'f79c8d39-21ab-44f9-802d-25f478eea1ba';
    expect((await get(`${V2}/images/${id}/metadata`)).body).toEqual({
      Id: id,
      Name: 'OvenFirmware',
      ComponentId: '61ae5c57-98cd-4a0a-8b60-9509505c7617',
      Description: `${body.length} bytes`,
      ImageType: 10,
      Type: 10,
    });
    expect((await get(`${V2}/images/${id}/status`)).body).toEqual({ Status: 'Succeeded' });
    const again = await ask('POST', `${V2}/images`, { body });
    await pass(1);
    expect((await get(`${V2}/operations/${again.body.OperationId}`)).body).toMatchObject({ State: 3 });
  });

  test('of which there are none are not found', async () => {
    for (const what of ['', '/metadata', '/status']) {
      expect((await get(`${V2}/images/${KETTLE}${what}`)).status).toBe(404);
    }
  });
});

describe('roles', () => {
  test('a Reader reads, a Contributor writes, an Administrator removes and lets others in', async () => {
    const mail = 'reader@lakeside.example';
    const reader = { Authorization: `Bearer ${mail}` };
    const may = async (method: string, path: string, headers: Record<string, string>, json?: unknown) =>
      (await ask(method, path, { headers, json })).status;
    await ask('POST', `${V2}/users/${mail}/role/Reader/assign`);
    expect(await may('GET', `${V2}/devices`, reader)).toBe(200);
    expect(await may('POST', `${V2}/products`, reader, { Name: 'Toaster' })).toBe(403);
    expect(await may('GET', `/v2/tenants/${LAB}/devices`, reader)).toBe(404);
    expect(await may('POST', `${V2}/products`, PIPELINE, { Name: 'Toaster' })).toBe(202);
    expect(await may('DELETE', `${V2}/products/${KETTLE}`, PIPELINE)).toBe(403);
    expect(await may('POST', `${V2}/users/${mail}/role/Contributor/assign`, PIPELINE)).toBe(403);
    await ask('POST', `${V2}/users/${mail}/role/Reader/unassign`);
    expect(await may('GET', `${V2}/devices`, reader)).toBe(404);
    expect((await get(`${V2}/users`)).body.Principals).toHaveLength(2);
  });

  test('are told with the tenants and the users', async () => {
    const tenants = (await get('/v2/Tenants')).body;
    expect(tenants.map(({ Roles }) => Roles)).toEqual([['Administrator'], ['Contributor', 'Reader']]);
    expect((await get('/v2/tenants', PIPELINE)).body).toHaveLength(1);
    const { body } = await get(`${V2}/users/operator@lakeside.example/role`);
    expect(body.Roles).toHaveLength(2);
    expect((await get(`${V2}/users/nobody@lakeside.example/role`)).status).toBe(404);
  });
});

test('a tenant takes a device that nobody has claimed', async () => {
  const create = async (DeviceId: string) => {
    const { body } = await ask('POST', '/v2/tenants/create', {
      json: { DeviceId, TenantFriendlyName: 'Harbour' },
    });
    await pass(1);
    return (await get(`/v2/operations/${body.OperationId}`)).body;
  };
  const made = await create(device('e'));
  expect(made).toMatchObject({ State: 2, OperationType: 8 });
  expect((await get(made.ResourceLocation)).body).toMatchObject({
    Name: 'Harbour',
    Roles: ['Administrator'],
  });
  await operation('PUT', `${V2}/devices/${device('f')}/claim`);
  expect(await create(device('f'))).toMatchObject({ State: 3 });
});

test('certificates are those of the documents', async () => {
  const certificates = (await get(`${V2}/certificates`)).body;
  expect(certificates).toHaveLength(2);
  expect((await get(`${V2}/cert`)).body).toBe(certificates[0]?.Certificate);
  expect((await get(`${V2}/cert?thumbprint=${'0'.repeat(40)}`)).status).toBe(404);
  expect((await get(`/v2/tenants/${LAB}/cert`)).status).toBe(404);
});

test('error reports are of devices of the tenant, page by page', async () => {
  const reported = await pages(`${V2}/getDeviceInsights?maxPageSize=2`);
  expect(reported.map(({ length }) => length)).toEqual([2, 1]);
  for (const { DeviceId } of reported.flat()) {
    expect((await get(`${V2}/devices/${DeviceId}`)).status).toBe(200);
  }
  expect(reported[0]?.[0]).toMatchObject({
    EventCategory: 'AppCrash',
    EventCount: 3,
    StartTimestampInUnix: 1795233600,
  });
  expect((await pages(`/v2/tenants/${LAB}/getDeviceInsights`)).flat()).toEqual([]);
});
