import { expect, test } from 'vitest';
import { parsePrefer } from './preferences.js';

test.each([
  [undefined, {}],
  ['', {}],
  ['respond-async, wait=10', {}],
  ['code=404', { code: 404 }],
  ['code=404, example=none', { code: 404, example: 'none' }],
  ['code = 404; Example = "with \\"quotes\\", and more"', { code: 404, example: 'with "quotes", and more' }],
  ['dynamic=true,seed=abc', { dynamic: true, seed: 'abc' }],
  ['dynamic=false', { dynamic: false }],
  ['code=404, code=500', { code: 404 }],
])('%s', (header, expected) => {
  expect(parsePrefer(header)).toEqual(expected);
});

test.each(['code=abc', 'code=4040', 'code=999', 'dynamic=yes'])('%s makes no sense', (header) => {
  expect(() => parsePrefer(header)).toThrow(RangeError);
});
