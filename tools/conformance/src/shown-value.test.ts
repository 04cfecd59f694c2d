import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownValue, soundsSecret } from './shown-value.js';

test('of text only its shape is shown', () => {
  expect(shownValue('2019-04-22T01:58Z', false)).toBe("'9999-99-99x99:99x'");
  expect(shownValue('eb377774-8d90-4f4b-bc76-4154d8bfbfch', false)).toBe(
    "'aa999999-9a99-9a9a-aa99-9999a9aaaaax'",
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      expect(shownValue(text, false)).toMatch(/^'[^\p{L}\p{N}ax9]*([ax9][^\p{L}\p{N}]*)*…?'$/u);
    }),
  );
});

test('long text is cut', () => {
  expect(shownValue('1'.repeat(70), false)).toBe(`'${'9'.repeat(60)}…'`);
});

test('one word or version is shown where one of a list was expected, and nothing more', () => {
  expect(shownValue('Warning', true)).toBe("'Warning'");
  expect(shownValue('2015-06-01-preview', true)).toBe("'2015-06-01-preview'");
  expect(shownValue('Bearer abc', true)).toBe("'aaaxax aaa'");
  expect(shownValue('a'.repeat(41), true)).toBe(`'${'a'.repeat(41)}'`);
});

test('numbers, booleans and null are shown, lists and objects are not', () => {
  expect([3, true, null, [1], { a: 1 }].map((value) => shownValue(value, true))).toEqual([
    '3',
    'true',
    'null',
    undefined,
    undefined,
  ]);
});

test.each([
  'request.query/sig',
  'request.body/properties/adminPassword',
  'response.body/value/0/primaryKey',
  'response.header/Authorization',
  'request.body/client_secret',
  'response.body/access_token',
  'request.query/sas',
])('%s sounds secret', (place) => {
  expect(soundsSecret(place)).toBe(true);
});

test.each([
  'request.query/api-version',
  'response.body/value/0/properties/state',
  'request.path/monkeyName',
  'response.body/design',
])('%s does not', (place) => {
  expect(soundsSecret(place)).toBe(false);
});
