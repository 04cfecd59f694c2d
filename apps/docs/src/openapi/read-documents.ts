import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Document } from './document.js';

/** A bundled document and what the site calls it. */
export interface NamedDocument {
  /** The name of its bundle, `stackhub-admin-subscriptions`; a part of URLs. */
  readonly name: string;
  readonly document: Document;
}

/**
 * Reads all `*.json` bundles of a folder, ordered by name.
 *
 * @throws Error if there is none
 */
export async function readDocuments(folder: string): Promise<NamedDocument[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  if (files.length === 0) throw new Error(`No document in ${folder}. Run \`pnpm generate\` first.`);
  return Promise.all(
    files.map(async (file) => ({
      name: basename(file, '.json'),
      document: JSON.parse(await readFile(join(folder, file), 'utf8')) as Document,
    })),
  );
}
