import type { AuthenticationResult, Configuration } from '@azure/msal-node';
import type { AccessToken, TokenCredential } from '@edgeplane/client';
import { configureMsal } from '../msal/configuration.js';
import { NetworkModule } from '../msal/network.js';
import type { NetworkOptions } from '../net/ask.js';
import { type Perishable, SharedCache } from '../shared-cache.js';
import type { Authority } from './authority.js';
import { explainFailure } from './explain.js';
import { fetchOpenIdConfiguration, type OpenIdConfiguration } from './openid-configuration.js';
import { createRedactor } from './redact.js';
import { readTarget, type Target } from './target.js';

type Msal = typeof import('@azure/msal-node');

/** One way of signing in. */
export interface Flow {
  authority: Authority;
  clientId: string;
  /** What must not appear in any error. */
  secrets: readonly string[];
  /**
   * Has MSAL ask for a token. Nothing is to be remembered by MSAL: the application lives for this one
   * request.
   */
  acquire(msal: Msal, configuration: Configuration, scopes: string[]): Promise<AuthenticationResult | null>;
}

const CONFIGURATION_LIFETIME = 24 * 3_600_000;

/**
 * What every way of signing in with MSAL has in common: endpoints, token life, errors. MSAL is loaded when
 * the first token is asked for.
 */
export function oauthCredential(flow: Flow, network: NetworkOptions): TokenCredential {
  const { authority } = flow;
  const configurations = new SharedCache<OpenIdConfiguration>();
  const tokens = new SharedCache<AccessToken>();

  async function request(target: Target, signal: AbortSignal): Promise<Perishable<AccessToken>> {
    const msal = await import('@azure/msal-node');
    const module = new NetworkModule({ ...network, signal, resource: target.resource });
    try {
      const configuration = await configurations.get('', signal, async (signal) => ({
        value: await fetchOpenIdConfiguration(authority, { ...network, signal }),
        lifetime: CONFIGURATION_LIFETIME,
      }));
      const settings = configureMsal(authority, flow.clientId, configuration, module);
      return perishable(await flow.acquire(msal, settings, target.scopes));
    } catch (error) {
      const subject = `No token for ${target.name} from ${authority.url}`;
      throw explainFailure(module.failure ?? error, subject, createRedactor(flow.secrets));
    }
  }

  return {
    async getToken({ signal, ...wanted }) {
      const target = readTarget(authority, wanted);
      return tokens.get(target.name, signal, (signal) => request(target, signal));
    },
  };
}

function perishable(result: AuthenticationResult | null): Perishable<AccessToken> {
  const { accessToken: token = '', expiresOn = null } = result ?? {};
  const expires = expiresOn ?? new Date();
  const lifetime = expires.getTime() - Date.now();
  return {
    value: { token, expiresOn: expires },
    lifetime: lifetime - renewalWindow(lifetime),
  };
}

/**
 * A token is renewed 2 minutes before it expires, a short-lived one at half of its life. MSAL rounds to
 * seconds, so one is the least.
 */
function renewalWindow(lifetime: number): number {
  return Math.min(120_000, Math.max(lifetime / 2, 1000));
}
