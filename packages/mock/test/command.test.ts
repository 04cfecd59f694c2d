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
