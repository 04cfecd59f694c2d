// Who sends a request, as its bearer says.
import type { Call } from '../call.js';

/** The names by which a service may know the caller, in lower case: mail address, object id, client id. */
export interface Caller {
  readonly names: ReadonlySet<string>;
}

/** The claims of a token that name its subject: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
const NAMING = ['oid', 'sub', 'appid', 'azp', 'upn', 'unique_name', 'preferred_username', 'email'] as const;

export interface Claims {
  readonly aud?: string;
  /** Seconds since 1970. */
  readonly exp?: number;
  readonly [claim: string]: unknown;
}

export function bearerOf({ headers }: Call): string | undefined {
  return /^bearer\s+(.+)$/i.exec(headers.authorization?.trim() ?? '')?.[1];
}

/** The subject of a token; a bearer that is no token names the caller itself. */
export function callerOf(call: Call): Caller {
  const bearer = bearerOf(call);
  if (bearer === undefined) return { names: new Set() };
  const claims = claimsOf(bearer);
  const names = claims ? NAMING.flatMap((claim) => claims[claim] ?? []) : [bearer];
  return { names: new Set(names.map((name) => String(name).toLowerCase())) };
}

/** What a JWT says, unverified; undefined when the text is not one. */
export function claimsOf(token: string): Claims | undefined {
  const [, payload] = token.split('.');
  if (payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return typeof claims === 'object' && claims !== null ? (claims as Claims) : undefined;
  } catch {
    return undefined;
  }
}
