import { isRecord, parseJson } from '../json.js';

/** What a token says of itself (RFC 7519), unverified; nothing where it cannot be read. */
export function readJwt(token: string): Record<string, unknown> {
  const claims = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  return isRecord(claims) ? claims : {};
}
