// The command against the mock of a stamp, over HTTP: discovery, sign-in, alerts.
import { describe, expect, test } from 'vitest';
import { runCommand } from './harness.js';
import { useServices } from './mock.js';

const services = useServices();
const SUBSCRIPTION = 'f0e1d2c3-b4a5-4697-8889-7a6b5c4d3e91';
const ALERTS = `/subscriptions/${SUBSCRIPTION}/resourceGroups/System.local/providers/Microsoft.InfrastructureInsights.Admin/regionHealths/local/alerts`;
const FILTER = "(Properties/State eq 'Active') and (Properties/Severity eq 'Critical')";
const ORDERBY = 'Properties/CreatedTimestamp desc';

function edgeplane(
  argv: readonly string[],
  env: Record<string, string> = { EDGEPLANE_STACKHUB_TOKEN: 'any' },
) {
  return runCommand(['stackhub', ...argv], {
    env: {
      EDGEPLANE_STACKHUB_URL: services.at('adminmanagement.local.azurestack.external'),
      EDGEPLANE_STACKHUB_SUBSCRIPTION: SUBSCRIPTION,
      ...env,
    },
    fetch: services.fetch,
  });
}

test('the alerts that matter, newest first', async () => {
  services.sent();
  const outcome = await edgeplane([
    ...['alerts', 'list', '--filter', FILTER, '--orderby', ORDERBY],
    ...['--columns', 'severity,state,title,createdTimestamp'],
  ]);
  expect(outcome).toEqual({
    code: 0,
    stderr: '',
    stdout: [
      'SEVERITY  STATE   TITLE                                       CREATED TIMESTAMP',
      'Critical  Active  A node of the scale unit is not reachable   2026-11-22T08:41:07.2145873Z',
      'Critical  Active  An infrastructure role instance is stopped  2026-11-22T06:12:33.0871125Z',
      'Critical  Active  The infrastructure backup failed            2026-11-21T22:30:18.9402217Z',
      '',
    ].join('\n'),
  });
  expect(services.sent()).toEqual([
    { method: 'GET', path: '/metadata/endpoints', query: { 'api-version': '2015-01-01' } },
    {
      method: 'GET',
      path: ALERTS,
      query: { $filter: FILTER, $orderby: ORDERBY, 'api-version': '2016-05-01' },
    },
  ]);
});

describe('--filter and --orderby', () => {
  const list = (...argv: string[]) => edgeplane(['alerts', 'list', '--location', 'local', ...argv]);

  test.each([
    ["severity eq 'Critical'", "Properties/Severity eq 'Critical'"],
    ["( properties/state  EQ 'Active' )", "Properties/State eq 'Active'"],
    [
      "state eq 'Active' and severity eq 'Critical'",
      "(Properties/State eq 'Active') and (Properties/Severity eq 'Critical')",
    ],
    ['createdTimestamp ge 2026-11-22T00:00:00Z', "Properties/CreatedTimestamp ge '2026-11-22T00:00:00Z'"],
    ["faultTypeId eq 'a''b & c'", "Properties/FaultTypeId eq 'a''b & c'"],
  ])('%s goes out as the service writes it', async (filter, text) => {
    services.sent();
    expect((await list('--filter', filter)).code).toBe(0);
    expect(services.sent().at(-1)?.query.$filter).toBe(text);
  });

  test('short names select and order what they stand for', async () => {
    services.sent();
    const filter = ['--filter', "severity eq 'Critical'", '--orderby', 'createdtimestamp'];
    const { stdout } = await list(...filter, '--columns', 'severity,createdTimestamp', '-o', 'table');
    const rows = stdout.trimEnd().split('\n').slice(1);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows).toEqual([...rows].sort());
    expect(rows.every((row) => row.startsWith('Critical'))).toBe(true);
    expect(services.sent().at(-1)?.query.$orderby).toBe('Properties/CreatedTimestamp asc');
  });

  test.each([
    ['--filter', "severty eq 'Critical'", 1, "Did you mean 'Properties/Severity'?"],
    ['--filter', "severity eq 'critical'", 13, "Did you mean 'Critical'?"],
    ['--filter', "severity = 'Critical'", 10, "Did you mean 'eq'?"],
    ['--filter', "severity gt 'Critical'", 10, 'There is: eq, ne.'],
    ['--filter', "severity eq 'Critical' adn state eq 'Active'", 24, "Did you mean 'and'?"],
    ['--filter', 'createdTimestamp ge 2026-11-22', 21, "Did you mean '2026-11-22T00:00:00Z'?"],
    ['--filter', "not (state eq 'Active')", 1, 'There is: and, or.'],
    [
      '--orderby',
      'severity desc',
      1,
      'There is: Properties/CreatedTimestamp, Properties/LastUpdatedTimestamp.',
    ],
    ['--orderby', 'created desc', 1, "Did you mean 'Properties/CreatedTimestamp'?"],
    ['--orderby', 'createdTimestamp down', 18, 'Expected'],
  ])('%s "%s" is refused at column %i, and nothing is sent', async (option, text, column, advice) => {
    services.sent();
    const { code, stdout, stderr } = await list(option, text);
    expect({ code, stdout, sent: services.sent() }).toEqual({ code: 2, stdout: '', sent: [] });
    const [message = '', excerpt, caret] = stderr.split('\n');
    expect(message).toMatch(new RegExp(`^error: ${option}: .* at column ${column}\\.`));
    expect(message).toContain(advice);
    expect(excerpt).toBe(`  ${text}`);
    expect(caret).toBe(`${' '.repeat(column + 1)}^`);
  });

  test('--explain says what they mean and how they would go out, and sends nothing', async () => {
    services.sent();
    const argv = ['--filter', "severity eq 'Critical'", '--orderby', 'createdtimestamp desc', '--explain'];
    expect(await list(...argv)).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'Only those where severity is "Critical".',
        'Ordered by created timestamp descending.',
        '',
        "$filter   Properties/Severity eq 'Critical'",
        '$orderby  Properties/CreatedTimestamp desc',
        '',
      ].join('\n'),
    });
    expect(JSON.parse((await list(...argv, '-o', 'json')).stdout)).toEqual({
      $filter: {
        text: "Properties/Severity eq 'Critical'",
        meaning: 'Only those where severity is "Critical".',
      },
      $orderby: {
        text: 'Properties/CreatedTimestamp desc',
        meaning: 'Ordered by created timestamp descending.',
      },
    });
    const nothing = await list('--explain');
    expect(nothing).toMatchObject({ code: 2, stdout: '' });
    expect(nothing.stderr).toContain('--filter or --orderby');
    expect(services.sent()).toEqual([]);
  });

  test('--dry-run shows the request with them', async () => {
    services.sent();
    const { stdout } = await list('--filter', "severity eq 'Critical'", '--dry-run');
    const [, url = ''] = stdout.split(/\s/);
    expect(new URL(url).searchParams.get('$filter')).toBe("Properties/Severity eq 'Critical'");
    expect(services.sent()).toEqual([]);
  });
});

