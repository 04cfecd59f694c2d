import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArgumentError } from './errors.js';
import { expandPath } from './path.js';

const template = '/v2/tenants/{tenantId}/devices/{deviceId}';
const expand = (deviceId: unknown) => expandPath(template, { tenantId: 't', deviceId });

describe('a path parameter', () => {
  test.each([
    ['..', 'would change the path'],
    ['.', 'would change the path'],
    ['%2e%2E', 'would change the path'],
    ['.%2e', 'would change the path'],
    ['%252e%252e', 'would change the path'],
    ['', 'is empty'],
    [' ', 'is empty'],
    [undefined, 'not undefined'],
    [null, 'not null'],
    ['local/4d5e', 'give the last part'],
    ['a\\b', 'must be one path segment'],
    [{}, 'must be a string'],
    ['\ud800', 'half of a surrogate pair'],
  ])('cannot be %j', (value, reason) => {
    expect(() => expand(value)).toThrowError(
      expect.objectContaining({ argument: 'deviceId', message: expect.stringContaining(reason) }),
    );
  });

  test('may hold dots, percent signs and anything else that stays one segment', () => {
    expect(expand('...')).toBe('/v2/tenants/t/devices/...');
    expect(expand('100%')).toBe('/v2/tenants/t/devices/100%25');
    expect(expand('Field Test?#')).toBe('/v2/tenants/t/devices/Field%20Test%3F%23');
    expect(expand(7)).toBe('/v2/tenants/t/devices/7');
  });

  test('is refused or arrives as it was given, in as many segments as the template has', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom('.', '%', '2', 'e', 'E', '/', 'x') }),
        ),
        (value) => {
          let path: string;
          try {
            path = expand(value);
          } catch (error) {
            expect(error).toBeInstanceOf(ArgumentError);
            return;
          }
          const { pathname } = new URL(path, 'https://service.example');
          const segments = pathname.split('/');
          expect(segments).toHaveLength(template.split('/').length);
          expect(decodeURIComponent(segments.at(-1) ?? '')).toBe(value);
        },
      ),
    );
  });
});
