import { lookup } from './lookup.js';
import { readTemporal, Temporal, type TemporalType } from './temporal.js';
import { numberOf, Token } from './value.js';

const TEMPORALS: Readonly<Record<string, TemporalType>> = {
  'Edm.Date': 'date',
  'Edm.DateTimeOffset': 'dateTimeOffset',
  'Edm.TimeOfDay': 'timeOfDay',
  'Edm.Duration': 'duration',
};

const INTEGERS: Readonly<Record<string, bigint>> = {
  'Edm.Byte': 8n,
  'Edm.SByte': 7n,
  'Edm.Int16': 15n,
  'Edm.Int32': 31n,
  'Edm.Int64': 63n,
};

/** The value as another type, null if it cannot be. OData 4.01 part 2, section 5.1.1.10.1. */
export function castTo(value: unknown, type: string): unknown {
  if (value === null) return null;
  const temporal = TEMPORALS[type];
  if (temporal) return castTemporal(value, temporal);
  const bits = INTEGERS[type];
  if (bits !== undefined) return castInteger(value, bits, type === 'Edm.Byte');
  switch (type) {
    case 'Edm.String':
      return textOf(value);
    case 'Edm.Boolean':
      return value === true || value === 'true' ? true : value === false || value === 'false' ? false : null;
    case 'Edm.Decimal':
    case 'Edm.Double':
    case 'Edm.Single': {
      const number = numberOf(value);
      return number === undefined ? null : Number(number);
    }
    case 'Edm.Guid':
      return typeof value === 'string' ? new Token('guid', value) : value instanceof Token ? value : null;
  }
  return isInstance(value, type) ? value : null;
}

/** Whether an object may be of a type: it says so, or does not say what it is. */
export function isInstance(value: unknown, type: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const declared = lookup(value, '@odata.type') ?? lookup(value, '@type');
  return typeof declared !== 'string' || declared.replace(/^#/, '').toLowerCase() === type.toLowerCase();
}

function textOf(value: unknown): string | null {
  if (value instanceof Token) return value.text;
  return typeof value !== 'object' || value instanceof Temporal ? String(value) : null;
}

function castTemporal(value: unknown, type: TemporalType): Temporal | null {
  if (value instanceof Temporal) return value.type === type ? value : null;
  if (typeof value !== 'string') return null;
  return (
    readTemporal(type, value) ??
    (type === 'dateTimeOffset' ? readTemporal(type, `${value}Z`) : undefined) ??
    null
  );
}

function castInteger(value: unknown, bits: bigint, unsigned: boolean): number | bigint | null {
  const number = numberOf(value);
  if (number === undefined || (typeof number === 'number' && !Number.isFinite(number))) return null;
  const whole = typeof number === 'bigint' ? number : BigInt(Math.trunc(number));
  const [least, most] = [unsigned ? 0n : -(1n << bits), (1n << bits) - 1n];
  if (whole < least || whole > most) return null;
  const narrow = Number(whole);
  return Number.isSafeInteger(narrow) ? narrow : whole;
}
