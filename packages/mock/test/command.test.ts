// The command as a user starts it; needs the build.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/edgeplane-mock.mjs', import.meta.url));

function run(...args: string[]) {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    output.stdout += text;
  });
  child.stderr.on('data', (text) => {
    output.stderr += text;
  });
  return { child, output };
}

async function exitCode(child: ChildProcess): Promise<unknown> {
  const [code] = await once(child, 'close');
  return code;
}

test('it says where it is and what to try, logs requests, and stops when told', async () => {
  const { child, output } = run('--port', '0');
  const closed = exitCode(child);
  await expect.poll(() => output.stdout, { timeout: 20_000 }).toMatch(/\nTry\n( {2}curl .+\n){3}$/);
  const [, url] = /^Mock on (http:\/\/127\.0\.0\.1:\d+)\n/.exec(output.stdout) ?? [];
  expect((await fetch(`${url}/nowhere?code=secret`)).status).toBe(404);
  await expect.poll(() => output.stderr).toMatch(/^GET \/nowhere\?code=… 404 \d+ ms\n$/);
  child.kill('SIGTERM');
  expect(await closed).toBe(0);
}, 30_000);

test.each([
  [['--port', 'high'], '--port high is not a port. Give a number from 0 to 65535.'],
  [['--port', '65536'], '--port 65536 is not a port.'],
  [['--prot', '1'], "Unknown option '--prot'"],
  [['--tls-cert', 'a.pem'], 'give --tls-cert and --tls-key together.'],
  [['--devices', 'many'], '--devices many is not a number.'],
  [['--now', 'noon'], '--now noon is not a time.'],
  [['--fault', '429'], '--fault 429 is not a JSON object.'],
])('%j makes no sense', async (args, message) => {
  const { child, output } = run(...args);
  expect(await exitCode(child)).toBe(2);
  expect(output.stderr).toContain(message);
  expect(output.stderr).toContain('edgeplane-mock [--port 4010]');
});

test('--help goes to standard output', async () => {
  const { child, output } = run('--help');
  expect(await exitCode(child)).toBe(0);
  expect(output.stdout).toMatch(/^edgeplane-mock \[--port 4010\]/);
});

test('a port that is in use is an error', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { child, output } = run('--port', String(port));
  expect(await exitCode(child)).toBe(1);
  expect(output.stderr).toBe(`Port ${port} on 127.0.0.1 is in use. Choose another, or 0 for any free one.\n`);
  other.close();
}, 30_000);

test('it starts the world that its options ask for', async () => {
  const fault = '{"status":429,"retryAfter":1,"when":{"operation":"Tenants_List"},"times":1}';
  const world = ['--devices', '3000', '--now', '2026-11-22T09:00:00Z', '--check-responses', '--fault', fault];
  const { child, output } = run('--port', '0', ...world);
  const closed = exitCode(child);
  await expect.poll(() => output.stdout, { timeout: 20_000 }).toMatch(/^Mock on /);
  const [, url] = /^Mock on (http:\S+)/.exec(output.stdout) ?? [];
  const get = (path: string) => fetch(url + path, { headers: { Authorization: 'Bearer any' } });
  const count = await get('/v2/tenants/7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01/devices/count');
  expect(await count.json()).toBe(3000);
  expect([(await get('/v2/tenants')).status, (await get('/v2/tenants')).status]).toEqual([429, 200]);
  expect(await (await get('/__edgeplane/clock')).json()).toEqual({
    now: '2026-11-22T09:00:00.000Z',
    stopped: true,
  });
  child.kill('SIGINT');
  expect(await closed).toBe(0);
}, 30_000);

test('a fixture that cannot be read is an error', async () => {
  const { child, output } = run('--port', '0', '--fixture', 'nowhere.yaml');
  expect(await exitCode(child)).toBe(1);
  expect(output.stderr).toContain('nowhere.yaml');
}, 30_000);
