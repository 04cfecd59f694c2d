import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { atLeast, bumpFor, type Impact } from './impact.js';
import { type Rating, rate } from './rate.js';
import { bundle, diff } from './redocly.js';
import { documentFolders, packagesFrom, pendingBumps, readManifest, withCheckout } from './workspace.js';

export interface DocumentChange extends Rating {
  /** Package name of the document. */
  readonly document: string;
  readonly state: 'added' | 'removed' | 'changed' | 'same';
}

export interface Demand {
  readonly package: string;
  readonly bump: Impact;
  /** What the pending changesets give it. */
  readonly given: Impact;
  readonly met: boolean;
}

/** Compares the documents of the work tree with those of a revision. */
export async function compareDocuments(root: string, ref: string): Promise<DocumentChange[]> {
  const folder = await mkdtemp(join(tmpdir(), 'edgeplane-spec-diff-'));
  const base = join(folder, 'base');
  try {
    return await withCheckout(root, ref, base, async () => {
      const before = await documentFolders(base);
      const now = await documentFolders(root);
      const all = [...new Set([...before, ...now])].toSorted();
      const changes = [];
      for (const one of all) changes.push(await compare(one, { base, root, folder, before, now }));
      return changes;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Sides {
  readonly base: string;
  readonly root: string;
  readonly folder: string;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

async function compare(path: string, { base, root, folder, before, now }: Sides): Promise<DocumentChange> {
  const side = existsSync(join(root, path, 'package.json')) ? root : base;
  const { name: document } = await readManifest(join(side, path));
  if (!before.includes(path))
    return { document, state: 'added', impact: 'minor', because: ['a new document'] };
  if (!now.includes(path))
    return { document, state: 'removed', impact: 'major', because: ['the document is gone'] };
  const files = {
    old: join(folder, `${basename(path)}-old.json`),
    new: join(folder, `${basename(path)}-new.json`),
  };
  await bundle(join(base, path, 'openapi.yaml'), files.old);
  await bundle(join(root, path, 'openapi.yaml'), files.new);
  const rating = rate(await diff(files.old, files.new));
  return { document, state: rating.impact === 'none' ? 'same' : 'changed', ...rating };
}

/** What the changes ask of the changesets: a bump for each published package that is made from a changed document. */
export async function demands(root: string, changes: readonly DocumentChange[]): Promise<Demand[]> {
  const given = await pendingBumps(root);
  const wanted = new Map<string, Impact>();
  for (const { document, impact } of changes) {
    for (const { name, version } of await packagesFrom(root, document)) {
      const bump = bumpFor(impact, version);
      if (bump !== 'none' && !atLeast(wanted.get(name) ?? 'none', bump)) wanted.set(name, bump);
    }
  }
  return [...wanted].map(([name, bump]) => {
    const have = given.get(name) ?? 'none';
    return { package: name, bump, given: have, met: atLeast(have, bump) };
  });
}
