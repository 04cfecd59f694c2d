import { AsyncLocalStorage } from 'node:async_hooks';
import type { INetworkModule } from '@azure/msal-node';
import { ArgumentError, AuthError } from '@edgeplane/client';
import { isRecord, parseJson } from '../json.js';
import { NetworkModule } from '../msal/network.js';
import type { Answer, NetworkOptions } from '../net/ask.js';
import type { ClaimsTokenRequest } from '../oauth/claims.js';
import { explainFailure } from '../oauth/explain.js';
import { type ClaimsCredential, sharedTokens } from '../oauth/oauth-credential.js';
import { createRedactor } from '../oauth/redact.js';
import { readRefusal } from '../oauth/refusal.js';
import { perishable } from '../oauth/token-life.js';

export type ManagedIdentityOptions = NetworkOptions & {
  /** A user-assigned identity, by its application id. Default: the identity of the machine itself. */
  clientId?: string | undefined;
  /** See ApplicationOptions. */
  clientCapabilities?: readonly string[] | undefined;
};

// MSAL keeps the first network client that it was given for all of the process, so it gets one that leads to the attempt.
const attempts = new AsyncLocalStorage<INetworkModule>();
const currentNetwork: INetworkModule = {
  sendGetRequestAsync: (...request) => attempt().sendGetRequestAsync(...request),
  sendPostRequestAsync: (...request) => attempt().sendPostRequestAsync(...request),
};

function attempt(): INetworkModule {
  const current = attempts.getStore();
  if (current === undefined) throw new Error('MSAL has left the call that it was made in.');
  return current;
}

/** A metadata service answers at once or is not there. */
const DEFAULT_TIMEOUT = 10_000;

/**
 * Signs in as the machine that this runs on: a virtual machine, App Service, Azure Arc and others, as MSAL knows them. No
 * secret has to be kept. The platform gives tokens to whoever asks on the machine.
 *
 * Source: learn.microsoft.com/entra/identity/managed-identities-azure-resources.
 *
 * @throws `getToken` throws AuthError when this is no such machine or it has no identity, AbortError when its signal
 *   fires, ArgumentError when it is not told what the token is for.
 */
export function managedIdentity(options: ManagedIdentityOptions = {}): ClaimsCredential {
  const { clientId, clientCapabilities = [], fetch, timeout } = options;
  return sharedTokens(readResource, async ({ resource }, signal, claims) => {
    const { ManagedIdentityApplication } = await import('@azure/msal-node');
    const network = new MetadataNetwork({ fetch, timeout: timeout ?? DEFAULT_TIMEOUT, signal });
    try {
      const application = new ManagedIdentityApplication({
        ...(clientId !== undefined && { managedIdentityIdParams: { userAssignedClientId: clientId } }),
        clientCapabilities: [...clientCapabilities],
        // One failed attempt is told at once: a chain has other links to try.
        system: { networkClient: currentNetwork, disableInternalRetries: true },
      });
      // MSAL would remember tokens for all of the process.
      const request = { resource, forceRefresh: true, ...(claims !== undefined && { claims }) };
      const result = await attempts.run(network, () => application.acquireToken(request));
      // Of some refusals MSAL makes an empty token.
      if (network.failure !== undefined) throw network.failure;
      return perishable(result);
    } catch (error) {
      const subject = `No token for ${resource} from the managed identity of this machine`;
      throw explainFailure(network.failure ?? error, subject, createRedactor([...network.secrets]));
    }
  });
}

function readResource({ audience, scopes = [] }: ClaimsTokenRequest): { name: string; resource: string } {
  const [scope = audience, ...others] = scopes;
  if (scope === undefined || others.length > 0) {
    throw new ArgumentError(
      'A managed identity gets a token for one resource. Ask with an audience, or with one scope that ends in /.default.',
      'audience',
    );
  }
  const resource = scope.replace(/\/\.default$/, '');
  return { name: resource, resource };
}

/** The platforms answer in forms of their own, and Azure Arc begins with a 401, so MSAL gets to see everything. */
class MetadataNetwork extends NetworkModule {
  protected override readBody(url: URL, { status, text }: Answer): Record<string, unknown> {
    const body = parseJson(text);
    if (status !== 200 || !isRecord(body)) {
      this.failure =
        readRefusal(body) ??
        new AuthError(
          `${url.origin} answered ${status}. Check that an identity is assigned to this machine, and which one if there are several.`,
        );
    }
    return isRecord(body) ? body : {};
  }
}
