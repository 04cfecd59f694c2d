// Issues tokens and knows them again. They are JWTs whose signature means something to this mock alone.
import { createHmac } from 'node:crypto';
import { type Claims, claimsOf } from '../caller.js';
import type { Clock } from '../clock.js';
import type { Identity, IssuerFixture } from '../fixture.js';
import type { Random } from '../random.js';
import { AuthorizationCodes, type CodeState } from './codes.js';

export interface IssuerState {
  /** Claims of a user by refresh token. */
  readonly refreshTokens: readonly (readonly [refreshToken: string, claims: Claims])[];
  readonly codes: CodeState;
}

export class TokenIssuer {
  readonly codes: AuthorizationCodes;
  readonly #refreshTokens = new Map<string, Claims>();
  readonly #key: string;

  /** @param identity who issues the tokens that the stamp takes */
  constructor(
    readonly issuers: Readonly<Record<Identity, IssuerFixture>>,
    readonly identity: Identity,
    readonly clock: Clock,
    readonly random: Random,
  ) {
    this.#key = random.hex(64);
    this.codes = new AuthorizationCodes(clock, random);
  }

  /** The issuer of the stamp. */
  get issuer(): IssuerFixture {
    return this.issuers[this.identity];
  }

  /** Whether somebody issues tokens for a resource (v1) or for what a scope (v2) is of. Names without `://` always are. */
  knows(issuer: Identity, audience: string): boolean {
    if (!audience.includes('://')) return true;
    const { audiences } = this.issuers[issuer];
    return Object.values(audiences).some((list) => list.some((known) => same(known, audience)));
  }

  /**
   * What the tokens for one of these hosts must be for; empty when nothing is known. What is no part of the stamp, such
   * as Azure Sphere, takes tokens of Entra ID whoever issues the stamp's.
   */
  audiencesOf(hosts: readonly string[]): string[] {
    return hosts.flatMap((host) => this.issuer.audiences[host] ?? this.issuers.entra.audiences[host] ?? []);
  }

  sign(claims: Claims): string {
    const header = encoded({ typ: 'JWT', alg: 'RS256', kid: 'edgeplane' });
    const unsigned = `${header}.${encoded(claims)}`;
    return `${unsigned}.${this.#signature(unsigned)}`;
  }

  /** The claims of a token that was issued here; undefined for any other. */
  verify(token: string): Claims | undefined {
    const end = token.lastIndexOf('.');
    const genuine = end > 0 && token.slice(end + 1) === this.#signature(token.slice(0, end));
    return genuine ? claimsOf(token) : undefined;
  }

  refreshToken(claims: Claims): string {
    const token = `edgeplane-refresh-${this.random.hex(32)}`;
    this.#refreshTokens.set(token, claims);
    return token;
  }

  /** Whom a refresh token was given to; undefined when it was not given here. */
  redeem(refreshToken: string): Claims | undefined {
    return this.#refreshTokens.get(refreshToken);
  }

  save(): IssuerState {
    return { refreshTokens: [...this.#refreshTokens], codes: this.codes.save() };
  }

  load({ refreshTokens, codes }: IssuerState): void {
    this.#refreshTokens.clear();
    for (const [token, claims] of refreshTokens) this.#refreshTokens.set(token, claims);
    this.codes.load(codes);
  }

  #signature(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}

/** A slash at the end does not matter. */
export function same(one: string, other: string): boolean {
  return one.replace(/\/+$/, '').toLowerCase() === other.replace(/\/+$/, '').toLowerCase();
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
