import { BadRequestError, UnauthorizedError } from '@edgeplane/client';
import { createPathClient } from '@edgeplane/client/paths';
import { type Mock, startMock } from '@edgeplane/mock';
import { runExample } from '@edgeplane/readme';
import * as sphereModule from '@edgeplane/sphere';
import { createSphereClient, OperationState, type paths, type SphereClient } from '@edgeplane/sphere';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const TENANT = '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01';
const GROUP = '5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31';
const IMAGE = '1e2d3c4b-5a69-4788-9a0b-cd1e2f304a51';

const credential = { getToken: async () => ({ token: 'any', expiresOn: new Date() }) };
let mock: Mock;
let sphere: SphereClient;

beforeAll(async () => {
  mock = await startMock();
  sphere = createSphereClient({ baseUrl: mock.url, credential });
});
afterAll(() => mock.close());

describe('over HTTP against the mock', () => {
  test('tenants come as a bare array', async () => {
    const tenants = await sphere.tenants.list().all();
    expect(tenants.map(({ Id }) => Id)).toContain(TENANT);
  });

  test('devices come in pages, each device once', async () => {
    const pages = [];
    for await (const page of sphere.devices.list({ tenantId: TENANT }).pages()) pages.push(page);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.at(-1)?.continuationToken).toBeUndefined();
    const ids = pages.flatMap(({ items }) => items.map(({ DeviceId }) => DeviceId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(await sphere.devices.list({ tenantId: TENANT }).all()).toHaveLength(ids.length);
  });

  test('a deployment is accepted, then done', async () => {
    const deployment = sphere.deployments.create({ tenantId: TENANT, deviceGroupId: GROUP, body: [IMAGE] });
    expect(await deployment).toMatchObject({ TenantId: TENANT });
    expect((await deployment.response).status).toBe(202);
    expect(await deployment.untilDone({ interval: 1 })).toMatchObject({ State: OperationState.Complete });
  });

  test('a JSON string body is accepted as the service wants it', async () => {
    const [device] = await sphere.devices.list({ tenantId: TENANT }).all({ max: 1 });
    const moved = await sphere.devices.move({
      tenantId: TENANT,
      deviceId: device?.DeviceId ?? '',
      body: GROUP,
    });
    expect(moved.OperationId).toBeTruthy();
  });

  test('an image goes up as bytes', async () => {
    const { OperationId } = await sphere.images.upload({ tenantId: TENANT, body: new Blob(['image']) });
    expect(OperationId).toBeTruthy();
  });

  test('what the service would refuse names the field', async () => {
    const refused = sphere.devices.get({ tenantId: TENANT, deviceId: 'not-hex' });
    await expect(refused).rejects.toBeInstanceOf(BadRequestError);
    await expect(refused).rejects.toThrowError(/deviceId/);
  });

  test('no token, no answer', async () => {
    const anonymous = createSphereClient({ baseUrl: mock.url });
    await expect(anonymous.tenants.list().all()).rejects.toBeInstanceOf(UnauthorizedError);
  });

  test('calls by path are typed by the same document', async () => {
    const { data } = await createPathClient<paths>(sphere.client).GET('/v2/tenants/{tenantId}', {
      params: { path: { tenantId: TENANT } },
    });
    expect(data?.Id).toBe(TENANT);
  });
});

test('the example of the README runs', async () => {
  const createOnMock = (options: sphereModule.SphereClientOptions) =>
    createSphereClient({ ...options, baseUrl: mock.url });
  const printed = await runExample(new URL('../../../packages/sphere/README.md', import.meta.url), {
    modules: { '@edgeplane/sphere': { ...sphereModule, createSphereClient: createOnMock } },
    variables: { credential },
  });
  expect(printed[0]).toContain(TENANT);
});
