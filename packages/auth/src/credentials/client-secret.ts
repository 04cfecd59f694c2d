import type { ClaimsCredential } from '../oauth/oauth-credential.js';
import { type ApplicationOptions, applicationCredential } from './application.js';
import { requireText } from './arguments.js';

export type ClientSecretOptions = ApplicationOptions & {
  /** The secret's value, not its id. */
  clientSecret: string;
};

/**
 * Signs in a service principal with its secret.
 *
 * Sent to Entra ID: `grant_type=client_credentials`, `client_id`, `client_secret`, `scope` to
 * `oauth2/v2.0/token`. Sent to AD FS: the same with `resource` in place of `scope` to `adfs/oauth2/token`,
 * the form that a stamp's AD FS understands in every version.
 *
 * @throws ArgumentError when an option is missing or not usable. `getToken` throws AuthError when no token
 *   can be had, AbortError when its signal fires, ArgumentError when it is not told what the token is for.
 */
export function clientSecret(options: ClientSecretOptions): ClaimsCredential {
  const { clientSecret } = options;
  requireText(clientSecret, 'clientSecret');
  return applicationCredential(options, () => ({ clientSecret }));
}
