import { ArgumentError, type TokenCredential } from '@edgeplane/client';
import type { NetworkOptions } from '../net/ask.js';
import { type AuthorityOptions, readAuthority } from '../oauth/authority.js';
import { oauthCredential } from '../oauth/oauth-credential.js';
import { requireText } from './arguments.js';

export type ClientSecretOptions = AuthorityOptions &
  NetworkOptions & {
    /** The application id of the service principal. */
    clientId: string;
    /** The secret's value, not its id. */
    clientSecret: string;
  };

/**
 * Signs in a service principal with its secret (OAuth 2.0 client credentials, RFC 6749, section 4.4).
 *
 * Sent to Entra ID: `grant_type=client_credentials`, `client_id`, `client_secret`, `scope` to
 * `oauth2/v2.0/token`. Sent to AD FS: the same with `resource` in place of `scope` to `adfs/oauth2/token`,
 * the form that a stamp's AD FS understands in every version.
 *
 * @throws ArgumentError when an option is missing or not usable. `getToken` throws AuthError when no token
 *   can be had, AbortError when its signal fires, ArgumentError when it is not told what the token is for.
 */
export function clientSecret(options: ClientSecretOptions): TokenCredential {
  const { clientId, clientSecret, fetch, timeout } = options;
  requireText(clientId, 'clientId');
  requireText(clientSecret, 'clientSecret');
  const authority = readAuthority(options);
  if (/^(common|organizations|consumers)$/i.test(authority.directory)) {
    throw new ArgumentError(
      `A service principal signs in to one directory, not to "${authority.directory}". Give the id or domain of its directory.`,
      'directory',
    );
  }
  return oauthCredential(
    {
      authority,
      clientId,
      secrets: [clientSecret],
      acquire: ({ ConfidentialClientApplication }, { auth, ...rest }, scopes) =>
        new ConfidentialClientApplication({
          ...rest,
          auth: { ...auth, clientSecret },
        }).acquireTokenByClientCredential({ scopes }),
    },
    { fetch, timeout },
  );
}
