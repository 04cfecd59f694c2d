import { describe, expect, test } from 'vitest';
import { bundle, bundleForBrowsers, ourBundleSize } from './bundle.js';

test('one operation with paging, retries and errors is at most 6 kB', async () => {
  const size = await ourBundleSize();
  console.info(`${size} bytes`);
  expect(size).toBeLessThanOrEqual(6000);
});

test('every peer is measured', async () => {
  const notes: string[] = [];
  const results = await bundle.measure(bundle.figures, (line) => notes.push(line));
  const peers = results['client/bundle-gzip-bytes']?.peers ?? {};
  expect(notes.filter((note) => note.includes('absent'))).toEqual([]);
  expect(Object.keys(peers).sort()).toEqual(['@azure-rest/core-client', 'axios', 'ky', 'openapi-fetch']);
});

describe.each(['@edgeplane/client', '@edgeplane/sphere'])('the root entry of %s', (entry) => {
  test('pulls in neither a Node built-in nor undici nor openapi-fetch', async () => {
    const { metafile } = await bundleForBrowsers(`export * from '${entry}';`);
    const files = Object.keys(metafile.inputs);
    const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    expect(files.some((file) => file.includes('client/dist/'))).toBe(true);
    expect(outside).toEqual([]);
    expect(
      files.filter((file) => /[\\/](?:undici|openapi-fetch)[\\/]|client\/dist\/node\//.test(file)),
    ).toEqual([]);
  });
});
