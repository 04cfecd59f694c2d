// Long-running operations of Stack Hub, one of each mechanism: what tells how far they are, and how they fail.
import { describe, expect, test } from 'vitest';
import { ADMIN, SUBSCRIPTION, SYSTEM, useSandbox } from './sandbox-start.js';

const { ask, get, pass, control } = useSandbox({ operationTime: 4000 });
const PRUNE = `${SYSTEM}/Microsoft.Backup.Admin/backupLocations/local/pruneExternalStore?api-version=2018-09-01`;
const QUOTA = `${ADMIN}/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Network.Admin/locations/local/quotas/night-shift?api-version=2015-06-15`;
const IMAGE = `${ADMIN}/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Compute.Admin/locations/local/artifactTypes/platformImage/publishers/Lakeside/offers/Historian/skus/standard/versions/2.0.0?api-version=2015-12-01-preview`;
const NODE = `${SYSTEM}/Microsoft.Fabric.Admin/fabricLocations/local/scaleUnitNodes/LKS-NODE01/PowerOff?api-version=2016-05-01`;
const addressOf = ({ headers }: { headers: Headers }, name: string) => headers.get(name) ?? '';

describe('by Location', () => {
  test('202 with Retry-After for as long as it takes, then the outcome', async () => {
    const started = await ask('POST', NODE);
    expect([started.status, started.headers.get('retry-after')]).toEqual([202, '4']);
    const address = addressOf(started, 'location');
    await pass(3);
    const running = await get(address);
    expect([running.status, running.headers.get('retry-after')]).toEqual([202, '4']);
    expect(addressOf(running, 'location')).toBe(address);
    await pass(1);
    const { status, body } = await get(address);
    expect([status, body.properties.provisioningState]).toEqual([200, 'Succeeded']);
  });

  test('204 where the document says so', async () => {
    await ask('PUT', QUOTA, { json: { properties: { maxNicsPerSubscription: 5 } } });
    const started = await ask('DELETE', QUOTA);
    expect(started.status).toBe(202);
    expect((await get(QUOTA)).status).toBe(200);
    await pass(4);
    expect((await get(addressOf(started, 'location'))).status).toBe(204);
    expect((await get(QUOTA)).status).toBe(404);
  });
});

describe('by Azure-AsyncOperation', () => {
  test('200 with a status until it is terminal', async () => {
    const started = await ask('POST', PRUNE, { json: {} });
    expect([started.status, started.headers.get('retry-after')]).toEqual([202, '4']);
    const address = addressOf(started, 'azure-asyncoperation');
    const running = await get(address);
    expect([running.status, running.body.status]).toEqual([200, 'InProgress']);
    await pass(4);
    expect((await get(address)).body.status).toBe('Succeeded');
  });

  test('a failure is told with 200 too', async () => {
    await control('PUT', '/faults', [
      { when: { operation: 'BackupLocations_PruneExternalStore' }, fail: 'The share does not answer.' },
    ]);
    const started = await ask('POST', PRUNE, { json: {} });
    await pass(4);
    const { status, body } = await get(addressOf(started, 'azure-asyncoperation'));
    expect([status, body.status, body.error.message]).toEqual([200, 'Failed', 'The share does not answer.']);
  });
});

test('by the resource itself: an image is creating until it has succeeded', async () => {
  const json = {
    properties: {
      osDisk: { osType: 'Linux', uri: 'https://lksimages.blob.local.azurestack.external/vhds/x.vhd' },
    },
  };
  const started = await ask('PUT', IMAGE, { json });
  expect(started.status).toBeLessThan(300);
  await pass(4);
  const { status, body } = await get(IMAGE);
  expect([status, body.properties.provisioningState]).toEqual([200, 'Succeeded']);
});

test('what an operation takes is configured: none at all ends at once', async () => {
  const started = await ask('POST', NODE);
  await pass(3.9);
  expect((await get(addressOf(started, 'location'))).status).toBe(202);
  await pass(0.2);
  expect((await get(addressOf(started, 'location'))).status).toBe(200);
});
