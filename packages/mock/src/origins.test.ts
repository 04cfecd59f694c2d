import { expect, test } from 'vitest';
import { originRewriter } from './origins.js';

const rewrite = originRewriter([
  'https://login.example',
  'https://admin.local.example',
  'https://keys.example:8443',
]);

test.each([
  ['https://login.example', 'http://m/login.example'],
  ['https://login.example/x?y=https://login.example', 'http://m/login.example/x?y=http://m/login.example'],
  ['Bearer uri="HTTPS://Login.Example"', 'Bearer uri="http://m/login.example"'],
  ['See https://login.example.', 'See http://m/login.example.'],
  ['https://keys.example:8443/a', 'http://m/keys.example:8443/a'],
])('%s becomes %s', (text, expected) => {
  expect(rewrite(text, 'http://m')).toBe(expected);
});

test.each([
  'https://login.example.com/',
  'https://login.example-2/',
  'https://login.example:30015/',
  'https://keys.example/',
  'https://keys.example:84431/',
  'http://login.example/',
  'https://loginXexample/',
])('%s stays', (text) => {
  expect(rewrite(text, 'http://m')).toBe(text);
});

test('without origins every text stays', () => {
  expect(originRewriter([])('https://login.example', 'http://m')).toBe('https://login.example');
});
