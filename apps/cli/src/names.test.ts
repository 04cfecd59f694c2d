import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heading, kebabCase, shortName, variableName } from './names.js';

test.each([
  ['deviceGroups', 'device-groups'],
  ['listByName', 'list-by-name'],
  ['getOSVersion', 'get-os-version'],
  ['DiskId', 'disk-id'],
  ['virtualMachineScaleSetVMs', 'virtual-machine-scale-set-vms'],
  ['listVMsByIPs', 'list-vms-by-ips'],
  ['MSystem', 'm-system'],
  ['infrastructureinsights', 'infrastructureinsights'],
  ['top10', 'top10'],
])('%s is typed as %s', (name, typed) => {
  expect(kebabCase(name)).toBe(typed);
});

test('what is typed is one lower-case word with dashes, and stays as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,30}$/), (name) => {
      const typed = kebabCase(name);
      expect(typed).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(kebabCase(typed)).toBe(typed);
      expect(typed.replaceAll('-', '')).toBe(name.toLowerCase());
    }),
  );
});

test('an id has a short name', () => {
  expect(shortName('tenantId')).toBe('tenant');
  expect(shortName('deviceGroupId')).toBe('device-group');
  expect(['Id', 'id', 'grid', 'identity'].map(shortName)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('variables use the short name', () => {
  expect(variableName('sphere', 'tenantId')).toBe('EDGEPLANE_SPHERE_TENANT');
  expect(variableName('stackhub', 'resourceGroupName')).toBe('EDGEPLANE_STACKHUB_RESOURCE_GROUP_NAME');
});

test('headings are words in capitals', () => {
  expect(heading('createdTimestamp')).toBe('CREATED TIMESTAMP');
  expect(heading('LastUpdateRequestUTC')).toBe('LAST UPDATE REQUEST UTC');
});
