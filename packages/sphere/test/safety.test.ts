// What must not happen twice is declared so, and the client keeps to it.
import { afterEach, expect, test, vi } from 'vitest';
import { catalog } from '../src/generated/catalog.js';
import { createSphereClient, type SphereClient } from '../src/index.js';

test('claims, deployments and uploads are not to be repeated', () => {
  const once = ['Devices_Claim', 'Devices_BulkClaim', 'Deployments_Create', 'Image_Upload', 'Product_Create'];
  const declared = catalog.operations.filter(({ descriptor }) => once.includes(descriptor.id));
  expect(declared).toHaveLength(once.length);
  expect(declared.filter(({ descriptor }) => descriptor.idempotent)).toEqual([]);
});

test('what cannot be undone says so', () => {
  const claims = catalog.operations.filter(({ descriptor }) => /Claim$/.test(descriptor.id));
  expect(claims.map(({ irreversible }) => irreversible)).toEqual([true, true]);
});

afterEach(() => vi.restoreAllMocks());

test.each<[string, (client: SphereClient) => PromiseLike<unknown>]>([
  ['a claim', ({ devices }) => devices.claim({ deviceId: 'd' })],
  ['a deployment', ({ deployments }) => deployments.create({ deviceGroupId: 'g', body: ['i'] })],
  ['an upload', ({ images }) => images.upload({ body: new Uint8Array(4) })],
])('%s whose outcome is unknown is sent once; one that was refused for the rate, again', async (_, act) => {
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  const sendings = async (answer: () => Response): Promise<number> => {
    let sent = 0;
    const fetch = async () => {
      sent++;
      return answer();
    };
    await act(createSphereClient({ fetch, tenantId: 't' })).then(undefined, () => {});
    return sent;
  };
  const breaks = () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
  };
  expect(await sendings(breaks)).toBe(1);
  for (const status of [408, 500, 502, 503, 504]) {
    expect(await sendings(() => new Response(null, { status }))).toBe(1);
  }
  expect(await sendings(() => new Response(null, { status: 429 }))).toBe(4);
  expect(random).toHaveBeenCalled();
});
