import { expect, test } from 'vitest';
import { bundle } from './bundle.js';

test('building and printing is at most 2 kB, and every peer is measured', async () => {
  const notes: string[] = [];
  const results = await bundle.measure(bundle.figures, (line) => notes.push(line));
  expect(notes).toEqual([]);
  const { ours, peers } = results['odata/bundle-gzip-bytes'] ?? { ours: Number.NaN, peers: {} };
  console.info(`${ours} bytes`);
  expect(ours).toBeLessThanOrEqual(2000);
  expect(Object.keys(peers)).toHaveLength(3);
});