test('as JSON', async () => {
  const { stdout } = await edgeplane([
    'alerts',
    'list',
    '--filter',
    FILTER,
    '--orderby',
    ORDERBY,
    '-o',
    'json',
    '--max',
    '1',
  ]);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      properties: {
        severity: 'Critical',
        state: 'Active',
        title: 'A node of the scale unit is not reachable',
      },
    },
  ]);
});

test.each([[['subscriptions', 'list']], [['subscriptions', 'subscriptions', 'list']]])(
  '%s shows the subscriptions',
  async (argv) => {
    const { code, stdout } = await edgeplane([...argv, '--columns', 'displayName']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'DISPLAY NAME\nDefault Provider Subscription\nPlant floor\n',
    });
  },
);

test('the way to the Default Provider Subscription needs no subscription', async () => {
  const { code, stdout } = await edgeplane(['my-subscriptions', 'list'], {
    EDGEPLANE_STACKHUB_TOKEN: 'any',
    EDGEPLANE_STACKHUB_SUBSCRIPTION: '',
  });
  expect(code).toBe(0);
  expect(stdout).toContain(SUBSCRIPTION);
});

describe('sign-in', () => {
  const login = () => ({ EDGEPLANE_LOGIN_URL: services.at('login.microsoftonline.com') });
  const token = { method: 'POST', path: expect.stringMatching(/\/oauth2\/v2\.0\/token$/) };

  test.each([
    ['service principal', { CLIENT_ID: '6b5a4938-2716-4504-93f2-e1d0cfbead71', CLIENT_SECRET: 'secret' }],
    ['operator', { USERNAME: 'operator@lakeside.example', PASSWORD: 'secret' }],
  ])('as %s', async (_, who) => {
    services.sent();
    const variables = Object.entries(who).map(([name, value]) => [`EDGEPLANE_STACKHUB_${name}`, value]);
    const { code, stderr } = await edgeplane(['alerts', 'list'], {
      ...Object.fromEntries(variables),
      ...login(),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const sent = services.sent();
    expect(sent).toContainEqual(expect.objectContaining(token));
    expect(sent.at(-1)?.path).toBe(ALERTS);
  });

  test('not set ends with 3, before anything is sent', async () => {
    services.sent();
    const { code, stderr } = await edgeplane(['alerts', 'list'], {});
    expect(code).toBe(3);
    expect(stderr).toContain('EDGEPLANE_STACKHUB_USERNAME and EDGEPLANE_STACKHUB_PASSWORD');
    expect(services.sent()).toEqual([]);
  });
});

test('a name that would change the path is refused before anything is sent', async () => {
  const { code, stderr } = await edgeplane(['alerts', 'get', '--alert-name', 'local/b7c8']);
  expect(code).toBe(2);
  expect(stderr).toContain('one path segment');
});

test('an address where no stamp is ends with 1', async () => {
  const { code, stderr } = await edgeplane(['alerts', 'list', '--url', services.at('nobody.example')]);
  expect(code).toBe(1);
  expect(stderr).toContain('Resource Manager endpoint');
});

describe('an expression that cannot work is not sent', () => {
  test.each([
    ['--filter', "Properties/State eq 'Active", 'column'],
    ['--filter', "Properties/State = 'Active'", "Did you mean 'eq'?"],
    ['--filter', "Properties/Stat eq 'Active'", "Did you mean 'Properties/State'?"],
    ['--filter', "Properties/State gt 'Active'", 'eq, ne'],
    ['--filter', "Properties/State eq 'Actve'", 'Active'],
    ['--filter', "not (Properties/State eq 'Active')", 'and, or'],
    ['--orderby', 'Properties/Title', 'Properties/CreatedTimestamp'],
    ['--orderby', 'Properties/CreatedTimestamp down', 'column'],
  ])('%s %s', async (option, text, message) => {
    services.sent();
    const { code, stdout, stderr } = await edgeplane(['alerts', 'list', option, text]);
    expect({ code, stdout, sent: services.sent() }).toEqual({ code: 2, stdout: '', sent: [] });
    expect(stderr).toContain(`error: ${option}: `);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(new RegExp(`\\n {2}${text.replace(/[()']/g, '.')}\\n +\\^`));
  });
});
