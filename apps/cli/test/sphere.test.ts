// The command against the mock of Azure Sphere, over HTTP.
import { expect, test } from 'vitest';
import { runCommand } from './harness.js';
import { useServices } from './mock.js';

const services = useServices();
const LAKESIDE = '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01';

function edgeplane(line: string, env: Record<string, string> = { EDGEPLANE_SPHERE_TOKEN: 'any' }) {
  return runCommand(['sphere', ...line.split(' ')], {
    env: { EDGEPLANE_SPHERE_URL: services.at('prod.core.sphere.azure.net'), ...env },
    fetch: services.fetch,
  });
}

test('tenants list, as a table', async () => {
  expect(await edgeplane('tenants list')).toEqual({
    code: 0,
    stderr: '',
    stdout: [
      'NAME                 ID                                    ROLES',
      'Lakeside Appliances  7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01  Administrator',
      'Lakeside Lab         c1d7e8a4-52a6-4b6f-8f7c-4a1b7d90e602  Contributor, Reader',
      '',
    ].join('\n'),
  });
});

test('tenants list, as JSON', async () => {
  const { code, stdout } = await edgeplane('tenants list --output json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { Id: LAKESIDE, Name: 'Lakeside Appliances' },
    { Id: 'c1d7e8a4-52a6-4b6f-8f7c-4a1b7d90e602', Name: 'Lakeside Lab' },
  ]);
});

test('devices list, all pages', async () => {
  services.sent();
  const { code, stdout } = await edgeplane(`devices list --tenant ${LAKESIDE} --columns DeviceId`);
  expect(code).toBe(0);
  const ids = stdout.trim().split('\n').slice(1);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{128}$/);
  const requests = services.sent();
  expect(requests.length).toBeGreaterThan(1);
  expect(ids.length).toBeGreaterThan(requests.length);
  for (const { path } of requests) expect(path).toBe(`/v2/tenants/${LAKESIDE}/devices`);
});

test('numbers of an enumeration are shown by name', async () => {
  const { stdout } = await edgeplane(
    `operations get --tenant ${LAKESIDE} --operation a0b1c2d3-e4f5-4607-8819-2a3b4c5d6e71 --columns OperationId,State`,
  );
  expect(stdout).toMatch(/^OPERATION ID +STATE\na0b1c2d3-e4f5-4607-8819-2a3b4c5d6e71 +[A-Z][a-z]+\n$/);
});

test('what the service refuses ends with 1 and says why', async () => {
  const { code, stdout, stderr } = await edgeplane('devices list --tenant nobody');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^error: Devices_List failed with 400 Bad Request: .*tenantId/);
});

test('no sign-in ends with 3, before anything is sent', async () => {
  services.sent();
  const { code, stderr } = await edgeplane('tenants list', {});
  expect(code).toBe(3);
  expect(stderr).toContain('No sign-in to Azure Sphere is set.');
  expect(services.sent()).toEqual([]);
});

test('a service principal signs in first', async () => {
  services.sent();
  const { code, stderr } = await edgeplane('tenants list', {
    EDGEPLANE_SPHERE_CLIENT_ID: '6b5a4938-2716-4504-93f2-e1d0cfbead71',
    EDGEPLANE_SPHERE_CLIENT_SECRET: 'secret',
    EDGEPLANE_SPHERE_DIRECTORY: 'lakeside.onmicrosoft.com',
    EDGEPLANE_LOGIN_URL: services.at('login.microsoftonline.com'),
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(services.sent().map(({ method, path }) => `${method} ${path}`)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^POST .*\/oauth2\/v2\.0\/token$/), 'GET /v2/tenants']),
  );
});
