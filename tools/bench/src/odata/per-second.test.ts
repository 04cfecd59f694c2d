import { expect, test } from 'vitest';
import { measurePerSecond } from './per-second.js';
import { speed } from './speed.js';

test('every library builds, prints and parses the same filter', async () => {
  const notes: string[] = [];
  const results = await measurePerSecond(speed.figures, (line) => notes.push(line));
  expect(notes.filter((note) => note.includes('absent'))).toEqual([]);
  const { 'odata/build-print-per-s': built, 'odata/parse-per-s': parsed } = results;
  expect(Object.keys(built?.peers ?? {})).toHaveLength(5);
  expect(Object.keys(parsed?.peers ?? {}).sort()).toEqual(['@odata/parser', 'odata-v4-parser']);
  expect(notes.some((note) => /template literal .*: \d+ per second/.test(note))).toBe(true);
  // The gap is far wider than what a busy machine makes of it.
  expect(parsed?.ours).toBeGreaterThan(2 * Math.max(...Object.values(parsed?.peers ?? {})));
});
