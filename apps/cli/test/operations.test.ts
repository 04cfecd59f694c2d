// What one command sends and prints, on a network that the test controls.
import { describe, expect, test } from 'vitest';
import { json, network, runCommand } from './harness.js';

const env = { EDGEPLANE_SPHERE_TOKEN: 'token', EDGEPLANE_SPHERE_TENANT: 't1' };
const device = '0a1b2c3d';

describe('lists', () => {
  const pages = () =>
    network((_, index) =>
      json({ Items: [{ DeviceId: `d${index}` }], ContinuationToken: index < 2 ? `next${index}` : null }),
    );

  test('--max stops asking', async () => {
    const { fetch, sent } = pages();
    const { stdout } = await runCommand(['sphere', 'devices', 'list', '--max', '2', '-o', 'json'], {
      env,
      fetch,
    });
    expect(JSON.parse(stdout)).toEqual([{ DeviceId: 'd0' }, { DeviceId: 'd1' }]);
    expect(sent).toHaveLength(2);
  });

  test('slow down before the service has to refuse', async () => {
    const times: number[] = [];
    const { fetch } = network((_, index) => {
      times.push(performance.now());
      const headers = { 'x-ms-ratelimit-remaining-subscription-reads': '85' };
      return json({ Items: [], ContinuationToken: index < 2 ? `next${index}` : null }, { headers });
    });
    await runCommand(['sphere', 'devices', 'list'], { env, fetch });
    const [, second = 0, third = 0] = times;
    // Of the last hundred, 15 are gone: the third request keeps 15 hundredths of the longest distance.
    expect(third - second).toBeGreaterThan(250);
  });

  test('an option wins over the environment', async () => {
    const { fetch, sent } = pages();
    await runCommand(['sphere', 'devices', 'list', '--tenant', 't2', '--url', 'http://127.0.0.1:1/x'], {
      env,
      fetch,
    });
    expect(sent[0]?.url).toBe('http://127.0.0.1:1/x/v2/tenants/t2/devices');
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer token');
  });

  test('an empty one says so beside the data', async () => {
    const empty = () => network(() => json({ Items: [], ContinuationToken: null })).fetch;
    const argv = ['sphere', 'devices', 'list'];
    expect(await runCommand(argv, { env, fetch: empty() })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'The list is empty.\n',
    });
    expect(await runCommand([...argv, '-o', 'json'], { env, fetch: empty() })).toEqual({
      code: 0,
      stdout: '[]\n',
      stderr: '',
    });
  });

  test('--columns that nothing has are told', async () => {
    const { fetch } = pages();
    const { stdout, stderr } = await runCommand(['sphere', 'devices', 'list', '--columns', 'deviceid,Nmae'], {
      env,
      fetch,
    });
    expect(stdout).toBe('DEVICE ID  NMAE\nd0\nd1\nd2\n');
    expect(stderr).toBe('Nothing has Nmae. Known here: DeviceId.\n');
  });

  test('only a terminal cuts columns', async () => {
    const long = () =>
      network(() => json({ Items: [{ DeviceId: 'x'.repeat(128) }], ContinuationToken: null })).fetch;
    const argv = ['sphere', 'devices', 'list', '--columns', 'DeviceId'];
    expect((await runCommand(argv, { env, fetch: long() })).stdout).toContain('x'.repeat(128));
    expect((await runCommand(argv, { env, fetch: long(), terminal: 40 })).stdout).toBe(
      `DEVICE ID\n${'x'.repeat(39)}…\n`,
    );
  });
});

describe('bodies', () => {
  test('JSON comes from standard input', async () => {
    const { fetch, sent } = network(() => json({ State: 2, OperationId: 'o1' }));
    const { code } = await runCommand(['sphere', 'products', 'create', '--body', '-', '--no-wait'], {
      env,
      fetch,
      input: '{"Name":"KettlePro"}',
    });
    expect(code).toBe(0);
    expect(sent.map(({ method, body }) => [method, body])).toEqual([['POST', '{"Name":"KettlePro"}']]);
  });

  test('one that is needed is asked for before anything is sent', async () => {
    const { fetch, sent } = network(() => json({}));
    const { code, stderr } = await runCommand(['sphere', 'products', 'create'], { env, fetch });
    expect({ code, sent }).toEqual({ code: 2, sent: [] });
    expect(stderr).toContain('--body: ');
  });
});

