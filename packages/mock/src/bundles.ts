// The documents of this repository, bundled.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { OpenApiDocument } from './document.js';

/** @throws Error when the bundles have not been made */
export async function bundledDocuments(): Promise<OpenApiDocument[]> {
  const folder = new URL('dist/', import.meta.resolve('@edgeplane/specs/package.json'));
  const names = await readdir(folder).catch(() => []);
  const bundles = names.filter((name) => name.endsWith('.json')).sort();
  if (bundles.length === 0) {
    throw new Error(`There is no bundled document in ${fileURLToPath(folder)}. Run \`pnpm generate\` first.`);
  }
  const texts = await Promise.all(bundles.map((name) => readFile(new URL(name, folder), 'utf8')));
  return texts.map((text) => JSON.parse(text) as OpenApiDocument);
}
