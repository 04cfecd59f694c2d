/// <reference types="node" />
// The tarball, as those who install it see it.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

let folder: string;
let tarball: string;
/** As a buffer of its own: Node shares one among small files. */
const bytes = async (): Promise<ArrayBuffer> => Uint8Array.from(await readFile(tarball)).buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edgeplane-client-'));
  await run('npm', ['pack', '--pack-destination', folder, '--ignore-scripts'], { cwd: PACKAGE });
  const [name = ''] = (await readdir(folder)).filter((one) => one.endsWith('.tgz'));
  tarball = join(folder, name);
  const installed = join(folder, 'consumer/node_modules/@edgeplane');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', installed]);
  await symlink(join(installed, 'package'), join(installed, 'client'));
  // Its dependencies, as an installation would put them beside it.
  for (const dependency of ['openapi-fetch', 'undici']) {
    await symlink(
      join(PACKAGE, 'node_modules', dependency),
      join(folder, 'consumer/node_modules', dependency),
    );
  }
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('publint finds nothing', async () => {
  const { messages } = await publint({ pack: { tarball: await bytes() }, strict: true });
  expect(messages).toEqual([]);
});

test('the types are right for each entry, wherever ES modules are understood', async () => {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(await bytes())));
  // CommonJS imports it with import(), see below; resolution without `exports` is of before Node 12.
  const ours = ['node16-esm', 'bundler'];
  const problems: readonly Problem[] | undefined = result.types ? result.problems : undefined;
  expect(problems?.filter((one) => !('resolutionKind' in one) || ours.includes(one.resolutionKind))).toEqual(
    [],
  );
});

const use = `
  const client = createClient({ baseUrl: 'https://service.example', fetch: async () => Response.json({ n: 1 }) });
  const get = { id: 'X_Get', method: 'GET', path: '/x', parameters: [], idempotent: true };
  call(client, get).then((data) => console.log(JSON.stringify(data)));
`;

test.each([
  ['an ES module', 'main.mjs', `import { call, createClient } from '@edgeplane/client';${use}`],
  [
    'a CommonJS module',
    'main.cjs',
    `import('@edgeplane/client').then(({ call, createClient }) => {${use}});`,
  ],
])('%s can use it', async (_, name, code) => {
  const file = join(folder, 'consumer', name);
  await writeFile(file, code);
  const { stdout } = await run(process.execPath, [file]);
  expect(stdout.trim()).toBe('{"n":1}');
});

test('a program without OpenTelemetry does not need it', async () => {
  const file = join(folder, 'consumer/without.mjs');
  await writeFile(file, `import '@edgeplane/client'; import '@edgeplane/client/paths'; console.log('ok');`);
  expect((await run(process.execPath, [file])).stdout).toContain('ok');
});
