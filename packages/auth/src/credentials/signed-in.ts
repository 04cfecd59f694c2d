import { AuthError } from '@edgeplane/client';
import { type AuthorityOptions, readAuthority } from '../oauth/authority.js';
import { type UserCredential, type UserOptions, userCredential } from '../oauth/user-flow.js';
import { requireText } from './arguments.js';

export type SignedInOptions = AuthorityOptions & UserOptions & Required<Pick<UserOptions, 'store'>>;

/**
 * Uses the account that has signed in before, in this process or another, and never asks: for scripts and for commands
 * after a login.
 *
 * @throws ArgumentError when an option is missing or not usable. `getToken` throws AuthError when nobody is signed in or
 *   the sign-in is not good any more, and else as in clientSecret.
 */
export function signedIn(options: SignedInOptions): UserCredential {
  requireText(options.clientId, 'clientId');
  const authority = readAuthority(options);
  return userCredential({
    ...options,
    authority,
    signIn: async () => {
      const who = options.account ?? 'Nobody';
      throw new AuthError(
        `${who} is ${options.account ? 'not ' : ''}signed in to ${authority.host} here, or the sign-in is not good any more. Sign in again.`,
      );
    },
  });
}
