// What the resources of a stamp make of each other's changes.
import { describe, expect, test } from 'vitest';
import { ADMIN, type Body, SUBSCRIPTION, SYSTEM, useSandbox } from './sandbox-start.js';

const { ask, get, pass, control } = useSandbox();
const REGION = `${SYSTEM}/Microsoft.InfrastructureInsights.Admin/regionHealths/local`;
const OF_ALERTS = 'api-version=2016-05-01';
const FABRIC = `${SYSTEM}/Microsoft.Fabric.Admin/fabricLocations/local`;
const UPDATES = `${SYSTEM}/Microsoft.Update.Admin/updateLocations/local`;
const OF_UPDATES = 'api-version=2021-07-01';
const BACKUPS = `${SYSTEM}/Microsoft.Backup.Admin/backupLocations/local`;
const OF_BACKUPS = 'api-version=2018-09-01';
const PROVIDER = `${ADMIN}/subscriptions/${SUBSCRIPTION}`;
const USERS = '/management.local.azurestack.external';
const OF_SUBSCRIPTIONS = 'api-version=2015-11-01';
const PLANT_FLOOR = '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5a1';
const NIGHT_SHIFT = '2f3a4b5c-6d7e-4f80-91a2-b3c4d5e6f701';
const OFFERS = `${PROVIDER}/resourceGroups/offers/providers/Microsoft.Subscriptions.Admin`;
const ADMINISTERED = `${PROVIDER}/providers/Microsoft.Subscriptions.Admin/subscriptions`;

async function list(path: string, version: string): Promise<readonly Body[]> {
  const { status, body } = await get(`${path}?${version}`);
  expect(status).toBe(200);
  return body.value;
}

const last = ({ name }: Body) => name.split('/').at(-1);

describe('health follows the alerts', () => {
  const counts = async () => (await get(`${REGION}?${OF_ALERTS}`)).body.properties.alertSummary;
  const alertOf = async (resource: string) => {
    const alerts = await list(`${REGION}/alerts`, OF_ALERTS);
    const found = alerts.find(({ properties }) => properties.impactedResourceDisplayName === resource);
    if (!found) throw new Error(`There is no alert of ${resource}.`);
    return found;
  };
  const healthOf = async (resource: string) => {
    const services = await list(`${REGION}/serviceHealths`, OF_ALERTS);
    const capacity = services.find(({ properties }) => properties.displayName === 'Capacity');
    const resources = await list(
      `${REGION}/serviceHealths/${capacity && last(capacity)}/resourceHealths`,
      OF_ALERTS,
    );
    const found = resources.find(({ properties }) => properties.resourceDisplayName === resource);
    return { resource: found?.properties.healthState, service: capacity?.properties.healthState };
  };
  const close = async (resource: string) => {
    const alert = await alertOf(resource);
    const json = { ...alert, properties: { ...alert.properties, state: 'Closed' } };
    const { status } = await ask('PUT', `${REGION}/alerts/${last(alert)}?${OF_ALERTS}&user=operator`, {
      json,
    });
    expect(status).toBe(200);
  };

  test('from the beginning', async () => {
    const alerts = (await list(`${REGION}/alerts`, OF_ALERTS)).filter(
      ({ properties: p }) => p.state === 'Active',
    );
    const count = (severity: string) => alerts.filter(({ properties: p }) => p.severity === severity).length;
    expect(await counts()).toEqual({
      criticalAlertCount: count('Critical'),
      warningAlertCount: count('Warning'),
    });
  });

  test('closing the last critical alert of a node makes it healthy, and the region has one less', async () => {
    const before = await counts();
    expect(await healthOf('LKS-NODE03')).toEqual({ resource: 'Critical', service: 'Critical' });
    await close('LKS-NODE03');
    expect(await counts()).toEqual({ ...before, criticalAlertCount: before.criticalAlertCount - 1 });
    // Another part of the service still has a critical alert.
    expect(await healthOf('LKS-NODE03')).toEqual({ resource: 'Healthy', service: 'Critical' });
  });

  test('repairing the last critical alert of a service leaves its warnings', async () => {
    await close('LKS-NODE03');
    const alert = await alertOf('LKS-ACS01');
    expect((await ask('POST', `${REGION}/alerts/${last(alert)}/repair?${OF_ALERTS}`)).status).toBe(202);
    expect((await healthOf('LKS-ACS01')).service).toBe('Critical');
    await pass(1);
    expect(await healthOf('LKS-ACS01')).toEqual({ resource: 'Healthy', service: 'Warning' });
    await close('SU1_ObjStore_2');
    expect((await healthOf('SU1_ObjStore_2')).service).toBe('Healthy');
  });

  test('a service that does not report stays unknown', async () => {
    await close('LKS-NODE03');
    const services = await list(`${REGION}/serviceHealths`, OF_ALERTS);
    expect(
      services.find(({ properties }) => properties.displayName === 'Updates')?.properties.healthState,
    ).toBe('Unknown');
  });

  test('repairing the alert of a stopped instance starts it', async () => {
    const state = async () =>
      (await get(`${FABRIC}/infraRoleInstances/LKS-ACS01?${OF_ALERTS}`)).body.properties.state;
    const alert = await alertOf('LKS-ACS01');
    await ask('POST', `${REGION}/alerts/${last(alert)}/repair?${OF_ALERTS}`);
    expect(await state()).toBe('Stopped');
    await pass(1);
    expect(await state()).toBe('Running');
  });
});