describe('long-running operations', () => {
  const deploy = ['sphere', 'deployments', 'create', '--device-group', 'g1', '--body', '["i1"]'];
  const service = (...states: number[]) =>
    network((request, index) =>
      json(
        { OperationId: 'o1', State: states[Math.min(index, states.length - 1)] },
        { status: request.method === 'POST' ? 202 : 200, headers: { 'retry-after-ms': '0' } },
      ),
    );

  test('are waited for; progress is no data', async () => {
    const { fetch, sent } = service(0, 1, 2);
    const { code, stdout, stderr } = await runCommand([...deploy, '-o', 'json'], { env, fetch });
    expect(JSON.parse(stdout)).toEqual({ OperationId: 'o1', State: 2 });
    expect(stderr).toMatch(
      /^Waiting for deployments create: \w+ \(0 s\)\nWaiting for deployments create: Complete \(0 s\)\n$/,
    );
    expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'POST /v2/tenants/t1/devicegroups/g1/deployments',
      'GET /v2/tenants/t1/operations/o1',
      'GET /v2/tenants/t1/operations/o1',
    ]);
    expect(code).toBe(0);
  });

  test('are left alone with --no-wait', async () => {
    const { fetch, sent } = service(0);
    const { stdout, stderr } = await runCommand([...deploy, '--no-wait', '-o', 'json'], { env, fetch });
    expect(JSON.parse(stdout)).toMatchObject({ OperationId: 'o1', State: 0 });
    expect(stderr).toBe('Accepted: it goes on at the service.\n');
    expect(sent).toHaveLength(1);
  });

  test('that fail end with 1', async () => {
    const { fetch } = service(0, 3);
    const { code, stdout, stderr } = await runCommand(deploy, { env, fetch });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('was accepted and then failed (state 3)');
  });

  test('an interruption while waiting ends with 130', async () => {
    const controller = new AbortController();
    const { fetch } = network(({ method }) => {
      if (method === 'GET') controller.abort(new Error('SIGINT'));
      return json({ OperationId: 'o1', State: 1 }, { headers: { 'retry-after-ms': '0' } });
    });
    const { code, stderr } = await runCommand(deploy, { env, fetch, signal: controller.signal });
    expect(code).toBe(130);
    expect(stderr).toContain('it goes on at the service');
  });
});

describe('consent', () => {
  const claim = ['sphere', 'devices', 'claim', '--device', device, '--no-wait'];
  const service = () => network(() => json({ OperationId: 'o1', State: 0 }, { status: 202 }));

  test('cannot be given without a terminal', async () => {
    const { fetch, sent } = service();
    const { code, stderr } = await runCommand(claim, { env, fetch });
    expect({ code, sent }).toEqual({ code: 2, sent: [] });
    expect(stderr).toContain('This cannot be undone.');
    expect(stderr).toContain('tenant-id: t1');
    expect(stderr).toContain(`https://prod.core.sphere.azure.net/v2/tenants/t1/devices/${device}/claim`);
    expect(stderr).toContain('--yes');
  });

  test('is given by --yes', async () => {
    const { fetch, sent } = service();
    expect((await runCommand([...claim, '--yes'], { env, fetch })).code).toBe(0);
    expect(sent).toHaveLength(1);
  });

  test('is given by typing the verb', async () => {
    const { fetch, sent } = service();
    const { code, stdout, stderr } = await runCommand([...claim, '-o', 'json'], {
      env,
      fetch,
      terminal: 100,
      input: 'claim\r',
    });
    expect(stderr).toContain('Type “claim” to go on');
    expect(JSON.parse(stdout)).toMatchObject({ OperationId: 'o1' });
    expect({ code, requests: sent.length }).toEqual({ code: 0, requests: 1 });
  });

  test.each([
    ['another word', 'yes\r'],
    ['nothing', '\r'],
    ['Ctrl-C', '\u0003'],
  ])('is refused by %s', async (_, input) => {
    const { fetch, sent } = service();
    const { code } = await runCommand(claim, { env, fetch, terminal: 100, input });
    expect({ code, sent }).toEqual({ code: 130, sent: [] });
  });

  test('is not needed for what changes nothing', async () => {
    const { fetch } = network(() => json([]));
    expect((await runCommand(['sphere', 'tenants', 'list'], { env, fetch })).code).toBe(0);
  });
});

