import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDocuments } from './read-documents.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundles-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('reads every bundle of a folder, ordered by name', async () => {
  await writeFile(join(folder, 'b.json'), '{"info":{"title":"B"}}');
  await writeFile(join(folder, 'a.json'), '{"info":{"title":"A"}}');
  await writeFile(join(folder, 'readme.md'), '');
  const documents = await readDocuments(folder);
  expect(documents.map(({ name, document }) => [name, document.info.title])).toEqual([
    ['a', 'A'],
    ['b', 'B'],
  ]);
});

it('says what to do when there is none', async () => {
  await expect(readDocuments(folder)).rejects.toThrow(
    `No document in ${folder}. Run \`pnpm generate\` first.`,
  );
});
