// Authorization codes: what a browser brings back from the sign-in page, good once and for ten minutes (RFC 6749 §4.1).
import { createHash } from 'node:crypto';
import type { Claims } from '../caller.js';
import type { Clock } from '../clock.js';
import type { Random } from '../random.js';

export interface Challenge {
  readonly value: string;
  readonly method: 'S256' | 'plain';
}

/** What a code was given for. */
export interface Grant {
  readonly claims: Claims;
  readonly clientId: string;
  readonly redirectUri: string;
  /** RFC 7636; undefined when the client sent none. */
  readonly challenge: Challenge | undefined;
  readonly nonce: string | undefined;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** Undefined: the code has been used. */
export type CodeState = readonly (readonly [code: string, grant: Grant | undefined])[];

/** What comes to the token endpoint with a code. */
export interface Redemption {
  readonly code?: string | undefined;
  readonly client_id?: string | undefined;
  readonly redirect_uri?: string | undefined;
  readonly code_verifier?: string | undefined;
}

const TEN_MINUTES = 600_000;

export class AuthorizationCodes {
  readonly #grants = new Map<string, Grant | undefined>();

  constructor(
    readonly clock: Clock,
    readonly random: Random,
  ) {}

  give(grant: Omit<Grant, 'expires'>): string {
    const code = `edgeplane-code-${this.random.hex(32)}`;
    this.#grants.set(code, { ...grant, expires: this.clock.now() + TEN_MINUTES });
    return code;
  }

  /** Takes a code, which is used up whatever comes of it. What it was given for, or why that is refused; undefined for a code that was not given here. */
  redeem({ code = '', ...sent }: Redemption): Grant | CodeFault | undefined {
    if (!this.#grants.has(code)) return undefined;
    const grant = this.#grants.get(code);
    this.#grants.set(code, undefined);
    if (!grant) return 'used';
    if (grant.expires <= this.clock.now()) return 'expired';
    if (sent.client_id !== grant.clientId) return 'other-client';
    if (sent.redirect_uri !== grant.redirectUri) return 'other-redirect';
    if (grant.challenge !== undefined && !answers(sent.code_verifier, grant.challenge)) return 'verifier';
    return grant;
  }

  save(): CodeState {
    return [...this.#grants];
  }

  load(state: CodeState): void {
    this.#grants.clear();
    for (const [code, grant] of state) this.#grants.set(code, grant);
  }
}

export type CodeFault = 'used' | 'expired' | 'other-client' | 'other-redirect' | 'verifier';

function answers(verifier: string | undefined, { value, method }: Challenge): boolean {
  if (verifier === undefined || method === 'plain') return verifier === value;
  return createHash('sha256').update(verifier).digest('base64url') === value;
}