describe('--dry-run', () => {
  const argv = ['sphere', 'products', 'create', '--body', '{"Name":"KettlePro","secret":"s3"}', '--dry-run'];

  test('prints the request, sends nothing and needs no sign-in', async () => {
    const { fetch, sent } = network(() => json({}));
    const { code, stdout, stderr } = await runCommand(argv, {
      env: { EDGEPLANE_SPHERE_TENANT: 't1' },
      fetch,
    });
    expect(stdout).toBe(
      [
        'POST https://prod.core.sphere.azure.net/v2/tenants/t1/products',
        'accept: application/json',
        'authorization: Bearer ***',
        'content-type: application/json',
        '',
        '{',
        '  "Name": "KettlePro",',
        '  "secret": "***"',
        '}',
        '',
      ].join('\n'),
    );
    expect({ code, stderr, sent }).toEqual({ code: 0, stderr: '', sent: [] });
  });

  test('does not ask the stamp where it is, so the region must be given', async () => {
    const { fetch, sent } = network(() => json({}));
    const env = {
      EDGEPLANE_STACKHUB_URL: 'https://adminmanagement.local.azurestack.external',
      EDGEPLANE_STACKHUB_SUBSCRIPTION: 's1',
    };
    const list = ['stackhub', 'alerts', 'list', '--dry-run', '-o', 'json'];
    expect((await runCommand(list, { env, fetch })).stderr).toContain('--location: ');
    const { stdout } = await runCommand([...list, '--location', 'local'], { env, fetch });
    expect(JSON.parse(stdout)).toMatchObject({
      method: 'GET',
      url: 'https://adminmanagement.local.azurestack.external/subscriptions/s1/resourceGroups/System.local/providers/Microsoft.InfrastructureInsights.Admin/regionHealths/local/alerts?api-version=2016-05-01',
    });
    expect(sent).toEqual([]);
  });
});

test('--verbose shows requests, never the token', async () => {
  const { fetch } = network(() => json({ error: { code: 'X', message: 'm' } }, { status: 401 }));
  const { code, stderr } = await runCommand(['sphere', 'tenants', 'list', '--verbose'], {
    env: { EDGEPLANE_SPHERE_TOKEN: 'eyJh.bGci' },
    fetch,
  });
  expect(stderr).toMatch(/^> GET https:\/\/prod\.core\.sphere\.azure\.net\/v2\/tenants\n< 401 /);
  expect(stderr).toContain('answer: {');
  expect(stderr).not.toMatch(/Bearer|eyJh/);
  expect(code).toBe(3);
});

test('--api-version is sent instead of the one of the document', async () => {
  const { fetch, sent } = network(() => json({ value: [] }));
  const env = {
    EDGEPLANE_STACKHUB_SUBSCRIPTION: 's1',
    EDGEPLANE_STACKHUB_URL: 'https://adminmanagement.local.azurestack.external',
  };
  await runCommand(['stackhub', 'subscriptions', 'list', '--api-version', '2018-05-01', '--dry-run'], {
    env,
    fetch,
  }).then(({ stdout }) => expect(stdout).toContain('?api-version=2018-05-01'));
  expect(sent).toEqual([]);
});

describe('secrets that are not set', () => {
  const principal = {
    EDGEPLANE_SPHERE_CLIENT_ID: 'app',
    EDGEPLANE_SPHERE_DIRECTORY: 'contoso.onmicrosoft.com',
  };
  const argv = ['sphere', 'tenants', 'list'];

  test('end the command without a terminal', async () => {
    const { code, stderr } = await runCommand(argv, { env: principal, fetch: network(() => json([])).fetch });
    expect(code).toBe(3);
    expect(stderr).toContain('EDGEPLANE_SPHERE_CLIENT_SECRET is not set');
  });

  test('are asked for on a terminal, and not shown', async () => {
    const { fetch, sent } = network(() =>
      json({ error: 'invalid_client', error_description: 'AADSTS7000215: wrong' }, { status: 401 }),
    );
    const { code, stderr } = await runCommand(argv, {
      env: principal,
      fetch,
      terminal: 100,
      input: 's3cr3t\r',
    });
    expect(code).toBe(3);
    expect(stderr).toContain('Secret of app');
    expect(stderr).not.toContain('s3cr3t');
    expect(sent.every(({ url }) => url.startsWith('https://login.microsoftonline.com/'))).toBe(true);
  });
});

test('binary data goes to files, not to terminals', async () => {
  const bytes = () =>
    network(
      () => new Response(new Uint8Array([1, 2]), { headers: { 'content-type': 'application/octet-stream' } }),
    ).fetch;
  const argv = ['sphere', 'images', 'get-status', '--image', 'i1'];
  expect((await runCommand(argv, { env, fetch: bytes() })).stdout).toBe('\u0001\u0002');
  expect(await runCommand(argv, { env, fetch: bytes(), terminal: 80 })).toMatchObject({
    code: 2,
    stdout: '',
  });
});
