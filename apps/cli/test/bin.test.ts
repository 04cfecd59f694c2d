// The installed command, as a process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/edgeplane.mjs', import.meta.url));

const start = (...argv: string[]) => startIn({}, ...argv);

function startIn(env: Record<string, string>, ...argv: string[]) {
  return spawn(process.execPath, [bin, ...argv], { env: { PATH: process.env.PATH, ...env } });
}

test('runs against a mock of its own and ends by itself', async () => {
  const child = start('--mock', 'sphere', 'tenants', 'list', '--columns', 'Name');
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: 'NAME\nLakeside Appliances\nLakeside Lab\n',
    stderr: '',
  });
});

test('speaks to services over a pool of its own, and ends without waiting for it', async () => {
  const arrived: IncomingHttpHeaders[] = [];
  const server = createServer(({ headers }, response) => {
    arrived.push(headers);
    response.setHeader('content-type', 'application/json').end('[{"Id":"1","Name":"Lakeside"}]');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const begun = performance.now();
  const child = startIn({ EDGEPLANE_SPHERE_TOKEN: 'token' }, 'sphere', 'tenants', 'list', '--url', url);
  const [stdout] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  server.close();
  expect(stdout).toContain('Lakeside');
  // Less than the pool keeps an unused connection.
  expect(performance.now() - begun).toBeLessThan(4000);
  // The global fetch adds what browsers send.
  expect(arrived.map((headers) => headers['sec-fetch-mode'])).toEqual([undefined]);
});

test('a failure is told by the exit code', async () => {
  const child = start('sphere', 'tenants', 'list');
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^error: No sign-in to Azure Sphere is set\./);
});

test('mock serves until it is interrupted', async () => {
  const child = start('mock', '--port', '0');
  child.stdout.setEncoding('utf8');
  let shown = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    shown += chunk;
    if (shown.includes('edgeplane --help')) break;
  }
  const [, url = ''] = /EDGEPLANE_SPHERE_URL=(\S+)/.exec(shown) ?? [];
  expect((await fetch(`${url}/v2/tenants`)).status).toBe(401);
  expect((await fetch(`${url}/v2/tenants`, { headers: { authorization: 'Bearer mock' } })).status).toBe(200);
  expect(shown).toContain('export EDGEPLANE_SPHERE_TOKEN=mock');
  expect(shown).toContain('export EDGEPLANE_STACKHUB_SUBSCRIPTION=f0e1d2c3-b4a5-4697-8889-7a6b5c4d3e91');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('mock takes the flags of `edgeplane-mock`', async () => {
  const fault = '{"status":503,"times":1,"when":{"operation":"Tenants_List"}}';
  const world = [
    '--devices',
    '60',
    '--page-size',
    '50',
    '--identity',
    'adfs',
    '--fault',
    fault,
    '--fault',
    '{}',
  ];
  const child = start('mock', '--port', '0', ...world);
  child.stdout.setEncoding('utf8');
  let shown = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    shown += chunk;
    if (shown.includes('edgeplane --help')) break;
  }
  const [, url = ''] = /^Mock on (\S+)/.exec(shown) ?? [];
  const get = async (path: string) => {
    const answer = await fetch(url + path, { headers: { authorization: 'Bearer mock' } });
    return { status: answer.status, body: await answer.json() };
  };
  expect([(await get('/v2/tenants')).status, (await get('/v2/tenants')).status]).toEqual([503, 200]);
  const { body } = await get('/v2/tenants/7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01/devices');
  expect(body.Items).toHaveLength(50);
  const metadata = await get('/metadata/endpoints?api-version=2015-01-01');
  expect(metadata.body.authentication.loginEndpoint).toMatch(/\/adfs$/);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a reader that has seen enough is no failure', async () => {
  const child = start('--help');
  child.stdout.destroy();
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
