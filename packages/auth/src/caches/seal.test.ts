import { ArgumentError } from '@edgeplane/client';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encryptedSeal, keyFrom, plainSeal, randomKey } from './seal.js';

describe('encrypted', () => {
  test('every text comes back, and is not in the bytes', () => {
    const seal = encryptedSeal(randomKey());
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 8 }), (text) => {
        const bytes = seal.close(text);
        expect(seal.open(bytes)).toBe(Buffer.from(text).toString());
        expect(bytes.includes(Buffer.from(text))).toBe(false);
      }),
    );
  });

  test('the same text never makes the same bytes', () => {
    const seal = encryptedSeal(randomKey());
    expect(seal.close('text').equals(seal.close('text'))).toBe(false);
  });

  test('a byte that was changed, anywhere, is noticed', () => {
    const seal = encryptedSeal(randomKey());
    const bytes = seal.close('text');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(seal.open(changed)).toBeUndefined();
    }
    expect(seal.open(bytes.subarray(0, -1))).toBeUndefined();
  });

  test('other keys and other bytes do not open', () => {
    const seal = encryptedSeal(randomKey());
    expect(encryptedSeal(randomKey()).open(seal.close('text'))).toBeUndefined();
    expect(seal.open(plainSeal().close('text'))).toBeUndefined();
    expect(plainSeal().open(seal.close('text'))).toBeUndefined();
    fc.assert(fc.property(fc.uint8Array(), (bytes) => seal.open(Buffer.from(bytes)) === undefined));
  });
});

test('plain comes back', () => {
  expect(plainSeal().open(plainSeal().close('{"ü":1}'))).toBe('{"ü":1}');
});

test('a secret makes the same key each time, a short one none', async () => {
  const secret = 'sixteen letters!';
  const seal = encryptedSeal(await keyFrom(secret, 'x'));
  expect(seal.open(encryptedSeal(await keyFrom(secret, 'x')).close('text'))).toBe('text');
  await expect(keyFrom(secret.slice(1), 'EDGEPLANE_TOKEN_KEY')).rejects.toThrow(ArgumentError);
  await expect(keyFrom(secret.slice(1), 'EDGEPLANE_TOKEN_KEY')).rejects.toThrow(
    'EDGEPLANE_TOKEN_KEY is too short',
  );
});