describe('infrastructure role instances', () => {
  const INSTANCE = `${FABRIC}/infraRoleInstances/LKS-WAS01`;
  const state = async () => (await get(`${INSTANCE}?${OF_ALERTS}`)).body.properties.state;
  test.each([
    ['PowerOff', 'Stopping', 'Stopped'],
    ['Shutdown', 'Stopping', 'Stopped'],
    ['PowerOn', 'Starting', 'Running'],
    ['Reboot', 'Stopping', 'Running'],
  ])('%s: first %s, then %s', async (action, during, after) => {
    expect((await ask('POST', `${INSTANCE}/${action}?${OF_ALERTS}`)).status).toBe(202);
    expect(await state()).toBe(during);
    await pass(1);
    expect(await state()).toBe(after);
  });
});

describe('nodes', () => {
  const NODE = `${FABRIC}/scaleUnitNodes/LKS-NODE01`;
  const node = async () => {
    const { powerState, scaleUnitNodeStatus } = (await get(`${NODE}?${OF_ALERTS}`)).body
      .properties as unknown as Record<string, string>;
    return [powerState, scaleUnitNodeStatus];
  };
  test.each([
    ['PowerOff', ['Stopping', 'Running'], ['Stopped', 'Stopped']],
    ['Shutdown', ['Stopping', 'Running'], ['Stopped', 'Stopped']],
    ['PowerOn', ['Starting', 'Running'], ['Running', 'Running']],
    ['StartMaintenanceMode', ['Running', 'Running'], ['Running', 'Maintenance']],
    ['StopMaintenanceMode', ['Running', 'Running'], ['Running', 'Running']],
  ])('%s: first %j, then %j', async (action, during, after) => {
    expect((await ask('POST', `${NODE}/${action}?${OF_ALERTS}`)).status).toBe(202);
    expect(await node()).toEqual(during);
    await pass(1);
    expect(await node()).toEqual(after);
  });
});

