import {
  type AccessToken,
  ArgumentError,
  AuthError,
  type TokenCredential,
  type TokenRequest,
} from '@edgeplane/client';
import type { NetworkOptions } from '../net/ask.js';
import type { ClaimsTokenRequest } from '../oauth/claims.js';
import { readJwt } from '../oauth/jwt.js';
import type { ClaimsCredential } from '../oauth/oauth-credential.js';
import { kindOf, type Stamp } from '../stamp/stamp.js';
import { clientSecret } from './client-secret.js';
import { usernamePassword } from './username-password.js';

/** Who signs in to a stamp. */
export type StampSignIn = NetworkOptions & {
  /**
   * The directory to sign in to, where it is not the one that the stamp names: for users and applications of
   * a guest directory.
   */
  directory?: string | undefined;
  /** See ApplicationOptions. */
  clientCapabilities?: readonly string[] | undefined;
} & (
    | { clientId: string; clientSecret: string }
    | {
        username: string;
        password: string;
        /** Default: {@link POWERSHELL_CLIENT_ID}. */
        clientId?: string | undefined;
      }
  );

/**
 * The public client of Azure PowerShell, which Microsoft registers in every directory and its documentation
 * uses for Stack Hub.
 */
export const POWERSHELL_CLIENT_ID = '1950a258-227b-4e31-a9cf-717495945fc2';

/** A token for another endpoint than the credential's was asked for. Nothing was sent. */
export class AudienceMismatchError extends AuthError {
  constructor(
    message: string,
    /** What was asked for: an audience or a scope. */
    readonly audience: string,
  ) {
    super(message);
  }
}

/**
 * The credential that suits a stamp: its authority and directory, with a secret or a password, and for that
 * endpoint of that stamp only. Asked for nothing in particular, it gets a token for the stamp's audience.
 *
 * @param signIn who signs in, or a function that makes the credential for where the stamp signs its users in, such as
 *   `(where) => deviceCode({ ...where, clientId: POWERSHELL_CLIENT_ID, prompt })`.
 * @throws ArgumentError when an option is missing or not usable, no directory is known, or a password is to
 *   be used with AD FS. `getToken` throws AudienceMismatchError when the token would be for another stamp, or
 *   for the other endpoint of this one, or a token that was given says that it is, and else as in clientSecret.
 */
export function stampCredential(
  stamp: Stamp,
  signIn: StampSignIn | ((where: StampLogin) => TokenCredential),
): ClaimsCredential {
  const credential = typeof signIn === 'function' ? signIn(stampLogin(stamp)) : signInWith(signIn, stamp);
  return {
    async getToken({ signal, claims, ...wanted }) {
      const request: ClaimsTokenRequest = { ...confineToStamp(stamp, wanted), ...(signal && { signal }) };
      const token = await credential.getToken(claims === undefined ? request : { ...request, claims });
      refuseForeign(stamp, token);
      return token;
    },
  };
}

/** Where to sign in to a stamp, as every credential takes it. */
export interface StampLogin {
  loginEndpoint: string;
  directory: string;
}

/**
 * @param directory in place of the one that the stamp names.
 * @throws ArgumentError when neither is known.
 */
export function stampLogin(stamp: Stamp, directory = stamp.directory): StampLogin {
  if (directory !== undefined) return { loginEndpoint: stamp.loginEndpoint, directory };
  throw new ArgumentError(
    `The metadata of ${stamp.armUrl} does not tell its directory. Give it: the id or domain of the Entra tenant to sign in to.`,
    'directory',
  );
}

function signInWith(signIn: StampSignIn, stamp: Stamp): ClaimsCredential {
  const where = stampLogin(stamp, signIn.directory);
  if ('clientSecret' in signIn) return clientSecret({ ...signIn, ...where });
  return usernamePassword({ ...signIn, clientId: signIn.clientId ?? POWERSHELL_CLIENT_ID, ...where });
}

/**
 * A request for a token as the stamp takes it: for its audience, where none is asked for.
 *
 * @throws AudienceMismatchError when it is for something else.
 */
export function confineToStamp(stamp: Stamp, { audience, scopes = [] }: TokenRequest): TokenRequest {
  if (audience !== undefined && !stamp.audiences.includes(audience)) throw mismatch(stamp, audience);
  const foreign = scopes.find((scope) => !isScopeOf(stamp, scope));
  if (foreign !== undefined) throw mismatch(stamp, foreign);
  return scopes.length > 0 && audience === undefined
    ? { scopes }
    : { audience: audience ?? stamp.audience, scopes };
}

// Scopes without a resource, such as offline_access, are OpenID Connect's own.
function isScopeOf(stamp: Stamp, scope: string): boolean {
  return !scope.includes('/') || stamp.audiences.some((audience) => scope.startsWith(`${audience}/`));
}

/**
 * Refuses a token that says itself to be for the other endpoint, such as one that was had elsewhere. What cannot be read
 * passes: a token is the service's to judge.
 */
function refuseForeign(stamp: Stamp, { token }: AccessToken): void {
  const { aud } = readJwt(token);
  const kind = typeof aud === 'string' ? kindOf(aud) : undefined;
  if (typeof aud === 'string' && kind !== undefined && kind !== stamp.kind) throw mismatch(stamp, aud);
}

function mismatch(stamp: Stamp, asked: string): AudienceMismatchError {
  const kind = kindOf(asked);
  const whose =
    kind !== undefined && kind !== stamp.kind
      ? `which belongs to a stamp's ${kind} endpoint: tokens of the two are not interchangeable`
      : "which is not this stamp's";
  return new AudienceMismatchError(
    `This credential is for the ${stamp.kind} endpoint ${stamp.armUrl} (${stamp.audience}), and the token would be for ${asked}, ${whose}. Discover the endpoint that you want to call, and make a credential from that.`,
    asked,
  );
}
