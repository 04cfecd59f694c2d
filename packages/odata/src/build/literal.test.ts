import { describe, expect, test } from 'vitest';
import { ODataExpressionError } from '../errors.js';
import { parseFilter } from '../parse/parse.js';
import { printFilter } from '../print/print.js';
import {
  binary,
  date,
  dateTime,
  decimal,
  duration,
  enumValue,
  geography,
  geometry,
  guid,
  timeOfDay,
} from './literal.js';

describe('a literal is what its text is read as', () => {
  test.each([
    ['7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01', guid('7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01')],
    ['2026-11-22T09:00:00Z', dateTime(new Date('2026-11-22T09:00:00Z'))],
    ['2026-11-22T09:00:00.250Z', dateTime(new Date('2026-11-22T09:00:00.25Z'))],
    ['2026-11-22T09:00:00.123456789012+01:00', dateTime('2026-11-22t09:00:00.123456789012+01:00')],
    ['2026-11-22', date('2026-11-22')],
    ['09:00', timeOfDay('09:00')],
    ["duration'P1DT2H'", duration('p1dt2h')],
    ['0.10', decimal('0.10')],
    ['1e5', decimal('1E+5')],
    ['7', decimal('+007')],
    ['9223372036854775808', decimal('9223372036854775808')],
    ["binary'AP_-'", binary(new Uint8Array([0, 255, 254]))],
    ["binary'T0RhdGE'", binary('T0RhdGE')],
    ["Sales.Color'Red,Green'", enumValue('Sales.Color', 'Red', 'Green')],
    ["geography'SRID=4326;Point(10.2 59.9)'", geography('SRID=4326;Point(10.2 59.9)')],
    ["geometry'SRID=0;Point(1 2)'", geometry('SRID=0;Point(1 2)')],
  ])('%s', (text, literal) => {
    expect(printFilter(literal as never)).toBe(text);
    expect(parseFilter(text)).toEqual(literal);
  });
});

describe('refused', () => {
  test.each<[string, () => unknown]>([
    ['guid', () => guid('7b0f3c5e')],
    ['dateTimeOffset', () => dateTime('2026-11-22T09:00:00')],
    ['date', () => date('22.11.2026')],
    ['timeOfDay', () => timeOfDay('24:00')],
    ['duration', () => duration('1 day')],
    ['decimal', () => decimal('1,5')],
    ['decimal', () => decimal('NaN')],
    ['binary', () => binary('a')],
    ['enumeration type', () => enumValue('Color', 'Red')],
    ['enumeration member', () => enumValue('Sales.Color')],
    ['enumeration member', () => enumValue('Sales.Color', 'Red or Green')],
    ['geography', () => geography('Point(1 2)')],
  ])('what is not a %s', (what, make) => {
    expect(make).toThrow(ODataExpressionError);
    expect(make).toThrow(`is not a ${what} of OData. One looks like '`);
  });

  test('an invalid Date, as JavaScript does', () => {
    expect(() => dateTime(new Date('never'))).toThrow(RangeError);
  });
});
