import { expect, test } from 'vitest';
import { resultOf } from './figure.js';

test('this project’s number is taken out of the contenders’', () => {
  expect(resultOf({ ky: 2, edgeplane: 1 }, 'ms')).toEqual({ ours: 1, unit: 'ms', peers: { ky: 2 } });
});

test('a run without this project is no result', () => {
  expect(() => resultOf({ ky: 2 }, 'ms')).toThrow('edgeplane itself did not run');
});