describe('what is in use is not deleted', () => {
  const offer = (name: string) => `${OFFERS}/offers/${name}?${OF_SUBSCRIPTIONS}`;
  const plan = (name: string) => `${OFFERS}/plans/${name}?${OF_SUBSCRIPTIONS}`;
  const QUOTAS = [
    [
      'compute',
      `${PROVIDER}/providers/Microsoft.Compute.Admin/locations/local/quotas/plant-floor?api-version=2021-01-01`,
    ],
    [
      'storage',
      `${PROVIDER}/providers/Microsoft.Storage.Admin/locations/local/quotas/plant-floor?api-version=2019-08-08-preview`,
    ],
    [
      'network',
      `${PROVIDER}/providers/Microsoft.Network.Admin/locations/local/quotas/plant-floor?api-version=2015-06-15`,
    ],
  ];
  const refusal = async (path: string) => {
    const { status, body } = await ask('DELETE', path);
    return [status, body?.error?.code];
  };

  test.each(QUOTAS)('a %s quota of a plan', async (_, path) => {
    const { status, body } = await ask('DELETE', path);
    expect([status, body.error.code]).toEqual([409, 'Conflict']);
    expect(body.error.message).toContain('/plans/plant-floor');
    expect((await get(path)).status).toBe(200);
  });

  test('a quota that no plan has any more is', async () => {
    const [[, path = ''] = []] = QUOTAS;
    const { body } = await get(plan('plant-floor'));
    await ask('PUT', plan('plant-floor'), {
      json: { ...body, properties: { ...body.properties, quotaIds: [] } },
    });
    expect((await ask('DELETE', path)).status).toBe(200);
  });

  test('a plan of an offer, an add-on that was acquired, an offer with subscriptions: from the top down', async () => {
    expect(await refusal(plan('plant-floor'))).toEqual([409, 'Conflict']);
    expect(await refusal(plan('vision-addon'))).toEqual([409, 'Conflict']);
    expect(await refusal(offer('standard'))).toEqual([409, 'Conflict']);
    const delegated = `${PROVIDER}/providers/Microsoft.Subscriptions.Admin/delegatedProviders`;
    expect(await list(delegated, OF_SUBSCRIPTIONS)).toHaveLength(1);
    // A subscription goes with all that is in it: the plans that it has acquired.
    expect((await ask('DELETE', `${ADMINISTERED}/${PLANT_FLOOR}?${OF_SUBSCRIPTIONS}`)).status).toBe(200);
    // Its delegation still holds the offer, and the offer its plans.
    expect(await refusal(offer('standard'))).toEqual([409, 'Conflict']);
    expect(await refusal(plan('vision-addon'))).toEqual([409, 'Conflict']);
  });

  test('an offer is deleted that nobody has', async () => {
    const json = { location: 'local', properties: { name: 'trial', displayName: 'Trial', state: 'Private' } };
    expect((await ask('PUT', offer('trial'), { json })).status).toBe(201);
    expect((await ask('DELETE', offer('trial'))).status).toBe(200);
  });
});

