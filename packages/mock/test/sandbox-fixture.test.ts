// Worlds of one's own: a fixture, a size, a start.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Mock, type SandboxOptions, startMock } from '../src/index.js';
import { LAKESIDE } from '../src/sandbox/fixture.js';
import { TENANT } from './sandbox-start.js';

let folder: string;
let mock: Mock | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edgeplane-'));
});
afterEach(async () => {
  await mock?.close();
  mock = undefined;
  await rm(folder, { recursive: true });
});

const get = (path: string) => fetch(`${mock?.url}${path}`, { headers: { Authorization: 'Bearer anything' } });

/** A fixture that differs from the story by these lines, put before it. */
async function fixture(lines: string, without: RegExp = /$^/): Promise<string> {
  const file = join(folder, 'world.yaml');
  await writeFile(file, lines + (await readFile(LAKESIDE, 'utf8')).replace(without, ''));
  return file;
}

async function start(sandbox: SandboxOptions): Promise<Mock> {
  mock = await startMock({ sandbox, checkResponses: true });
  return mock;
}

test('a fixture may stop the clock, hold faults and further resources, and choose the issuer', async () => {
  const alert = {
    id: '/subscriptions/f0e1d2c3-b4a5-4697-8889-7a6b5c4d3e91/resourceGroups/System.local/providers/Microsoft.InfrastructureInsights.Admin/regionHealths/local/alerts/11111111-2222-4333-8444-555555555555',
    name: 'local/11111111-2222-4333-8444-555555555555',
    properties: { severity: 'Critical', state: 'Active', title: 'A door is open' },
  };
  const faults = [{ status: 429, retryAfter: 7, times: 1, when: { operation: 'Tenants_List' } }];
  const lines = `now: '2026-12-24T18:00:00Z'\nfaults: ${JSON.stringify(faults)}\nresources: ${JSON.stringify([alert])}\n`;
  await start({ fixture: await fixture(`${lines}identity: adfs\n`, /^identity:.*$/m) });
  const throttled = await get('/v2/tenants');
  expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '7']);
  expect((await get('/v2/tenants')).status).toBe(200);
  expect(await (await get('/__edgeplane/clock')).json()).toMatchObject({ now: '2026-12-24T18:00:00.000Z' });
  const region = await (await get(`${alert.id.replace(/\/alerts.*/, '')}?api-version=2016-05-01`)).json();
  expect(region.properties.alertSummary).toEqual({ criticalAlertCount: 4, warningAlertCount: 2 });
  const metadata = await (await get('/metadata/endpoints?api-version=2015-01-01')).json();
  expect(metadata.authentication.loginEndpoint).toMatch(/\/adfs$/);
});

test.each([
  [/^issuers:[\s\S]*?\n\n/m, 'has no `issuers`'],
  [/^operator:.*$/m, 'has no `operator`'],
])('a fixture without %s says what it lacks', async (part, message) => {
  await expect(start({ fixture: await fixture('', part) })).rejects.toThrow(message);
});

test('a fixture does not let a device report that its tenant does not have', async () => {
  const stray = /^ {6}- device: 3d4e5f60/m;
  const file = join(folder, 'world.yaml');
  await writeFile(file, (await readFile(LAKESIDE, 'utf8')).replace(stray, '      - device: 00000000'));
  await expect(start({ fixture: file })).rejects.toThrow(/report of the device 00000000.*does not have/);
});

test('a resource of no document is refused', async () => {
  const file = await fixture('resources: [{ id: /nowhere/at/all }]\n');
  await expect(start({ fixture: file })).rejects.toThrow('/nowhere/at/all');
});

test('100,000 devices are there in seconds, all of them, and some of them have something to report', async () => {
  const started = performance.now();
  await start({ devices: 100_000, now: '2026-11-22T09:00:00Z' });
  expect(performance.now() - started).toBeLessThan(20_000);
  const devices = `/v2/tenants/${TENANT}/devices`;
  expect(await (await get(`${devices}/count`)).json()).toBe(100_000);
  const page = async (path: string, token?: string) => {
    const headers = { Authorization: 'Bearer anything', ...(token && { 'Sphere-Continuation': token }) };
    return (await fetch(`${mock?.url}${path}`, { headers })).json();
  };
  const reported = await page(`/v2/tenants/${TENANT}/getDeviceInsights`);
  expect(reported.Items).toHaveLength(1000);
  expect(reported.ContinuationToken).toBeNull();
  for (const { DeviceId, EndTimestampInUnix } of reported.Items.slice(-3)) {
    expect((await get(`${devices}/${DeviceId}`)).status).toBe(200);
    expect(EndTimestampInUnix).toBeLessThanOrEqual(Date.parse('2026-11-22T09:00:00Z') / 1000);
  }
  let [count, token] = [0, undefined as string | undefined];
  do {
    const { Items, ContinuationToken } = await page(devices, token);
    count += Items.length;
    token = ContinuationToken ?? undefined;
  } while (token);
  expect(count).toBe(100_000);
}, 60_000);

test('the same seed makes the same devices and reports', async () => {
  const world = async (seed: number) => {
    const one = await startMock({ sandbox: { seed, devices: 200, now: '2026-11-22T09:00:00Z' } });
    const read = async (path: string) =>
      (
        await fetch(`${one.url}/v2/tenants/${TENANT}/${path}`, { headers: { Authorization: 'Bearer any' } })
      ).json();
    const seen = [await read('devices'), await read('getDeviceInsights')];
    await one.close();
    return seen;
  };
  const first = await world(1);
  expect(await world(1)).toEqual(first);
  expect(await world(2)).not.toEqual(first);
}, 30_000);
