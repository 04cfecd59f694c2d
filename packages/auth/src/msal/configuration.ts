import type { Configuration, INetworkModule } from '@azure/msal-node';
import type { Flow } from '../oauth/oauth-credential.js';
import type { OpenIdConfiguration } from '../oauth/openid-configuration.js';

/**
 * MSAL's configuration for an authority whose endpoints are known.
 *
 * MSAL takes only https authorities, rewrites endpoints when the path has a single segment, and tells AD FS
 * by the first segment. So it gets a name made of the authority's host that suits all three; requests go to
 * the endpoints, which are given. With those and `knownAuthorities` it asks nobody else about the authority.
 */
export function configureMsal(
  { authority, clientId, clientCapabilities = [] }: Flow,
  endpoints: OpenIdConfiguration,
  networkClient: INetworkModule,
): Configuration {
  const path = authority.identity === 'adfs' ? 'adfs' : `${authority.directory}/v2.0`;
  const name = `https://${authority.host}/${path}`;
  return {
    auth: {
      clientId,
      authority: name,
      knownAuthorities: [authority.host],
      // AD FS has no continuous access evaluation.
      ...(authority.identity === 'entra' && { clientCapabilities: [...clientCapabilities] }),
      authorityMetadata: JSON.stringify({
        issuer: name,
        authorization_endpoint: endpoints.authorizationEndpoint,
        token_endpoint: endpoints.tokenEndpoint,
      }),
    },
    system: { networkClient },
  };
}
