import type { CatalogEntry } from '@edgeplane/client';
import { Command, CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { argument, entry } from '../../test/catalogs.js';
import { argumentOptions, missingArguments, type OptionNotes } from './arguments.js';

function parse(
  operation: CatalogEntry,
  argv: readonly string[],
  notes: OptionNotes = {},
): Record<string, unknown> {
  const command = new Command().exitOverride().configureOutput({ writeErr() {} });
  const options = argumentOptions(operation, notes);
  for (const option of options.values()) command.addOption(option);
  command.parse(argv, { from: 'user' });
  return Object.fromEntries(
    [...options].map(([name, one]) => [name, command.getOptionValue(one.attributeName())]),
  );
}

function flags(operation: CatalogEntry, notes: OptionNotes = {}): string[] {
  return [...argumentOptions(operation, notes).values()].map((option) => option.flags);
}

describe('ids', () => {
  const get = entry('devices', 'get', { arguments: [argument('tenantId'), argument('DiskId')] });

  test.each([['--tenant'], ['--tenant-id']])('%s', (flag) => {
    expect(parse(get, [flag, 'a'])).toEqual({ tenantId: 'a', DiskId: undefined });
  });

  test('the name of the argument is kept, whatever its case', () => {
    expect(parse(get, ['--disk', '1'])).toEqual({ tenantId: undefined, DiskId: '1' });
  });

  test('a short name that means another argument is not used', () => {
    const clash = entry('x', 'y', { arguments: [argument('productId'), argument('product')] });
    expect(flags(clash)).toEqual(['--product-id <id>', '--product <value>']);
    expect(parse(clash, ['--product', 'a', '--product-id', 'b'])).toEqual({ product: 'a', productId: 'b' });
  });

  test('nor is one that means something else on the command', () => {
    const clash = entry('x', 'y', { arguments: [argument('urlId')] });
    expect(flags(clash, { taken: new Set(['url']) })).toEqual(['--url-id <id>']);
  });
});

describe('types', () => {
  const typed = entry('x', 'y', {
    arguments: [
      argument('count', { type: 'integer' }),
      argument('ratio', { type: 'number' }),
      argument('force', { type: 'boolean' }),
      argument('kinds', { type: 'array' }),
      argument('state', { enum: ['Active', 'Closed'] }),
      argument('level', { type: 'integer', enum: [1, 2] }),
    ],
  });

  test('numbers stay text, so that no digit is lost', () => {
    expect(parse(typed, ['--count', '9007199254740993', '--ratio', '-0.5']).count).toBe('9007199254740993');
  });

  test.each([
    [['--count', '1.5']],
    [['--count', 'many']],
    [['--ratio', 'half']],
    [['--force', 'yes']],
    [['--state', 'active']],
    [['--level', '3']],
  ])('%s is refused', (argv) => {
    expect(() => parse(typed, argv)).toThrow(CommanderError);
  });

  test('a list takes several values', () => {
    expect(parse(typed, ['--kinds', 'a', 'b', '--state', 'Active'])).toMatchObject({
      kinds: ['a', 'b'],
      state: 'Active',
    });
  });
});

test('the help says where a missing value comes from', () => {
  const args = [argument('tenantId'), argument('resourceGroupName'), argument('filter', { required: false })];
  const operation = entry('x', 'y', { arguments: args });
  const [tenant, group, filter] = operation.descriptor.parameters;
  const descriptor = {
    ...operation.descriptor,
    parameters: [tenant, { ...group, default: 'System.{location}' }, filter],
  } as CatalogEntry['descriptor'];
  const options = argumentOptions(
    { ...operation, descriptor },
    { variable: ({ name }) => (name === 'tenantId' ? 'EDGEPLANE_X_TENANT' : undefined) },
  );
  expect([...options.values()].map((option) => option.description)).toEqual([
    'The tenantId (or set EDGEPLANE_X_TENANT)',
    'The resourceGroupName (default: System.{location})',
    'The filter',
  ]);
});

test('missing is what is required and neither given nor filled in', () => {
  const operation = entry('x', 'y', {
    arguments: [
      argument('tenantId', { client: true, required: false }),
      argument('deviceId'),
      argument('filter', { required: false }),
    ],
  });
  const descriptor = {
    ...operation.descriptor,
    parameters: operation.descriptor.parameters.map((one) =>
      one.argument === 'filter' ? one : { ...one, required: true as const },
    ),
  };
  const missing = missingArguments({ ...operation, descriptor }, { deviceId: 'd' });
  expect(missing.map(({ name }) => name)).toEqual(['tenantId']);
});
