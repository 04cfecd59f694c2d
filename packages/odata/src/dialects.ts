/** The ways in which services write the same expression. A document names its own in `x-odata`. */
import type { LiteralType } from './ast.js';

/**
 * - `v4`: OData 4.01.
 * - `arm`: Azure Resource Manager. Dates, times and GUIDs are quoted strings; each condition under `and` and
 *   `or` stands in parentheses.
 * - `arm-v3`: the same with the literals and functions of OData 3, `datetime'…'` and `substringof`.
 */
export type DialectName = 'v4' | 'arm' | 'arm-v3';

export interface Dialect {
  readonly name: DialectName;
  /** Whether conditions under `and` and `or` are put in parentheses. */
  readonly grouped: boolean;
  /** What stands before the quotes of a literal; the empty string is a quoted string. Absent: as OData 4 has it. */
  readonly prefixes: Readonly<Partial<Record<LiteralType, string>>>;
  /** `substringof('x',Name)` in place of `contains(Name,'x')`, and the suffix `L` of an int64. */
  readonly v3: boolean;
}

const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  v4: { name: 'v4', grouped: false, prefixes: {}, v3: false },
  arm: {
    name: 'arm',
    grouped: true,
    prefixes: { guid: '', date: '', dateTimeOffset: '', timeOfDay: '', duration: '', enum: '' },
    v3: false,
  },
  'arm-v3': {
    name: 'arm-v3',
    grouped: true,
    prefixes: { guid: 'guid', date: 'datetime', dateTimeOffset: 'datetime', duration: 'time', enum: '' },
    v3: true,
  },
};

/** @throws RangeError for a name that is none of them */
export function dialectOf(name: DialectName = 'v4'): Dialect {
  if (Object.hasOwn(DIALECTS, name)) return DIALECTS[name];
  throw new RangeError(
    `There is no OData dialect '${name}'. There are: ${Object.keys(DIALECTS).join(', ')}.`,
  );
}
