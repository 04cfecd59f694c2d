import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.resolve('@edgeplane/specs/sphere.json')));

/** The file of one bundled document: `sphere`. */
export function documentFile(name: string): string {
  return join(folder, `${name}.json`);
}

/** The files of all bundled documents. */
export function allDocumentFiles(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(folder, file));
}

/** The documents that a process was given as arguments. */
export function givenDocuments(): Record<string, unknown>[] {
  return process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
}
