// The command against the tenant endpoint of a mocked stamp, over HTTP.
import { expect, test } from 'vitest';
import { runCommand } from './harness.js';
import { useServices } from './mock.js';

const services = useServices();
const ENVIRONMENT = {
  EDGEPLANE_STACKHUB_TENANT_TOKEN: 'any',
  EDGEPLANE_STACKHUB_TENANT_SUBSCRIPTION: '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5a1',
};
const MACHINE = ['--resource-group-name', 'kettle-line', '--vm-name', 'kettle-pc'];

function edgeplane(argv: readonly string[], env: Record<string, string> = {}) {
  return runCommand(['stackhub-tenant', ...argv], {
    env: {
      EDGEPLANE_STACKHUB_TENANT_URL: services.at('management.local.azurestack.external'),
      ...ENVIRONMENT,
      ...env,
    },
    fetch: services.fetch,
  });
}

test('a machine is stopped with consent, and says that it is', async () => {
  const refused = await edgeplane(['virtual-machines', 'deallocate', ...MACHINE]);
  expect(refused.code).not.toBe(0);
  const stopped = await edgeplane(['virtual-machines', 'deallocate', ...MACHINE, '--yes']);
  expect(stopped.code).toBe(0);
  const view = await edgeplane(['virtual-machines', 'instance-view', ...MACHINE, '-o', 'json']);
  expect(JSON.parse(view.stdout).statuses).toContainEqual(
    expect.objectContaining({ code: 'PowerState/deallocated' }),
  );
});

test('a network is made of a body, and listed', async () => {
  const body = JSON.stringify({
    location: 'local',
    properties: { addressSpace: { addressPrefixes: ['10.9.0.0/16'] } },
  });
  const name = ['--resource-group-name', 'trials', '--virtual-network-name', 'attic'];
  const made = await edgeplane(['virtual-networks', 'create-or-update', ...name, '--body', body]);
  expect(made).toMatchObject({ code: 0 });
  const { stdout } = await edgeplane(['virtual-networks', 'list-all', '--columns', 'name,location']);
  expect(stdout).toContain('attic');
});

test('the admin endpoint is the wrong one', async () => {
  const { code, stderr } = await edgeplane(['virtual-machines', 'list-all'], {
    EDGEPLANE_STACKHUB_TENANT_URL: services.at('adminmanagement.local.azurestack.external'),
  });
  expect(code).toBe(2);
  expect(stderr).toContain('These commands are for users of subscriptions: use its tenant endpoint');
});

test('secrets of a body are not shown by --dry-run', async () => {
  const body = JSON.stringify({
    location: 'local',
    properties: { osProfile: { adminUsername: 'lineops', adminPassword: 'never-Shown-0001' } },
  });
  const { stdout, stderr } = await edgeplane([
    ...['virtual-machines', 'create-or-update', ...MACHINE, '--body', body, '--dry-run'],
  ]);
  expect(stdout).toContain('lineops');
  expect(stdout + stderr).not.toContain('never-Shown-0001');
});
