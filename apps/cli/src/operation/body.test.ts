import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../usage-error.js';
import { readBody } from './body.js';

const asJson = { contentType: 'application/json', required: true, description: '' };
const asBytes = { contentType: 'application/octet-stream', required: true, description: '' };
const nothing = () => Readable.from([]);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edgeplane-'));
  await writeFile(join(folder, 'body.json'), '\uFEFF{"Name":"KettlePro"}');
  await writeFile(join(folder, 'image.bin'), new Uint8Array([0, 255, 10, 13]));
});
afterAll(() => rm(folder, { recursive: true }));

test('JSON as text, from a file and from standard input', async () => {
  const expected = { Name: 'KettlePro' };
  expect(await readBody('{"Name":"KettlePro"}', asJson, nothing())).toEqual(expected);
  expect(await readBody(`@${join(folder, 'body.json')}`, asJson, nothing())).toEqual(expected);
  expect(
    await readBody('-', asJson, Readable.from([Buffer.from('{"Name":'), Buffer.from('"KettlePro"}')])),
  ).toEqual(expected);
});

test('bytes are left as they are', async () => {
  expect(await readBody(`@${join(folder, 'image.bin')}`, asBytes, nothing())).toEqual(
    new Uint8Array([0, 255, 10, 13]),
  );
});

test('text where bytes are wanted is refused', async () => {
  await expect(readBody('hello', asBytes, nothing())).rejects.toThrow(
    'must be @file, or - for standard input',
  );
});

test('a file that is not there is named', async () => {
  await expect(readBody('@/no/such/file', asJson, nothing())).rejects.toThrow(
    /@\/no\/such\/file cannot be read: ENOENT/,
  );
});

test('what is not JSON is not quoted, as it may hold a secret', async () => {
  const error = await readBody('{"password": hunter2}', asJson, nothing()).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(UsageError);
  expect(String(error)).toContain('The text of --body is not JSON');
  expect(String(error)).not.toContain('hunter2');
});
