import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSampleName, readSamples } from './sample.js';

test.each([
  ['Product_Get.json', 'Product_Get', 200],
  ['Product_Delete.202.json', 'Product_Delete', 202],
  ['Product_Delete.202.real-1.json', 'Product_Delete', 202],
  ['Image_GetStatus.docs-shape.json', 'Image_GetStatus', 200],
  ['Error.410.Devices_List.real.json', 'Devices_List', 410],
  ['Error.json', 'Error', 200],
])('%s belongs to %s with %i', (file, operationId, status) => {
  expect(readSampleName(file)).toEqual({ operationId, status });
});

test.each(['410.Devices_List.json', 'Product Get.json', '.json'])('%s tells no operation', (file) => {
  expect(readSampleName(file)).toBeUndefined();
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a folder is read by name, without what is to be skipped, with names replaced', async () => {
  for (const file of ['B_Get.json', 'A_Get.404.json', 'ARM.B_Get.json', 'INDEX.md']) {
    await writeFile(join(folder, file), file);
  }
  const options = { skip: ['ARM.'], aliases: new Map([['B_Get', 'C_Get']]) };
  expect(await readSamples(folder, options)).toEqual([
    { source: { file: 'A_Get.404.json' }, operationId: 'A_Get', status: 404, text: 'A_Get.404.json' },
    { source: { file: 'B_Get.json' }, operationId: 'C_Get', status: 200, text: 'B_Get.json' },
  ]);
});

test('a name of another form is refused with the form', async () => {
  await writeFile(join(folder, '1.json'), '');
  await expect(readSamples(folder)).rejects.toThrow(/1\.json: a sample is named <operationId>.*--skip/);
});

test('a folder without samples, and none at all', async () => {
  await expect(readSamples(folder)).rejects.toThrow('There is no sample (*.json)');
  await expect(readSamples(join(folder, 'no'))).rejects.toThrow(/cannot be read: ENOENT/);
});
