import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { ApiDocument } from './document.js';
import { ConformanceError, reasonOf } from './errors.js';
import { isObject } from './json.js';

/** Where `pnpm generate` leaves the bundles of this repository's documents. */
export function bundledDocuments(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@edgeplane/specs/package.json')), 'dist');
}

/**
 * Reads the documents of a folder, by name.
 *
 * @param folder Holds bundled OpenAPI 3.1 documents, `<name>.json`.
 * @param only Names of the documents to read; all when empty.
 * @throws ConformanceError When the folder or a file cannot be read, a file is no OpenAPI document, a name is unknown.
 */
export async function readDocuments(folder: string, only: readonly string[] = []): Promise<ApiDocument[]> {
  const known = (await listJson(folder)).map((file) => basename(file, '.json'));
  if (known.length === 0) {
    throw new ConformanceError(`There is no document in ${folder}. Make the bundles with: pnpm generate`);
  }
  for (const name of only) {
    if (!known.includes(name)) {
      throw new ConformanceError(`There is no document ${name} in ${folder}. There are: ${known.join(', ')}`);
    }
  }
  const names = only.length === 0 ? known : known.filter((name) => only.includes(name));
  return Promise.all(names.map((name) => readDocument(folder, name)));
}

async function readDocument(folder: string, name: string): Promise<ApiDocument> {
  const file = join(folder, `${name}.json`);
  let root: unknown;
  try {
    root = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ConformanceError(`${file} cannot be read as JSON: ${reasonOf(error)}`);
  }
  if (!isObject(root) || typeof root.openapi !== 'string' || !root.openapi.startsWith('3.1')) {
    throw new ConformanceError(`${file} is no OpenAPI 3.1 document: its "openapi" is not 3.1.x.`);
  }
  return new ApiDocument(name, root);
}

async function listJson(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  } catch (error) {
    throw new ConformanceError(
      `The documents in ${folder} cannot be read: ${reasonOf(error)}. Make the bundles with: pnpm generate`,
    );
  }
}
