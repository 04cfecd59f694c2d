// Scripting the mock while it runs: faults, time, snapshots, and what came in.
import { describe, expect, test } from 'vitest';
import { KETTLE, SYSTEM, TENANT, useSandbox } from './sandbox-start.js';

const sandbox = useSandbox({ seed: 7 });
const { ask, get, control, operation } = sandbox;
const V2 = `/v2/tenants/${TENANT}`;
const statuses = async (times: number, path = '/v2/tenants') => {
  const seen: number[] = [];
  for (let time = 0; time < times; time++) seen.push((await get(path)).status);
  return seen;
};

describe('faults', () => {
  test('throttle on schedule, in the shape of the service', async () => {
    await control('PUT', '/faults', [{ status: 429, retryAfter: 3, every: 3, times: 2 }]);
    expect(await statuses(9)).toEqual([200, 200, 429, 200, 200, 429, 200, 200, 200]);
    await control('PUT', '/faults', [{ status: 429, retryAfter: 3 }]);
    const sphere = await get('/v2/tenants');
    expect([sphere.body[0]?.ErrorCode, sphere.headers.get('retry-after')]).toEqual(['TooManyRequests', '3']);
    const arm = await get(`${SYSTEM}/Microsoft.Fabric.Admin/fabricLocations?api-version=2016-05-01`);
    expect([arm.status, arm.body.error.code]).toEqual([429, 'TooManyRequests']);
  });

  test('come by chance, the same with the same seed', async () => {
    const draw = async () => {
      await control('POST', '/snapshots/start/restore');
      await control('PUT', '/faults', [{ status: 503, rate: 0.5 }]);
      return statuses(12);
    };
    const first = await draw();
    expect(new Set(first)).toEqual(new Set([200, 503]));
    expect(await draw()).toEqual(first);
  });

  test('throttle what is more than so many a second', async () => {
    await control('PUT', '/faults', [{ status: 429, perSecond: 1 }]);
    expect(await statuses(10)).toContain(429);
  });

  test('hold an answer back', async () => {
    await control('PUT', '/faults', [{ latency: 60, when: { path: '/products' } }]);
    const started = performance.now();
    await get(`${V2}/products`);
    expect(performance.now() - started).toBeGreaterThan(55);
  });

  test('break the connection', async () => {
    await control('PUT', '/faults', [
      { drop: true, times: 1, when: { method: 'get', operation: 'Tenants_List' } },
    ]);
    await expect(get('/v2/tenants')).rejects.toThrow();
    expect((await get('/v2/tenants')).status).toBe(200);
  });

  test('let a token expire', async () => {
    await control('PUT', '/faults', [{ expired: true, times: 1 }]);
    const { status, headers } = await get('/v2/tenants');
    expect([status, headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringContaining('invalid_token'),
    ]);
    expect((await get('/v2/tenants')).status).toBe(200);
  });

  test('make an operation fail half way', async () => {
    await control('PUT', '/faults', [
      { fail: 'The service ran out of paper.', when: { operation: 'Product_Create' } },
    ]);
    const failed = await operation('POST', `${V2}/products`, { Name: 'Toaster' });
    expect(failed).toMatchObject({ State: 3, Error: { Message: 'The service ran out of paper.' } });
    expect((await get(`${V2}/products/name/Toaster`)).status).toBe(404);
  });

  test('are a list', async () => {
    expect((await control('PUT', '/faults', { status: 429 })).status).toBe(400);
    await control('PUT', '/faults', [{ latency: 0 }]);
    expect((await control('GET', '/faults')).body).toEqual([{ latency: 0 }]);
  });
});

test('a snapshot brings back the world, operations half done included', async () => {
  const started = await ask('POST', `${V2}/products`, { json: { Name: 'Toaster' } });
  await control('PUT', '/snapshots/half');
  await control('POST', '/clock', { advance: 1 });
  expect((await get(`${V2}/products/name/Toaster`)).status).toBe(200);
  await ask('PATCH', `${V2}/products/${KETTLE}`, { json: { Name: 'Kettle' } });
  await control('POST', '/snapshots/half/restore');
  expect((await get(`${V2}/products/name/Toaster`)).status).toBe(404);
  expect((await get(`${V2}/products/${KETTLE}`)).body.Name).toBe('KettlePro');
  expect((await get(`${V2}/operations/${started.body.OperationId}`)).body.State).toBe(0);
  await control('POST', '/clock', { advance: 1 });
  expect((await get(`${V2}/products/name/Toaster`)).status).toBe(200);
  expect((await control('POST', '/snapshots/never/restore')).body.detail).toContain('There is: start');
});

test('the clock stands still, is moved on, and runs', async () => {
  expect((await control('GET', '/clock')).body).toEqual({ now: '2026-11-22T09:00:00.000Z', stopped: true });
  expect((await control('POST', '/clock', { advance: 90 })).body.now).toBe('2026-11-22T09:01:30.000Z');
  expect((await control('POST', '/clock', { stop: '2027-01-01T00:00:00Z' })).body.now).toBe(
    '2027-01-01T00:00:00.000Z',
  );
  expect((await control('POST', '/clock', { stop: 'noon' })).status).toBe(400);
  const { body } = await control('POST', '/clock', { run: true });
  expect([body.stopped, body.now.slice(0, 16)]).toEqual([false, '2027-01-01T00:00']);
});

test('what came in can be looked at, without credentials', async () => {
  await control('DELETE', '/requests');
  await get(`${V2}/devices?maxPageSize=2`);
  await get('/nowhere');
  const { body } = await control('GET', '/requests');
  expect(body).toHaveLength(2);
  expect(body[0]).toMatchObject({
    method: 'GET',
    path: `${V2}/devices`,
    query: { maxPageSize: '2' },
    service: 'Azure Sphere public API',
    operation: 'Devices_List',
    status: 200,
  });
  expect(body[1]?.status).toBe(404);
  expect(JSON.stringify(body)).not.toContain('anything');
});

test('ids come again with the same seed', async () => {
  const make = async () =>
    (await ask('POST', `${V2}/devicegroups`, { json: { Name: 'Fair', ProductId: KETTLE } })).body.Id;
  const first = await make();
  await control('POST', '/snapshots/start/restore');
  expect(await make()).toBe(first);
});

test('what is not there is told what is', async () => {
  const { status, body } = await control('GET', '/weather');
  expect(status).toBe(404);
  expect(body.detail).toContain('GET /requests');
});
