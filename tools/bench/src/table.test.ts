import { expect, test } from 'vitest';
import { formatTable } from './table.js';

test('a figure is a table', () => {
  const peers = { 'openapi-fetch': 1.0851, ky: 12_345.6 };
  expect(formatTable('client/x', { ours: 0.5, unit: 'of fetch’s time', peers })).toBe(
    [
      'client/x (of fetch’s time)',
      '  edgeplane        0.50',
      '  openapi-fetch    1.09',
      '  ky             12,346',
    ].join('\n'),
  );
});
