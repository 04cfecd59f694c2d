import fc from 'fast-check';
import { expect, test } from 'vitest';
import { continuationToken, positionOf } from './continuation.js';

test('a token leads back to its position, in its own list', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (list, other, position) => {
      const token = continuationToken(list, position);
      expect(token).toMatch(/^[\w-]+$/);
      expect(positionOf(list, token)).toBe(position);
      if (other.toLowerCase() !== list.toLowerCase())
        expect(() => positionOf(other, token)).toThrow('continuation');
    }),
  );
});

test('no token is the beginning, and any text is refused without harm', () => {
  expect(positionOf('list', undefined)).toBe(0);
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(() => positionOf('list', text)).toThrow(
        'The continuation token is not one that this list gave.',
      );
    }),
  );
});
