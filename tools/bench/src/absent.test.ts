import { expect, test } from 'vitest';
import { present } from './absent.js';

test('who does not run is left out, and the reader is told why', async () => {
  const notes: string[] = [];
  const contenders = {
    good: async () => 1,
    gone: async (): Promise<number> => {
      throw new Error('Cannot find package\nand where\nand a stack');
    },
  };
  expect([...(await present(contenders, (line) => notes.push(line)))]).toEqual([['good', 1]]);
  expect(notes).toEqual(['gone is absent: Cannot find package and where']);
});
