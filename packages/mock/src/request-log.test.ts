import { expect, test } from 'vitest';
import { logLine } from './request-log.js';

test('values of names that may be secrets are not shown', () => {
  const target = "/a?api-version=1&%24filter=State%20eq%20'A'&sig=abc&code=def&flag&ACCESS_TOKEN=x=y";
  expect(logLine('GET', target, 200, 3.4)).toBe(
    "GET /a?api-version=1&%24filter=State%20eq%20'A'&sig=…&code=…&flag&ACCESS_TOKEN=… 200 3 ms",
  );
});

test('a second question mark belongs to a value', () => {
  expect(logLine('GET', '/a?sig=b?c=d', 200, 0)).toBe('GET /a?sig=… 200 0 ms');
});
