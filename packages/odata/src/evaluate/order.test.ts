import { expect, test } from 'vitest';
import { asc, desc } from '../build/order.js';
import { parseOrderby } from '../parse/parse.js';
import { compareBy } from './order.js';

const rows = [
  { n: 2, s: 'b' },
  { n: null, s: 'c' },
  { n: 10, s: 'a' },
  { n: 2, s: 'a' },
];
const sorted = (text: string) => [...rows].sort(compareBy(parseOrderby(text))).map(({ n, s }) => `${n}${s}`);

test('ascending, with null first', () => {
  expect(sorted('N,S')).toEqual(['nullc', '2a', '2b', '10a']);
});

test('descending, with null last', () => {
  expect(sorted('N desc,S desc')).toEqual(['10a', '2b', '2a', 'nullc']);
});

test('rows that are equal stay where they are', () => {
  expect(sorted('Missing')).toEqual(['2b', 'nullc', '10a', '2a']);
});

test('by what the builders make', () => {
  const items = [{ t: '2026-11-22T09:00:00Z' }, { t: '2026-11-22T09:00:00.5Z' }];
  expect([...items].sort(compareBy(desc('T')))).toHaveLength(2);
  expect([...rows].sort(compareBy([asc('S'), desc('N')])).map(({ n }) => n)).toEqual([10, 2, 2, null]);
});
