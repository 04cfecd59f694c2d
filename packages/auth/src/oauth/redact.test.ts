import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRedactor } from './redact.js';

const secret = fc.string({ minLength: 8, unit: 'binary' }).filter((text) => text.trim().length >= 8);

test('a secret is found in every spelling that a request or a JSON answer has for it', () => {
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (secret, before, after) => {
      const redact = createRedactor([secret]);
      const spellings = [
        secret,
        encodeURIComponent(secret),
        new URLSearchParams({ secret }).toString().slice('secret='.length),
        JSON.stringify(secret).slice(1, -1),
      ];
      for (const spelling of spellings) {
        expect(redact(`${before} ${spelling} ${after}`)).not.toContain(spelling);
        expect(redact(spelling)).toBe('[redacted]');
      }
    }),
  );
});

test('the rest of the text stays', () => {
  expect(createRedactor(['hunter2hunter2', 'other'])('bad secret hunter2hunter2 given')).toBe(
    'bad secret [redacted] given',
  );
});

test('half of a surrogate pair is redacted too', () => {
  expect(createRedactor(['\ud800secret'])('is \ud800secret.')).toBe('is [redacted].');
});

test('an empty secret hides nothing', () => {
  expect(createRedactor([''])('text')).toBe('text');
});
