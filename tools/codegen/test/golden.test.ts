import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { generate } from '../src/generate.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edgeplane-codegen-'));
  const text = await readFile(new URL('library.yaml', import.meta.url), 'utf8');
  const bundle = join(folder, 'library.json');
  await writeFile(bundle, JSON.stringify(parse(text)));
  await generate(join(folder, 'one'), [{ bundle, folder: '' }]);
  await generate(join(folder, 'several'), [{ bundle, folder: 'library' }], 'Town');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('what is generated from the library', async () => {
  const files = (await readdir(join(folder, 'one'))).toSorted();
  for (const file of files) {
    const text = await readFile(join(folder, 'one', file), 'utf8');
    await expect(text).toMatchFileSnapshot(`__golden__/library/${file}`);
  }
  expect(files).toEqual([
    'books.ts',
    'catalog.ts',
    'client.ts',
    'descriptors.ts',
    'index.ts',
    'models.ts',
    'openShelves.ts',
    'schema.ts',
  ]);
});

test.each(['index.ts', 'catalogs.ts', 'library.ts'])('what joins several documents: %s', async (file) => {
  const text = await readFile(join(folder, 'several', file), 'utf8');
  await expect(text).toMatchFileSnapshot(`__golden__/town/${file}`);
});
