import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveDocs } from './serve-docs.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('serves a folder on a free loopback port until closed', async () => {
  await writeFile(join(folder, 'index.html'), 'home');
  await writeFile(join(folder, 'data.json'), '{}');
  const docs = await serveDocs({ folder });
  expect(docs.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await (await fetch(docs.url)).text()).toBe('home');
  expect((await fetch(`${docs.url}data.json`)).headers.get('content-type')).toMatch(/^application\/json/);
  expect((await fetch(`${docs.url}missing`)).status).toBe(404);
  expect((await fetch(`${docs.url}%2e%2e/%2e%2e/etc/passwd`)).status).toBe(404);
  await docs.close();
  await expect(fetch(docs.url)).rejects.toThrow();
});

it('says what to do when the site has not been built', async () => {
  await expect(serveDocs({ folder })).rejects.toThrow(
    `There is no site in ${folder}. Build it: \`pnpm --filter @edgeplane/docs build\`.`,
  );
});

it('says that a port is taken', async () => {
  await writeFile(join(folder, 'index.html'), 'home');
  const first = await serveDocs({ folder });
  await expect(serveDocs({ folder, port: Number(new URL(first.url).port) })).rejects.toThrow('EADDRINUSE');
  await first.close();
});