describe('a subscription', () => {
  const mine = async () => list(`${USERS}/subscriptions`, OF_SUBSCRIPTIONS);
  const administered = async (id: string) => (await get(`${ADMINISTERED}/${id}?${OF_SUBSCRIPTIONS}`)).body;
  const own = (id: string) => `${USERS}/subscriptions/${id}?${OF_SUBSCRIPTIONS}`;
  const STANDARD = `/subscriptions/${SUBSCRIPTION}/resourceGroups/offers/providers/Microsoft.Subscriptions.Admin/offers/standard`;
  const counted = async () => {
    const { body } = await get(`${OFFERS}/offers/standard?${OF_SUBSCRIPTIONS}`);
    const plan = await get(`${OFFERS}/plans/plant-floor?${OF_SUBSCRIPTIONS}`);
    return [body.properties.subscriptionCount, plan.body.properties.subscriptionCount];
  };
  const subscribe = () =>
    ask('PUT', own(NIGHT_SHIFT), {
      json: {
        subscriptionId: NIGHT_SHIFT,
        displayName: 'Night shift',
        offerId: '/delegatedProviders/default/offers/standard',
      },
    });

  test('that its user makes is there for the operator, and counts', async () => {
    expect(await counted()).toEqual([1, 1]);
    expect((await subscribe()).status).toBe(201);
    expect(await administered(NIGHT_SHIFT)).toMatchObject({
      subscriptionId: NIGHT_SHIFT,
      displayName: 'Night shift',
      offerId: STANDARD,
      state: 'Enabled',
      routingResourceManagerType: 'Default',
    });
    expect(await list(ADMINISTERED, OF_SUBSCRIPTIONS)).toHaveLength(3);
    expect(await counted()).toEqual([2, 2]);
  });

  test('that the operator makes is there for its user; what the operator changes, the user sees', async () => {
    const path = `${ADMINISTERED}/${NIGHT_SHIFT}?${OF_SUBSCRIPTIONS}`;
    const json = {
      subscriptionId: NIGHT_SHIFT,
      displayName: 'Night shift',
      offerId: STANDARD,
      owner: 'reader@lakeside.example',
    };
    expect((await ask('PUT', path, { json })).status).toBe(201);
    expect((await get(own(NIGHT_SHIFT))).body).toMatchObject({
      id: `/subscriptions/${NIGHT_SHIFT}`,
      offerId: '/delegatedProviders/default/offers/standard',
      state: 'Enabled',
    });
    expect(await mine()).toHaveLength(2);
    await ask('PUT', path, { json: { ...json, state: 'Disabled', displayName: 'Late shift' } });
    expect((await get(own(NIGHT_SHIFT))).body).toMatchObject({
      state: 'Disabled',
      displayName: 'Late shift',
    });
    await ask('PUT', own(NIGHT_SHIFT), { json: { subscriptionId: NIGHT_SHIFT, displayName: 'Early shift' } });
    expect(await administered(NIGHT_SHIFT)).toMatchObject({
      state: 'Disabled',
      displayName: 'Early shift',
      offerId: STANDARD,
      owner: 'reader@lakeside.example',
    });
  });

  test.each([
    ['its user', () => own(PLANT_FLOOR)],
    ['the operator', () => `${ADMINISTERED}/${PLANT_FLOOR}?${OF_SUBSCRIPTIONS}`],
  ])('that %s deletes is gone for both', async (_, path) => {
    expect((await ask('DELETE', path())).status).toBe(200);
    expect((await get(own(PLANT_FLOOR))).status).toBe(404);
    expect((await get(`${ADMINISTERED}/${PLANT_FLOOR}?${OF_SUBSCRIPTIONS}`)).status).toBe(404);
    expect(await mine()).toEqual([]);
    expect(await counted()).toEqual([0, 0]);
  });

  test('of the operator is the one that the admin endpoint lists', async () => {
    const listed = async () =>
      (await list(`${ADMIN}/subscriptions`, 'api-version=2016-05-01')).map((each) => each.subscriptionId);
    expect(await listed()).toEqual([SUBSCRIPTION]);
    const path = `${ADMINISTERED}/${NIGHT_SHIFT}?${OF_SUBSCRIPTIONS}`;
    const json = {
      subscriptionId: NIGHT_SHIFT,
      displayName: 'Metering',
      routingResourceManagerType: 'Admin',
    };
    await ask('PUT', path, { json });
    expect(await listed()).toEqual([SUBSCRIPTION, NIGHT_SHIFT]);
    expect(await mine()).toHaveLength(1);
    await subscribe();
    await ask('DELETE', path);
    expect(await listed()).toEqual([SUBSCRIPTION]);
  });

  test('is made of an offer that is public', async () => {
    const json = { location: 'local', properties: { name: 'Gold', displayName: 'Gold', state: 'Private' } };
    const path = `${OFFERS}/offers/Gold?${OF_SUBSCRIPTIONS}`;
    const offered = async () => (await list(`${USERS}/offers`, OF_SUBSCRIPTIONS)).map(({ id }) => id);
    await ask('PUT', path, { json });
    expect(await offered()).toEqual(['/delegatedProviders/default/offers/standard']);
    await ask('PUT', path, { json: { ...json, properties: { ...json.properties, state: 'Public' } } });
    expect(await offered()).toContain('/delegatedProviders/default/offers/Gold');
    await ask('DELETE', path);
    expect(await offered()).toHaveLength(1);
  });
});

