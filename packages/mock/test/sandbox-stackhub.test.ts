// Azure Stack Hub with a memory, made of its documents alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ADMIN, type Body, SUBSCRIPTION, SYSTEM, useSandbox } from './sandbox-start.js';

const { ask, get, pass, control } = useSandbox({ pageSize: 2 });
const ALERTS = `${SYSTEM}/Microsoft.InfrastructureInsights.Admin/regionHealths/local/alerts`;
const FABRIC = `${SYSTEM}/Microsoft.Fabric.Admin/fabricLocations/local`;
const UPDATES = `${SYSTEM}/Microsoft.Update.Admin/updateLocations/local/updates`;
const COMPUTE = `${ADMIN}/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Compute.Admin/locations/local`;

/** Every page of a list, by its nextLinks. */
async function all(path: string, query = ''): Promise<(readonly Body[])[]> {
  const pages: (readonly Body[])[] = [];
  let link: string | undefined = `${path}?${query}`;
  while (link !== undefined) {
    const { status, body } = await get(link);
    expect(status).toBe(200);
    pages.push(body.value);
    link = body.nextLink ?? undefined;
  }
  return pages;
}

describe('lists', () => {
  test('come in pages, and a nextLink keeps the question', async () => {
    const pages = await all(ALERTS, "api-version=2016-05-01&$filter=Properties/State eq 'Active'");
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.slice(0, -1).every(({ length }) => length === 2)).toBe(true);
    expect(pages.flat().every(({ properties }) => properties.state === 'Active')).toBe(true);
  });

  test('filtered, ordered and paged are the store, filtered and ordered', async () => {
    const store = (await all(ALERTS, 'api-version=2016-05-01')).flat();
    const states = fc.constantFrom('Active', 'Closed');
    const severities = fc.constantFrom('Critical', 'Warning');
    const times = fc.constantFrom(...store.map(({ properties }) => properties.createdTimestamp));
    const operators = fc.constantFrom('gt', 'ge', 'lt', 'le');
    await fc.assert(
      fc.asyncProperty(
        states,
        severities,
        times,
        operators,
        fc.boolean(),
        async (state, severity, time, operator, descending) => {
          const filter = `Properties/State eq '${state}' or Properties/Severity eq '${severity}' and Properties/CreatedTimestamp ${operator} datetime'${time}'`;
          const query = new URLSearchParams({
            'api-version': '2016-05-01',
            $filter: filter.replace(/datetime'(.*)'/, "'$1'"),
            $orderby: `Properties/CreatedTimestamp ${descending ? 'desc' : 'asc'}`,
          });
          const holds = {
            gt: (a: string) => a > time,
            ge: (a: string) => a >= time,
            lt: (a: string) => a < time,
            le: (a: string) => a <= time,
          };
          const expected = store
            .filter(
              ({ properties: p }) =>
                p.state === state || (p.severity === severity && holds[operator](p.createdTimestamp)),
            )
            .map(({ properties }) => properties.createdTimestamp)
            .sort();
          const found = (await all(ALERTS, String(query)))
            .flat()
            .map(({ properties }) => properties.createdTimestamp);
          expect(found).toEqual(descending ? expected.reverse() : expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each([
    ["Properties/State eq 'Actve'", 'Active'],
    ['Properties/State eq', 'column'],
    ["Properties/Nonsense eq 'x'", 'Properties/State'],
  ])('refuse the filter %s', async (filter, told) => {
    const { status, body } = await get(
      `${ALERTS}?api-version=2016-05-01&$filter=${encodeURIComponent(filter)}`,
    );
    expect([status, body.error.details[0]?.target]).toEqual([400, 'query.$filter']);
    expect(body.error.message).toContain(told);
  });

  test('below something that is not there are not found', async () => {
    const path = `${FABRIC}/scaleUnits/nowhere/storageSubSystems?api-version=2018-10-01`;
    expect((await get(path)).status).toBe(404);
  });
});

describe('an alert', () => {
  const named = async (state: string, repairable: boolean) => {
    const alerts = (await all(ALERTS, 'api-version=2016-05-01')).flat();
    const found = alerts.find(
      ({ properties: p }) => p.state === state && p.hasValidRemediationAction === repairable,
    );
    return `${ALERTS}/${found?.name.split('/').at(-1)}`;
  };

  test('stays closed once it is closed, by whom and when', async () => {
    const path = `${await named('Active', false)}?api-version=2016-05-01`;
    const { body } = await get(path);
    const closed = await ask('PUT', `${path}&user=operator`, {
      json: { ...body, properties: { ...body.properties, state: 'Closed' } },
    });
    expect(closed.status).toBe(200);
    const { properties } = (await get(path)).body;
    expect(properties).toMatchObject({ state: 'Closed', closedByUserAlias: 'operator' });
    expect(properties.closedTimestamp).toBe('2026-11-22T09:00:00.000Z');
    expect(closed.body.properties).toEqual(properties);
  });

  test('is repaired in the background: 202 with an address that answers 202 until it is done', async () => {
    const path = await named('Active', true);
    const started = await ask('POST', `${path}/repair?api-version=2016-05-01`);
    expect([started.status, started.headers.get('retry-after')]).toEqual([202, '1']);
    const address = started.headers.get('location') ?? '';
    expect((await get(address)).status).toBe(202);
    expect((await get(`${path}?api-version=2016-05-01`)).body.properties.state).toBe('Active');
    await pass(1);
    expect((await get(address)).status).toBe(200);
    expect((await get(`${path}?api-version=2016-05-01`)).body.properties.state).toBe('Closed');
  });

  test('that cannot be repaired makes the repair fail', async () => {
    const path = await named('Active', false);
    const { headers } = await ask('POST', `${path}/repair?api-version=2016-05-01`);
    await pass(1);
    const outcome = await get(headers.get('location') ?? '');
    expect(outcome.status).toBeGreaterThanOrEqual(400);
    expect(outcome.body.error.code).toBe('OperationFailed');
  });
});

describe('a node', () => {
  const NODE = `${FABRIC}/scaleUnitNodes/LKS-NODE01`;
  const version = 'api-version=2016-05-01';

  test('goes off in steps that can be watched', async () => {
    const started = await ask('POST', `${NODE}/PowerOff?${version}`);
    expect(started.status).toBe(202);
    expect((await get(`${NODE}?${version}`)).body.properties.powerState).toBe('Stopping');
    await pass(1);
    const outcome = await get(started.headers.get('location') ?? '');
    expect([outcome.status, outcome.body.properties.provisioningState]).toEqual([200, 'Succeeded']);
    expect((await get(`${NODE}?${version}`)).body.properties.powerState).toBe('Stopped');
  });

  test('stays on when a test wants its shutdown to fail', async () => {
    await control('PUT', '/faults', [
      { when: { operation: 'ScaleUnitNodes_PowerOff' }, fail: 'A disk is missing.' },
    ]);
    const started = await ask('POST', `${NODE}/PowerOff?${version}`);
    expect(started.status).toBe(202);
    await pass(1);
    const outcome = await get(started.headers.get('location') ?? '');
    expect([outcome.status, outcome.body.error.message]).toEqual([400, 'A disk is missing.']);
    expect((await get(`${NODE}?${version}`)).body.properties.powerState).toBe('Running');
  });

  test('that is not there cannot be switched', async () => {
    expect((await ask('POST', `${FABRIC}/scaleUnitNodes/nobody/PowerOff?${version}`)).status).toBe(404);
    expect((await get(`${FABRIC}/scaleUnitNodes/nobody?${version}`)).body.error.code).toBe(
      'ResourceNotFound',
    );
  });
});

test('an update is prepared, then installed by a run that can be watched', async () => {
  const version = 'api-version=2021-07-01';
  const updates = (await all(UPDATES, version)).flat();
  const waiting = updates.find(({ properties }: Body) => /^Ready/.test(properties.state));
  const path = `${UPDATES}/${waiting?.name.split('/').at(-1)}`;
  const state = async () => (await get(`${path}?${version}`)).body.properties.state;
  expect((await ask('POST', `${path}/prepare?${version}`)).status).toBe(202);
  expect(await state()).toBe('Preparing');
  await pass(1);
  expect(await state()).toBe('ReadyToInstall');
  const started = await ask('POST', `${path}/apply?${version}`);
  expect(await state()).toBe('Installing');
  const run = started.headers.get('location') ?? '';
  expect((await get(run)).body.properties.state).toBe('InProgress');
  await pass(1);
  expect(await state()).toBe('Installed');
  expect((await get(run)).body.properties.state).toBe('Succeeded');
});

test('a quota is made, found, changed and removed', async () => {
  const path = `${COMPUTE}/quotas/night-shift?api-version=2021-01-01`;
  const list = async () => (await get(`${COMPUTE}/quotas?api-version=2021-01-01`)).body.value.length;
  const before = await list();
  expect((await get(path)).status).toBe(404);
  const made = await ask('PUT', path, { json: { properties: { coresLimit: 12 } } });
  expect(made.body).toMatchObject({ properties: { coresLimit: 12 } });
  expect(made.body.id).toContain('/quotas/night-shift');
  expect(await list()).toBe(before + 1);
  await ask('PUT', path.replace('night-shift', 'NIGHT-SHIFT'), {
    json: { properties: { virtualMachineCount: 3 } },
  });
  expect((await get(path)).body.properties).toMatchObject({ coresLimit: 12, virtualMachineCount: 3 });
  expect((await ask('DELETE', path)).status).toBe(200);
  expect((await get(path)).status).toBe(404);
  expect(await list()).toBe(before);
});

test('a marketplace item is downloaded, and deleted again', async () => {
  const bridge = `${ADMIN}/subscriptions/${SUBSCRIPTION}/resourceGroups/azurestack-activation/providers/Microsoft.AzureBridge.Admin/activations/default`;
  const version = 'api-version=2016-01-01';
  const listed = async (what: string) =>
    (await all(`${bridge}/${what}`, version)).flat().map(({ name }) => name.split('/').at(-1) ?? '');
  const downloaded = await listed('downloadedProducts');
  const product = (await listed('products')).find((name) => !downloaded.includes(name)) ?? '';
  expect((await ask('POST', `${bridge}/products/${product}/download?${version}`)).status).toBe(202);
  await pass(1);
  expect(await listed('downloadedProducts')).toEqual([...downloaded, product]);
  expect((await ask('DELETE', `${bridge}/downloadedProducts/${product}?${version}`)).status).toBe(202);
  await pass(1);
  expect(await listed('downloadedProducts')).toEqual(downloaded);
});

test('a gallery item that was deleted is there again once it is added again', async () => {
  const gallery = `${ADMIN}/subscriptions/${SUBSCRIPTION}/providers/microsoft.gallery.admin/galleryItems`;
  const version = 'api-version=2015-04-01';
  const body = { galleryItemUri: 'https://lksimages.blob.local.azurestack.external/gallery/item.azpkg' };
  const { body: item } = await ask('POST', `${gallery}?${version}`, { json: body });
  const own = `${gallery}/${item.name}?${version}`;
  expect((await ask('DELETE', own)).status).toBe(200);
  expect((await get(own)).status).toBe(404);
  await ask('POST', `${gallery}?${version}`, { json: body });
  expect((await get(own)).status).toBe(200);
});
