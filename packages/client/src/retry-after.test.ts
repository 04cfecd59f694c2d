import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.js';

const now = Date.parse('2026-11-22T09:00:00Z');

test.each([
  [{ 'retry-after': '60' }, 60_000],
  [{ 'retry-after': 'Sun, 22 Nov 2026 09:00:05 GMT' }, 5000],
  [{ 'retry-after': 'Sun, 22 Nov 2026 08:00:00 GMT' }, 0],
  [{ 'retry-after-ms': '250', 'retry-after': '60' }, 250],
  [{ 'x-ms-retry-after-ms': '1.5' }, 1.5],
  [{ 'retry-after': 'soon' }, undefined],
  [{ 'retry-after': '-5' }, undefined],
  [{}, undefined],
])('%j is %s', (headers, expected) => {
  expect(retryAfterMs(new Headers(headers as Record<string, string>), now)).toBe(expected);
});
