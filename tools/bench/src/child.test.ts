import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startChild } from './child.js';

async function moduleWith(code: string): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'edgeplane-bench-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'child.mjs');
  await writeFile(file, code);
  return pathToFileURL(file);
}

test('a child says that it is ready, answers, and is stopped', async () => {
  const module = await moduleWith(`
    process.on('message', (word) => process.send(word + '!'));
    process.send({ pid: process.pid, args: process.argv.slice(2) });`);
  const child = await startChild<{ pid: number; args: string[] }>(module, ['one']);
  expect(child.message.args).toEqual(['one']);
  expect(child.startMs).toBeGreaterThan(0);
  expect(await child.ask('well')).toBe('well!');
  await child.stop();
  await child.stop();
  expect(() => process.kill(child.message.pid, 0)).toThrow('ESRCH');
});

test('a child that ends before it is ready says why', async () => {
  const module = await moduleWith("throw new Error('no port left')");
  await expect(startChild(module)).rejects.toThrow('no port left');
});
