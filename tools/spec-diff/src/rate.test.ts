import { expect, test } from 'vitest';
import { atLeast, bumpFor, highest } from './impact.js';
import { rate } from './rate.js';

const change = { path: '#/x', typeName: 'Schema', kind: 'modified', impact: 'patch' } as const;

test('a document is rated by its gravest change, and says which', () => {
  const graver = { ...change, path: '#/y', impact: 'minor', property: 'enum' } as const;
  expect(rate({ changes: [change, graver, change] })).toEqual({
    impact: 'minor',
    because: ['modified Schema #/y/enum'],
  });
  expect(rate({ changes: [] })).toEqual({ impact: 'none', because: [] });
});

test.each(['PathItem', 'Operation'])('removing a whole %s breaks, whatever Redocly says', (typeName) => {
  expect(rate({ changes: [{ ...change, kind: 'removed', typeName }] }).impact).toBe('major');
});

test('impacts are ordered', () => {
  expect(highest(['patch', 'major', 'minor'])).toBe('major');
  expect(highest([])).toBe('none');
  expect(atLeast('minor', 'patch')).toBe(true);
  expect(atLeast('none', 'patch')).toBe(false);
});

test.each([
  ['major', '1.2.3', 'major'],
  ['major', '0.1.0', 'minor'],
  ['minor', '0.1.0', 'patch'],
  ['none', '0.1.0', 'none'],
] as const)('%s at %s needs %s', (impact, version, bump) => {
  expect(bumpFor(impact, version)).toBe(bump);
});
