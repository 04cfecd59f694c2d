import { expect, test } from 'vitest';
import { interleave, median, ratiosTo } from './rounds.js';

test.each([
  [[5], 5],
  [[9, 1, 5], 5],
  [[4, 1, 2, 9], 3],
  [[10, 9, 100, 1, 2], 9],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test('contenders take turns, each one first in its round', async () => {
  const order: string[] = [];
  const times: Record<string, number[]> = { a: [3, 1, 2], b: [30, 10, 20], c: [5, 5, 5] };
  const values = await interleave(['a', 'b', 'c'], 3, async (name) => {
    order.push(name);
    return times[name]?.shift() ?? 0;
  });
  expect(order.join('')).toBe('abcbcacab');
  expect(values).toEqual({ a: [3, 1, 2], b: [30, 10, 20], c: [5, 5, 5] });
});

test('a ratio is taken within its round, so that a slow minute does not count', () => {
  expect(ratiosTo('a', { a: [1, 10, 2], b: [2, 20, 3] })).toEqual({ a: 1, b: 2 });
});