describe('an update', () => {
  const named = (name: string) => `${UPDATES}/updates/${name}`;
  const stateOf = async (name: string) => (await get(`${named(name)}?${OF_UPDATES}`)).body.properties.state;
  const location = async () =>
    (await get(`${UPDATES}?${OF_UPDATES}`)).body.properties as unknown as Record<string, unknown>;
  const runOf = async (name: string) => {
    const [run] = (await list(`${named(name)}/updateRuns`, OF_UPDATES)).slice(-1);
    if (!run) throw new Error(`${name} has no run.`);
    return run;
  };
  const OEM = 'OEM2.3.2610.1';
  const FAILED = 'Microsoft1.2605.0.31';
  const WAITING = 'Microsoft1.2608.1.47';

  test('is checked, prepared and installed, and the region knows', async () => {
    for (const [action, during, after] of [
      ['checkHealth', ['HealthChecking', 'PreparationInProgress'], ['Ready', 'UpdateFailed']],
      ['prepare', ['Preparing', 'PreparationInProgress'], ['ReadyToInstall', 'UpdateFailed']],
      ['apply', ['Installing', 'UpdateInProgress'], ['Installed', 'UpdateFailed']],
    ] as const) {
      expect((await ask('POST', `${named(OEM)}/${action}?${OF_UPDATES}`)).status).toBe(202);
      expect([await stateOf(OEM), (await location()).state]).toEqual(during);
      await pass(1);
      expect([await stateOf(OEM), (await location()).state]).toEqual(after);
    }
    expect(await location()).toMatchObject({
      currentOemVersion: '2.3.2610.1',
      currentVersion: '1.2602.0.22',
      packageVersions: [{ version: '1.2602.0.22' }, { version: '2.3.2610.1' }],
    });
    const { properties } = await runOf(OEM);
    expect(properties).toMatchObject({
      state: 'Succeeded',
      duration: 'PT1S',
      progress: { status: 'Success' },
    });
  });

  test('that failed is resumed by its run; what waited for it is ready then', async () => {
    const rerun = `${named(FAILED)}/updateRuns/${last(await runOf(FAILED))}/rerun?${OF_UPDATES}`;
    expect((await ask('POST', rerun)).status).toBe(202);
    expect([await stateOf(FAILED), (await location()).state]).toEqual(['Installing', 'UpdateInProgress']);
    expect((await runOf(FAILED)).properties.state).toBe('InProgress');
    await pass(1);
    expect((await runOf(FAILED)).properties.state).toBe('Succeeded');
    expect([await stateOf(FAILED), await stateOf(WAITING)]).toEqual(['Installed', 'Ready']);
    expect((await location()).state).toBe('AppliedUpdateAvailableSuccessfully');
  });

  test('fails half way when a test wants it to, and says why in its run', async () => {
    await control('PUT', '/faults', [
      { when: { operation: 'Updates_Apply' }, fail: 'A node did not come back.' },
    ]);
    await ask('POST', `${named(OEM)}/apply?${OF_UPDATES}`);
    await pass(1);
    expect([await stateOf(OEM), (await location()).state]).toEqual(['InstallationFailed', 'UpdateFailed']);
    expect((await runOf(OEM)).properties).toMatchObject({
      state: 'Failed',
      progress: { status: 'Error', errorMessage: 'A node did not come back.' },
    });
    expect((await location()).currentOemVersion).toBe('2.2.2604.3');
  });

  test('is refused in a state that does not allow it, and while another is under way', async () => {
    const installed = await ask('POST', `${named('Microsoft1.2602.0.22')}/apply?${OF_UPDATES}`);
    expect([installed.status, installed.body.error.code]).toEqual([409, 'Conflict']);
    expect((await ask('POST', `${named(WAITING)}/prepare?${OF_UPDATES}`)).status).toBe(409);
    await ask('POST', `${named(OEM)}/apply?${OF_UPDATES}`);
    expect((await ask('POST', `${named(FAILED)}/apply?${OF_UPDATES}`)).status).toBe(409);
    await pass(1);
    expect((await ask('POST', `${named(FAILED)}/apply?${OF_UPDATES}`)).status).toBe(202);
  });
});

