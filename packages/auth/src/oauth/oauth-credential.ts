import type { AuthenticationResult, Configuration } from '@azure/msal-node';
import type { AccessToken } from '@edgeplane/client';
import { cachePlugin } from '../caches/cache-plugin.js';
import type { TokenStore } from '../caches/token-store.js';
import { configureMsal } from '../msal/configuration.js';
import { NetworkModule } from '../msal/network.js';
import type { NetworkOptions } from '../net/ask.js';
import { type Perishable, SharedCache } from '../shared-cache.js';
import type { Authority } from './authority.js';
import { type ClaimsTokenRequest, challengedClaims } from './claims.js';
import { explainFailure } from './explain.js';
import { fetchOpenIdConfiguration, type OpenIdConfiguration } from './openid-configuration.js';
import { createRedactor } from './redact.js';
import { readTarget, type Target } from './target.js';
import { perishable } from './token-life.js';

export type Msal = typeof import('@azure/msal-node');

/** A credential of this package: it can also answer a service's claims challenge. */
export interface ClaimsCredential {
  /**
   * @throws AuthError when no token can be had, AbortError when the signal fires, ArgumentError when it is not told
   *   what the token is for.
   */
  getToken(request: ClaimsTokenRequest): Promise<AccessToken>;
}

/** One attempt to get a token. */
export interface Attempt {
  msal: Msal;
  configuration: Configuration;
  /** What MSAL's requests go through; it remembers what it has sent and why it failed. */
  network: NetworkModule;
  scopes: string[];
  resource: string | undefined;
  claims: string | undefined;
  signal: AbortSignal;
}

/** One way of signing in. */
export interface Flow {
  authority: Authority;
  clientId: string;
  clientCapabilities?: readonly string[] | undefined;
  /** Where MSAL keeps accounts and refresh tokens. Without one it remembers nothing. */
  store?: TokenStore | undefined;
  /** Default: a plain NetworkModule. */
  Network?: typeof NetworkModule | undefined;
  /** Has MSAL ask for a token. Its application lives for this one attempt. */
  acquire(attempt: Attempt): Promise<AuthenticationResult | null>;
}

const CONFIGURATION_LIFETIME = 24 * 3_600_000;
/** Calls that are under way together are challenged alike, one after the other: one new token answers all of them. */
const SAME_CHALLENGE = 5_000;

/**
 * What every way of signing in with MSAL has in common: endpoints, token life, errors. MSAL is loaded when
 * the first token is asked for.
 */
export function oauthCredential(flow: Flow, network: NetworkOptions): ClaimsCredential {
  const { authority, store, Network = NetworkModule } = flow;
  const configurations = new SharedCache<OpenIdConfiguration>();

  async function request(
    target: Target,
    signal: AbortSignal,
    claims?: string,
  ): Promise<Perishable<AccessToken>> {
    const msal = await import('@azure/msal-node');
    const module = new Network({ ...network, signal, resource: target.resource });
    try {
      const endpoints = await configurations.get('', signal, async (signal) => ({
        value: await fetchOpenIdConfiguration(authority, { ...network, signal }),
        lifetime: CONFIGURATION_LIFETIME,
      }));
      const configuration: Configuration = {
        ...configureMsal(flow, endpoints, module),
        ...(store && { cache: { cachePlugin: cachePlugin(store) } }),
      };
      const { scopes, resource } = target;
      return perishable(
        await flow.acquire({ msal, configuration, network: module, scopes, resource, claims, signal }),
      );
    } catch (error) {
      const subject = `No token for ${target.name} from ${authority.url}`;
      throw explainFailure(module.failure ?? error, subject, createRedactor([...module.secrets]));
    }
  }

  return sharedTokens((wanted) => readTarget(authority, wanted), request);
}

/**
 * Keeps tokens by what they are for, so that each is asked for once however many want it. A claims challenge passes by
 * the token that is kept, and its answer takes that one's place.
 */
export function sharedTokens<T extends { name: string }>(
  readTarget: (request: ClaimsTokenRequest) => T,
  request: (target: T, signal: AbortSignal, claims?: string) => Promise<Perishable<AccessToken>>,
): ClaimsCredential {
  const tokens = new SharedCache<AccessToken>();
  return {
    async getToken({ signal, claims = challengedClaims(), ...wanted }) {
      const target = readTarget(wanted);
      const { name } = target;
      if (claims === undefined) return tokens.get(name, signal, (signal) => request(target, signal));
      return tokens.get(`${name}\n${claims}`, signal, async (signal) => {
        const answer = await request(target, signal, claims);
        tokens.set(name, answer);
        return { value: answer.value, lifetime: SAME_CHALLENGE };
      });
    },
  };
}
