// What bundlers make of the packages.
import { expect, inject, test } from 'vitest';
import { bundle } from './bundle.js';

const project = inject('project');

test.each([
  '@edgeplane/client',
  '@edgeplane/client/paths',
  '@edgeplane/odata',
  '@edgeplane/sphere',
  '@edgeplane/sphere/catalog',
  '@edgeplane/stackhub',
  '@edgeplane/stackhub/catalogs',
  '@edgeplane/stackhub-admin',
  '@edgeplane/stackhub-admin/catalogs',
])('%s needs nothing of Node', async (name) => {
  const { external } = await bundle(project, `import * as all from '${name}'; console.log(all);`);
  expect(external).toEqual([]);
});

test.each([
  ['@edgeplane/sphere/devices', 'get', 'Devices_Get', 'Devices_Claim'],
  ['@edgeplane/stackhub-admin/infrastructureinsights/alerts', 'close', 'Alerts_Close', 'Alerts_Repair'],
  ['@edgeplane/stackhub/subscriptions/subscriptions', 'get', 'Subscriptions_Get', 'Subscriptions_List'],
])('one operation of %s pulls in no other', async (name, operation, own, other) => {
  const { code } = await bundle(
    project,
    `import { ${operation} } from '${name}'; console.log(${operation});`,
  );
  const ids = [...code.matchAll(/\bid: "(\w+_\w+)"/g)].map(([, id]) => id);
  expect(ids).toEqual([own]);
  const whole = await bundle(project, `import * as all from '${name}'; console.log(all);`);
  expect(whole.code).toContain(other);
});

test('one client pulls in no other', async () => {
  const program = `import { createUpdateClient } from '@edgeplane/stackhub-admin/update'; console.log(createUpdateClient);`;
  const { code } = await bundle(project, program);
  expect(code).toContain('Updates_Apply');
  expect(code).not.toContain('Alerts_List');
});