describe('a backup', () => {
  const backups = () => list(`${BACKUPS}/backups`, OF_BACKUPS);
  const create = () => ask('POST', `${BACKUPS}/createBackup?${OF_BACKUPS}`);

  test('is taken in the background, listed, got, and restored', async () => {
    const before = await backups();
    const started = await create();
    expect([started.status, started.headers.get('retry-after')]).toEqual([202, '1']);
    const made = (await backups()).at(-1);
    expect(await backups()).toHaveLength(before.length + 1);
    expect(made?.properties.backupInfo).toMatchObject({ status: 'Running', completelyUploaded: false });
    const address = started.headers.get('location') ?? '';
    expect((await get(address)).status).toBe(202);
    await pass(1);
    expect((await get(address)).status).toBe(200);
    const own = `${BACKUPS}/backups/${made && last(made)}`;
    expect((await get(`${own}?${OF_BACKUPS}`)).body.properties.backupInfo).toMatchObject({
      status: 'Succeeded',
      timeTakenToCreate: 'PT1S',
      createdDateTime: '2026-11-22T09:00:00.000Z',
      completelyUploaded: true,
    });
    const { body } = await get(`${BACKUPS}?${OF_BACKUPS}`);
    expect(body.properties).toMatchObject({
      externalStoreDefault: { lastBackupTime: '2026-11-22T09:00:01.000Z' },
    });
    const restored = await ask('POST', `${own}/restore?${OF_BACKUPS}`, { json: { roleName: 'NRP' } });
    expect(restored.status).toBe(202);
    await pass(1);
    expect((await get(restored.headers.get('location') ?? '')).status).toBe(200);
  });

  test('is one at a time', async () => {
    await create();
    expect((await create()).status).toBe(409);
    await pass(1);
    expect((await create()).status).toBe(202);
  });

  test('that failed cannot be restored; one that is not there even less', async () => {
    await control('PUT', '/faults', [
      { when: { operation: 'BackupLocations_CreateBackup' }, fail: 'The share is full.' },
    ]);
    const { headers } = await create();
    await pass(1);
    const outcome = await get(headers.get('location') ?? '');
    expect([outcome.status, outcome.body.error.message]).toEqual([400, 'The share is full.']);
    const failed = (await backups()).at(-1);
    expect(failed?.properties.backupInfo.status).toBe('Failed');
    const path = `${BACKUPS}/backups/${failed && last(failed)}/restore?${OF_BACKUPS}`;
    const restored = await ask('POST', path, { json: {} });
    await pass(1);
    expect((await get(restored.headers.get('location') ?? '')).body.error.code).toBe('OperationFailed');
    expect((await ask('POST', `${BACKUPS}/backups/nowhere/restore?${OF_BACKUPS}`, { json: {} })).status).toBe(
      404,
    );
  });
});

test('a storage quota is made, found, changed and removed', async () => {
  const quotas = `${PROVIDER}/providers/Microsoft.Storage.Admin/locations/local/quotas`;
  const path = `${quotas}/night-shift?api-version=2019-08-08-preview`;
  const before = (await list(quotas, 'api-version=2019-08-08-preview')).length;
  const made = await ask('PUT', path, {
    json: { properties: { capacityInGb: 100, numberOfStorageAccounts: 2 } },
  });
  expect([made.status, made.body.name]).toEqual([200, 'local/night-shift']);
  expect(await list(quotas, 'api-version=2019-08-08-preview')).toHaveLength(before + 1);
  await ask('PUT', path, { json: { properties: { capacityInGb: 200 } } });
  expect((await get(path)).body.properties).toMatchObject({ capacityInGb: 200, numberOfStorageAccounts: 2 });
  expect((await ask('DELETE', path)).status).toBe(200);
  expect((await get(path)).status).toBe(404);
});
