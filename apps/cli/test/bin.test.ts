// The installed command, as a process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/edgeplane.mjs', import.meta.url));

function start(...argv: string[]) {
  return spawn(process.execPath, [bin, ...argv], { env: { PATH: process.env.PATH } });
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

test('a reader that has seen enough is no failure', async () => {
  const child = start('--help');
  child.stdout.destroy();
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
