import type { Configuration } from '@azure/msal-node';
import { ArgumentError } from '@edgeplane/client';
import type { NetworkOptions } from '../net/ask.js';
import { type Authority, type AuthorityOptions, readAuthority } from '../oauth/authority.js';
import { type ClaimsCredential, oauthCredential } from '../oauth/oauth-credential.js';
import { requireText } from './arguments.js';

export type ApplicationOptions = AuthorityOptions &
  NetworkOptions & {
    /** The application id of the service principal. */
    clientId: string;
  };

/** What proves that the application is who it says. */
type Proof = Pick<Configuration['auth'], 'clientSecret' | 'clientCertificate' | 'clientAssertion'>;

/**
 * Signs in an application (OAuth 2.0 client credentials, RFC 6749, section 4.4).
 *
 * @param prove gives the proof for each request: certificates are rotated, assertions live for minutes.
 * @throws ArgumentError when an option is missing or not usable.
 */
export function applicationCredential(
  options: ApplicationOptions,
  prove: (authority: Authority) => Proof | Promise<Proof>,
): ClaimsCredential {
  const { clientId, fetch, timeout } = options;
  requireText(clientId, 'clientId');
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
      acquire: async ({ msal, configuration: { auth, ...rest }, scopes, claims }) =>
        new msal.ConfidentialClientApplication({
          ...rest,
          auth: { ...auth, ...(await prove(authority)) },
        }).acquireTokenByClientCredential({ scopes, ...(claims !== undefined && { claims }) }),
    },
    { fetch, timeout },
  );
}
