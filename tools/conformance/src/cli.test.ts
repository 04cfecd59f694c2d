import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { harOf, jsonResponse, operationOf } from '../test/fixtures.js';
import { run } from './cli.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  await mkdir(join(folder, 'documents'));
  const { root } = operationOf({ responses: { 200: jsonResponse({ type: 'object' }) } });
  await writeFile(join(folder, 'documents', 'shop.json'), JSON.stringify(root));
});
afterEach(() => rm(folder, { recursive: true }));

async function conformance(...args: string[]) {
  const printed = { out: '', err: '' };
  const exit = await run([...args, '--documents', 'documents'], {
    folder,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  });
  return { exit, ...printed };
}
const put = (name: string, text: string) => writeFile(join(folder, name), text);

test('0 when all is well; files are found from the folder of the caller', async () => {
  await put('a.har', harOf({ body: {} }));
  expect(await conformance('a.har')).toEqual({ exit: 0, out: expect.stringContaining('0 errors'), err: '' });
});

test('1 when there are errors, notes do not count', async () => {
  await put('a.har', harOf({ status: 0 }));
  expect((await conformance('a.har')).exit).toBe(0);
  await put('b.har', harOf({ body: [] }));
  expect(await conformance('a.har', 'b.har')).toMatchObject({
    exit: 1,
    out: expect.stringContaining('1 error, 1 note'),
  });
});

test('2 when the check cannot be made, with the reason on the error stream', async () => {
  await put('a.har', '{');
  const place = 'a.har is no HAR file: at line 1, column 2';
  expect(await conformance('a.har')).toEqual({ exit: 2, out: '', err: expect.stringContaining(place) });
  expect(await conformance('b.har')).toMatchObject({
    exit: 2,
    err: `${join(folder, 'b.har')} cannot be read: ENOENT\n`,
  });
  expect(await conformance()).toMatchObject({ exit: 2, err: expect.stringContaining('--help') });
});

test('the report as JSON', async () => {
  await put('a.har', harOf({ body: { a: 1 } }));
  await conformance('a.har', '--json', 'report.json');
  const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
  expect(report.documents[0].properties.undescribed).toEqual([
    { operationId: 'Thing_Do', place: 'response.body/a', occurrences: 1 },
  ]);
  expect((await conformance('a.har', '--json', 'no/report.json')).err).toContain('cannot be written: ENOENT');
});

test('only requests to a host', async () => {
  await put('a.har', harOf({ body: {} }, { url: 'https://cdn.example/logo.svg' }));
  expect((await conformance('a.har')).exit).toBe(1);
  expect((await conformance('a.har', '--host', 'stamp.example')).exit).toBe(0);
  const { exit, err } = await conformance('a.har', '--host', 'other.example');
  expect({ exit, err }).toEqual({
    exit: 2,
    err: 'a.har has no request to other.example. It has: cdn.example, stamp.example\n',
  });
});

test('samples', async () => {
  await mkdir(join(folder, 'samples'));
  await put('samples/Thing_Do.json', '{}');
  expect(await conformance('--samples', 'samples', '--document', 'shop')).toMatchObject({
    exit: 0,
    out: expect.stringContaining('1 of 1 operation seen, 1 clean'),
  });
  expect(await conformance('--samples', 'samples', '--document', 'x')).toMatchObject({
    exit: 2,
    err: 'There is no document x for the samples. There are: shop\n',
  });
});

test('help', async () => {
  expect(await conformance('--help')).toMatchObject({ exit: 0, out: expect.stringContaining('Usage:') });
});
