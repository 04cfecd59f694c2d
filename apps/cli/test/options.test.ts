// Options, wherever they stand.
import { MOCK_FLAGS } from '@edgeplane/mock/flags';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { addGeneralOptions, readGeneralOptions } from '../src/general-options.js';
import { json, network, runCommand } from './harness.js';

const env = { EDGEPLANE_SPHERE_TOKEN: 'token', EDGEPLANE_SPHERE_TENANT: 't1' };
const tenants = () => network(() => json([{ Id: 't1', Name: 'Lakeside', Roles: ['Reader'] }]));

describe('general options', () => {
  test.each([
    [['-o', 'json', 'sphere', 'tenants', 'list']],
    [['sphere', '--output', 'json', 'tenants', 'list']],
    [['sphere', 'tenants', '--output=json', 'list']],
    [['sphere', 'tenants', 'list', '-ojson']],
    [['-o', 'table', 'sphere', 'tenants', 'list', '-o', 'json']],
  ])('%s', async (argv) => {
    const { fetch } = tenants();
    const { stdout, code } = await runCommand(argv, { env, fetch });
    expect(JSON.parse(stdout)).toEqual([{ Id: 't1', Name: 'Lakeside', Roles: ['Reader'] }]);
    expect(code).toBe(0);
  });

  test.each([
    [['sphere', 'tenants', 'list', '--output', 'xml'], 'Allowed choices are table, json'],
    [['sphere', 'tenants', 'list', '--timeout', '0'], 'a number of seconds above 0'],
    [['sphere', 'tenants', 'list', '--columns', 'a,,b'], 'separated by commas'],
    [['sphere', 'tenants', 'list', '--columns', 'a', '-o', 'json'], '--columns belongs to tables'],
    [['sphere', 'tenants', 'list', '--mock', '--url', 'http://x'], '--mock and --url exclude each other'],
    [['sphere', 'devices', 'list', '--max', '0'], 'a whole number from 1'],
    [['sphere', 'devices', 'list', '--max-page-size', 'x'], 'a whole number'],
    [['sphere', 'tenants', 'list', '--outptu', 'json'], 'Did you mean --output?'],
    [['sphere', 'tenant', 'list'], 'Did you mean tenants?'],
    [['sphere', 'tenants', 'lits'], 'Did you mean list?'],
    [['spher', 'tenants', 'list'], 'Did you mean sphere?'],
    [['mock', '--port', '70000'], 'a number from 0 to 65535'],
    [['mock', '--identity', 'azure'], 'Give entra or adfs'],
    [['mock', '--fault', '429'], '--fault 429 is not a JSON object'],
    [['sphere', 'devices', 'get'], '--device: '],
    [['stackhub', 'alerts', 'list'], '`edgeplane stackhub my-subscriptions list` lists what there is'],
    [['stackhub', 'my-subscriptions', 'list'], 'Give --url or set EDGEPLANE_STACKHUB_URL'],
    [['sphere', 'devices', 'list', '--url', 'http://sphere.example'], '--url must be https'],
    [['sphere', 'devices', 'list', '--url', 'nowhere'], '--url must be an http or https address'],
  ])('%s is wrong use', async (argv, message) => {
    const { fetch, sent } = tenants();
    const { stdout, stderr, code } = await runCommand(argv, { env, fetch });
    expect(stderr).toContain(message);
    expect({ code, stdout, sent }).toEqual({ code: 2, stdout: '', sent: [] });
  });
});

test.each([
  [[], 100_000],
  [['--timeout', '2.5'], 2_500],
])('%j gives an answer %i ms', (argv, timeout) => {
  const command = new Command();
  addGeneralOptions(command);
  expect(readGeneralOptions(command.parse(argv, { from: 'user' })).timeout).toBe(timeout);
});

test('what the mock refuses is named as the service names it', async () => {
  const product = '11111111-2222-4333-8444-555555555555';
  const argv = ['sphere', 'products', 'get', '--product', product, '--mock'];
  const { code, stderr } = await runCommand(argv, { fetch });
  expect(code).toBe(1);
  expect(stderr).toContain('404 Not Found: NotFound: The product');
});

test('the mock has every flag of `edgeplane-mock`', async () => {
  const { stdout } = await runCommand(['mock', '--help']);
  for (const { name } of MOCK_FLAGS.flatMap(({ flags }) => flags)) expect(stdout).toContain(`  --${name} `);
});

test('help and version are data', async () => {
  for (const argv of [['--help'], ['help', 'sphere'], ['sphere', 'devices', 'list', '--help']]) {
    const { code, stdout, stderr } = await runCommand(argv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: edgeplane/);
  }
  expect((await runCommand(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('without a command the help goes to standard error', async () => {
  const { code, stdout, stderr } = await runCommand([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('Examples:');
});

test('the help of an operation is made of its document', async () => {
  const { stdout } = await runCommand(['stackhub', 'alerts', 'list', '--help']);
  expect(stdout).toMatch(/\(or set\s+EDGEPLANE_STACKHUB_LOCATION\)/);
  expect(stdout).toContain(
    `--filter "(Properties/State eq 'Active') and (Properties/Severity eq 'Critical')"`,
  );
  expect(stdout).toMatch(/Properties\/State +eq, ne +Active \| Closed/);
});

test('a variable that is set to nothing counts as not set', async () => {
  const { fetch, sent } = tenants();
  const { code, stderr } = await runCommand(['sphere', 'tenants', 'list'], {
    env: { EDGEPLANE_SPHERE_TOKEN: '' },
    fetch,
  });
  expect({ code, sent }).toEqual({ code: 3, sent: [] });
  expect(stderr).toContain('EDGEPLANE_SPHERE_TOKEN, or EDGEPLANE_SPHERE_CLIENT_ID');
});
