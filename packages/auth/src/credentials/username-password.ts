import { ArgumentError } from '@edgeplane/client';
import { type AuthorityOptions, readAuthority } from '../oauth/authority.js';
import { type UserCredential, type UserOptions, userCredential } from '../oauth/user-flow.js';
import { requireText } from './arguments.js';

export type UsernamePasswordOptions = AuthorityOptions &
  Omit<UserOptions, 'account'> & {
    /** `operator@contoso.onmicrosoft.com`. */
    username: string;
    password: string;
  };

/**
 * Signs in a user with name and password (OAuth 2.0 resource owner password credentials, RFC 6749, section
 * 4.3), as Microsoft documents it for Stack Hub. Discouraged: the program sees the password, and it fails
 * wherever multi-factor authentication is asked for or the account is federated. RFC 9700 forbids it; use a
 * service principal where that is possible.
 *
 * Entra ID only: AD FS of a stamp has no such grant and signs users in interactively.
 *
 * @throws ArgumentError when an option is missing or not usable, or the authority is AD FS. `getToken` throws
 *   as in clientSecret.
 */
export function usernamePassword(options: UsernamePasswordOptions): UserCredential {
  const { clientId, username, password } = options;
  requireText(clientId, 'clientId');
  requireText(username, 'username');
  requireText(password, 'password');
  const authority = readAuthority(options);
  if (authority.identity === 'adfs') {
    throw new ArgumentError(
      `${authority.url} is AD FS, which signs users in interactively only and takes no user name and password from a program. Use a service principal.`,
      'username',
    );
  }
  return userCredential({
    ...options,
    authority,
    account: username,
    signIn: (application, { scopes, claims }) =>
      application.acquireTokenByUsernamePassword({
        scopes,
        username,
        password,
        ...(claims !== undefined && { claims }),
      }),
  });
}
