import { expect, test } from 'vitest';
import { randomStrings, right } from './right.js';
import { holds, randomTrees, rows } from './tree.js';

test('every string and every condition of this project is right, and every peer is counted', async () => {
  const notes: string[] = [];
  const results = await right.measure(right.figures, (line) => notes.push(line));
  expect(notes.filter((note) => note.includes('absent'))).toEqual([]);
  const { 'odata/strings-right-of-2000': strings, 'odata/trees-right-of-500': trees } = results;
  expect(strings?.ours).toBe(2000);
  expect(trees?.ours).toBe(500);
  // Right when used as its documentation says, so the reader does not refuse what is right.
  expect(strings?.peers['odata-query, not encoded again']).toBe(2000);
  expect(trees?.peers['@odata2ts/odata-query-objects, grouped by hand']).toBe(500);
  expect(strings?.peers).toHaveProperty(['odata-fluent-query']);
  expect(trees?.peers).toHaveProperty(['odata-query']);
});

test('the samples are the same in every run, and varied', () => {
  expect(randomStrings(2000)).toEqual(randomStrings(2000));
  expect(randomTrees(500)).toEqual(randomTrees(500));
  expect(new Set(randomStrings(2000)).size).toBeGreaterThan(1500);
  expect(randomStrings(2000).filter((string) => string.includes("'")).length).toBeGreaterThan(100);
  const truths = randomTrees(500).map((tree) => rows.map((row) => (holds(tree, row) ? 1 : 0)).join(''));
  expect(new Set(truths).size).toBeGreaterThan(100);
});
