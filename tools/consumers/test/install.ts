// Packs what is published and lays it out as an installation would: what only the workspace has is missing.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const run = promisify(execFile);
const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder whose `node_modules` holds the packages. */
    project: string;
    /** Name of a package to the path of its tarball. */
    tarballs: Readonly<Record<string, string>>;
  }
}

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export default async function install({ provide }: TestProject): Promise<() => Promise<void>> {
  const project = await mkdtemp(join(tmpdir(), 'edgeplane-consumer-'));
  await writeFile(join(project, 'package.json'), '{ "private": true }');
  const published = await publishedPackages();
  const packed = await Promise.all(
    published.map(async (folder) => [await nameOf(folder), await pack(folder, project)] as const),
  );
  const tarballs = Object.fromEntries(packed);
  for (const [index, folder] of published.entries()) {
    const [name, tarball] = packed[index] as (typeof packed)[number];
    await unpack(name, tarball, folder, { project, own: Object.keys(tarballs) });
  }
  provide('project', project);
  provide('tarballs', tarballs);
  return () => rm(project, { recursive: true, force: true });
}

async function publishedPackages(): Promise<string[]> {
  const found: string[] = [];
  for (const place of ['packages', 'apps']) {
    for (const name of (await readdir(join(REPOSITORY, place))).toSorted()) {
      const folder = join(REPOSITORY, place, name);
      if (!(await manifestOf(folder)).private) found.push(folder);
    }
  }
  return found;
}

/** As a release does it: references to the workspace become versions. */
async function pack(folder: string, project: string): Promise<string> {
  const destination = join(project, 'tarballs', await nameOf(folder));
  await mkdir(destination, { recursive: true });
  const pnpm = join(dirname(require.resolve('pnpm')), 'bin/pnpm.cjs');
  await run(process.execPath, [pnpm, 'pack', '--pack-destination', destination], { cwd: folder });
  const [file = ''] = await readdir(destination);
  return join(destination, file);
}

async function unpack(
  name: string,
  tarball: string,
  source: string,
  { project, own }: { project: string; own: readonly string[] },
): Promise<void> {
  const target = join(project, 'node_modules', name);
  await mkdir(target, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', target, '--strip-components', '1']);
  const { dependencies = {} } = await manifestOf(target);
  for (const dependency of Object.keys(dependencies).filter((one) => !own.includes(one))) {
    const link = join(target, 'node_modules', dependency);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(source, 'node_modules', dependency), link);
  }
}

async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}

async function nameOf(folder: string): Promise<string> {
  return (await manifestOf(folder)).name;
}
