import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import type { Impact } from './impact.js';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The folders under `specs` that hold a document, as paths relative to the root. */
export async function documentFolders(root: string): Promise<string[]> {
  const files = await readdir(join(root, 'specs'), { recursive: true });
  return files
    .filter((file) => /(^|[/\\])openapi\.yaml$/.test(file) && !file.includes('node_modules'))
    .map((file) => relative(root, dirname(join(root, 'specs', file))))
    .toSorted();
}

export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}

/** The published packages that are made from a document: those that name its package among their devDependencies. */
export async function packagesFrom(root: string, document: string): Promise<Manifest[]> {
  const folders = (await readdir(join(root, 'packages'))).map((name) => join(root, 'packages', name));
  const manifests = await Promise.all([...folders, join(root, 'specs')].map(readManifest));
  return manifests.filter(
    ({ private: hidden, devDependencies = {} }) => !hidden && document in devDependencies,
  );
}

/** What the changesets that are pending say: the highest bump per package. */
export async function pendingBumps(root: string): Promise<Map<string, Impact>> {
  const bumps = new Map<string, Impact>();
  const folder = join(root, '.changeset');
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.md') || file === 'README.md') continue;
    const [, front = ''] = (await readFile(join(folder, file), 'utf8')).split(/^---$/m);
    for (const [name, bump] of Object.entries((parse(front) ?? {}) as Record<string, Impact>)) {
      if (bump === 'major' || !bumps.has(name) || bumps.get(name) === 'patch') bumps.set(name, bump);
    }
  }
  return bumps;
}

const run = promisify(execFile);

/** Checks a revision out beside the work tree, for as long as `use` takes. */
export async function withCheckout<T>(
  root: string,
  ref: string,
  folder: string,
  use: () => Promise<T>,
): Promise<T> {
  await run('git', ['worktree', 'add', '--detach', '--force', folder, ref], { cwd: root });
  try {
    return await use();
  } finally {
    await run('git', ['worktree', 'remove', '--force', folder], { cwd: root });
  }
}
