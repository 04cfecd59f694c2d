import { isRecord, readString } from '../json.js';

/** An authority's "no" (RFC 6749, section 5.2), before it is put into words for the caller. */
export class Refusal extends Error {
  constructor(
    /** OAuth 2.0 error code: `invalid_client`. */
    readonly code: string,
    /** The authority's own text. It may repeat what it was sent. */
    readonly description: string,
    /** `AADSTS…` of Entra ID, `MSIS…` of AD FS. */
    readonly vendorCodes: readonly string[],
  ) {
    super(description);
  }
}

/** Reads an OAuth error body; undefined if it is none. */
export function readRefusal(body: unknown): Refusal | undefined {
  if (!isRecord(body)) return undefined;
  const code = readString(body, 'error');
  if (code === undefined) return undefined;
  const description = readString(body, 'error_description') ?? '';
  const { error_codes: listed } = body;
  const numbers: unknown[] = Array.isArray(listed) ? listed : [];
  const vendorCodes = new Set([
    ...(description.match(/\b(AADSTS|MSIS)\d+/g) ?? []),
    ...numbers.filter((number) => Number.isInteger(number)).map((number) => `AADSTS${number}`),
  ]);
  return new Refusal(code, description, [...vendorCodes]);
}
