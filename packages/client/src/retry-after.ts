/**
 * How long a service asks to be left alone, in milliseconds: `retry-after-ms` and `x-ms-retry-after-ms` as they are,
 * `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3). Undefined when it does not ask.
 */
export function retryAfterMs(headers: Headers, now: number = Date.now()): number | undefined {
  for (const name of ['retry-after-ms', 'x-ms-retry-after-ms']) {
    const value = milliseconds(headers.get(name), 1);
    if (value !== undefined) return value;
  }
  const header = headers.get('retry-after');
  const seconds = milliseconds(header, 1000);
  if (seconds !== undefined) return seconds;
  // Date.parse takes "-5" for a year.
  const date = header !== null && /[a-z]/i.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function milliseconds(value: string | null, unit: number): number | undefined {
  return value !== null && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) * unit : undefined;
}
