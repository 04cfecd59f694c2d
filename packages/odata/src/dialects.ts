/** The ways in which services write the same expression. A document names its own in `x-odata`. */
import { refuse } from './errors.js';

/**
 * - `v4`: OData 4.01.
 * - `arm`: Azure Resource Manager. Dates, times, GUIDs and enumerations are quoted strings; each condition
 *   under `and` and `or` stands in parentheses.
 * - `arm-v3`: the same with the literals and functions of OData 3, `datetime'…'` and `substringof`.
 */
export type DialectName = 'v4' | 'arm' | 'arm-v3';

export interface Dialect {
  /** Whether conditions under `and` and `or` are put in parentheses. */
  readonly grouped?: boolean;
  /** Whether dates, times, GUIDs and enumerations are put in quotes. */
  readonly quoted?: boolean;
  /** Whether literals and functions are those of OData 3. */
  readonly v3?: boolean;
}

const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  v4: {},
  arm: { grouped: true, quoted: true },
  'arm-v3': { grouped: true, quoted: true, v3: true },
};

/** @throws ODataExpressionError for a name that is none of them */
export function dialectOf(name: DialectName = 'v4'): Dialect {
  return DIALECTS[name] ?? refuse(name, 'dialect');
}
