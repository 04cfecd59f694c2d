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
    /**
     * What the program can do beyond the usual, told to Entra ID: `cp1` that it answers claims challenges, for which its
     * tokens live up to a day and are ended by events (continuous access evaluation). Only where
     * `answerClaimsChallenge` is among the client's layers. Default: nothing.
     *
     * Source: learn.microsoft.com/entra/identity-platform/claims-challenge.
     */
    clientCapabilities?: readonly string[] | undefined;
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
  const { clientId, clientCapabilities, fetch, timeout } = options;
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
      clientCapabilities,
      acquire: async ({ msal, configuration: { auth, ...rest }, scopes, claims }) =>
        new msal.ConfidentialClientApplication({
          ...rest,
          auth: { ...auth, ...(await prove(authority)) },
        }).acquireTokenByClientCredential({ scopes, ...(claims !== undefined && { claims }) }),
    },
    { fetch, timeout },
  );
}
