// What a report may show of a recorded value. Reports are pasted into issues; recordings hold secrets and names.

const SECRET_NAME =
  /pass(word|phrase)|pwd|secret|token|credential|private|certificate|authori[sz]ation|cookie|signature|(^|[^a-z])(key|sas|sig)/i;
const WORD = /^[A-Za-z][A-Za-z0-9_.-]{0,39}$/;
/** A version or a date, such as api-versions are. */
const VERSION = /^\d{1,5}([.-]\d{1,5}){1,4}(-[a-z]{1,10})?$/;
const LONGEST = 60;

/** Whether a value at this place (`request.query/sig`, `response.body/properties/adminPassword`) is not to be shown. */
export function soundsSecret(place: string): boolean {
  return SECRET_NAME.test(place.replaceAll(/([a-z])([A-Z])/g, '$1_$2'));
}

/**
 * A number, boolean or null as it is; of a string its shape: hexadecimal letters as `a`, other letters as `x`, digits
 * as `9`. Undefined for lists and objects.
 *
 * @param asChoice The value was expected to be one of a list, so a single word or a version is shown as it is.
 */
export function shownValue(value: unknown, asChoice: boolean): string | undefined {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  if (asChoice && (WORD.test(value) || VERSION.test(value))) return `'${value}'`;
  const shape = value
    .slice(0, LONGEST)
    .replaceAll(/\p{L}/gu, (letter) => (/[a-f]/i.test(letter) ? 'a' : 'x'))
    .replaceAll(/\p{N}/gu, '9');
  return `'${shape}${value.length > LONGEST ? '…' : ''}'`;
}
