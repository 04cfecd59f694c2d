import { expect, test } from 'vitest';
import { Random } from './random.js';

test('the same seed gives the same ids, all of them different and of version 4', () => {
  const [one, two, other] = [new Random(1), new Random(1), new Random(2)];
  const ids = Array.from({ length: 1000 }, () => one.uuid());
  expect(Array.from({ length: 1000 }, () => two.uuid())).toEqual(ids);
  expect(new Set([...ids, other.uuid()]).size).toBe(1001);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('numbers are spread from 0 to 1', () => {
  const random = new Random(3);
  const numbers = Array.from({ length: 10_000 }, () => random.next());
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  expect(mean).toBeCloseTo(0.5, 1);
});
