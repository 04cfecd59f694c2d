import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTemporal, type TemporalType } from './temporal.js';

describe('text is kept', () => {
  test.each<[TemporalType, string]>([
    ['dateTimeOffset', '2026-11-22T09:00:00Z'],
    ['dateTimeOffset', '2026-11-22T23:59:59.123456789012-08:30'],
    ['dateTimeOffset', '0001-01-01T00:00:00Z'],
    ['dateTimeOffset', '-0044-03-15T12:00:00+01:00'],
    ['date', '0099-02-28'],
    ['date', '12345-01-31'],
    ['timeOfDay', '00:00:00'],
    ['timeOfDay', '23:59:59.000000000001'],
    ['duration', 'P1DT2H3M4.5S'],
    ['duration', '-PT0.25S'],
    ['duration', '-P1DT23H59M59.75S'],
    ['duration', 'PT0S'],
  ])('%s %s', (type, text) => {
    expect(readTemporal(type, text)?.toString()).toBe(text);
  });
});

test('moments agree with Date', () => {
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') }),
      (date) => {
        expect(readTemporal('dateTimeOffset', date.toISOString())?.total).toBeCloseTo(
          date.getTime() / 1000,
          3,
        );
      },
    ),
  );
});

test('years that no Date can tell are not read', () => {
  expect(readTemporal('date', '999999-01-01')).toBeUndefined();
  expect(readTemporal('date', 'today')).toBeUndefined();
});
