import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDocuments } from './document-files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-'));
});
afterEach(() => rm(folder, { recursive: true }));
const put = (name: string, text: string) => writeFile(join(folder, name), text);

test('documents are named after their files', async () => {
  await put('b.json', '{"openapi":"3.1.0"}');
  await put('a.json', '{"openapi":"3.1.1"}');
  await put('notes.txt', '');
  expect((await readDocuments(folder)).map(({ name }) => name)).toEqual(['a', 'b']);
  expect((await readDocuments(folder, ['b'])).map(({ name }) => name)).toEqual(['b']);
});

test('an unknown name is refused with those that there are', async () => {
  await put('a.json', '{"openapi":"3.1.0"}');
  await expect(readDocuments(folder, ['x'])).rejects.toThrow(
    `There is no document x in ${folder}. There are: a`,
  );
});

test('an empty or missing folder says how bundles are made', async () => {
  await expect(readDocuments(folder)).rejects.toThrow('Make the bundles with: pnpm generate');
  await expect(readDocuments(join(folder, 'no'))).rejects.toThrow(
    /ENOENT.*Make the bundles with: pnpm generate/,
  );
});

test('other files are refused', async () => {
  await put('a.json', '{"swagger":"2.0"}');
  await expect(readDocuments(folder)).rejects.toThrow('is no OpenAPI 3.1 document');
  await put('a.json', '{');
  await expect(readDocuments(folder)).rejects.toThrow('a.json cannot be read as JSON');
});
