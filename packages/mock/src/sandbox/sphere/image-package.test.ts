import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readImagePackage } from './image-package.js';

test('bytes that are no package have no identity, whatever they are', () => {
  expect(readImagePackage(Buffer.from('image'))).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, marked) => {
      const buffer = Buffer.concat([Buffer.from(marked ? '4X4M' : ''), bytes]);
      const read = readImagePackage(buffer);
      if (read) expect(read.imageId).toMatch(/^[0-9a-f-]{36}$/);
    }),
  );
});
