/** What a token is wanted for. Services differ in which of the two they are known by; a credential uses the one given. */
export interface TokenRequest {
  /** The resource, as a stamp's metadata names it. */
  audience?: string;
  /** OAuth 2.0 scopes, for example `https://firstparty.sphere.azure.net/api/.default`. */
  scopes?: readonly string[];
  signal?: AbortSignal;
}

export interface AccessToken {
  /** The bearer token. Never logged. */
  token: string;
  expiresOn: Date;
}

/** Anything that can produce a bearer token. Implementations cache: `getToken` is called before every request. */
export interface TokenCredential {
  /** @throws AuthError when no token can be had. */
  getToken(request: TokenRequest): Promise<AccessToken>;
}
