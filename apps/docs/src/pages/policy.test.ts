import { expect, it } from 'vitest';
import { referencePolicy, staticPolicy } from './policy.js';

it('the pages without a script allow none', () => {
  expect(staticPolicy).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'self'; img-src 'self'",
  );
});

it('a reference page allows its own scripts, and the inline ones by hash', () => {
  // The hash of the empty text, from FIPS 180-4.
  expect(referencePolicy([''])).toContain(
    "script-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';",
  );
});

it('no policy names a host', () => {
  expect(`${staticPolicy} ${referencePolicy([])}`).not.toMatch(/https?:|\*/);
});
