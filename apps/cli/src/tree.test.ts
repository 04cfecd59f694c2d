import { describe, expect, test } from 'vitest';
import { argument, catalog, entry } from '../test/catalogs.js';
import { type Branch, groupBranches, listerOf, providerBranches } from './tree.js';

/** Every command, as words. */
function commands(branches: readonly Branch[]): string[] {
  return branches.flatMap(({ name, branches: inner, verbs }) =>
    [...verbs.map((verb) => verb.name), ...commands(inner)].map((rest) => `${name} ${rest}`),
  );
}

test('a group is a branch, an operation a verb', () => {
  const branches = groupBranches(
    catalog('Sphere', entry('deviceGroups', 'listByName'), entry('devices', 'get')),
  );
  expect(commands(branches)).toEqual(['device-groups list-by-name', 'devices get']);
});

describe('providers', () => {
  const branches = providerBranches({
    insights: catalog('Insights', entry('alerts', 'list'), entry('operations', 'list')),
    storage: catalog('Storage', entry('operations', 'list'), entry('shares', 'list')),
    subscriptions: catalog('Subscriptions', entry('subscriptions', 'list'), entry('storage', 'get')),
  });

  test('a group that only one provider has can be named alone', () => {
    expect(commands(branches)).toContain('alerts list');
    expect(commands(branches)).toContain('insights alerts list');
  });

  test('a group that several providers have cannot', () => {
    expect(commands(branches)).not.toContain('operations list');
    expect(commands(branches)).toContain('storage operations list');
  });

  test('a group that is called like its provider gives it its verbs', () => {
    expect(commands(branches)).toContain('subscriptions list');
    expect(commands(branches)).toContain('subscriptions subscriptions list');
  });

  test('a group that is called like another provider stays below its own', () => {
    expect(commands(branches)).toContain('subscriptions storage get');
    expect(commands(branches)).not.toContain('storage get');
  });

  test('no two branches have the same name', () => {
    const names = branches.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('where an argument comes from', () => {
  const list = entry('mySubscriptions', 'list', { columns: [{ path: 'subscriptionId' }] });
  const paged = {
    ...list,
    descriptor: { ...list.descriptor, paging: { kind: 'link', items: 'value', nextLink: null } },
  } as const;
  const branches = providerBranches({
    manager: catalog('Manager', paged),
    other: catalog(
      'Other',
      entry('subscriptions', 'get', {
        arguments: [argument('subscriptionId')],
        columns: [{ path: 'subscriptionId' }],
      }),
    ),
  });

  test('the shortest list that shows it and needs nothing', () => {
    expect(listerOf(branches, 'subscriptionId')).toEqual(['my-subscriptions', 'list']);
  });

  test('nowhere', () => {
    expect(listerOf(branches, 'deviceId')).toBeUndefined();
  });
});
