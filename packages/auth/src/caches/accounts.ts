import type { AccountInfo, PublicClientApplication } from '@azure/msal-node';
import { cachePlugin } from './cache-plugin.js';
import type { TokenStore } from './token-store.js';

/** A person who has signed in. */
export interface Account {
  /** Stays the same when the name changes. */
  id: string;
  /** `operator@lakeside.example`. */
  username: string;
  /** The Entra tenant's id; empty with AD FS. */
  directory: string;
  /** Where they signed in: `login.microsoftonline.com`. */
  host: string;
}

export function readAccount({ homeAccountId, username, tenantId, environment }: AccountInfo): Account {
  return { id: homeAccountId, username, directory: tenantId, host: environment };
}

/** Who is signed in. Nothing is sent. */
export async function listAccounts(store: TokenStore): Promise<Account[]> {
  const application = await openCache(store);
  return (await application.getTokenCache().getAllAccounts()).map(readAccount);
}

/**
 * Forgets accounts and their tokens. The authority does not learn of it: what was copied elsewhere stays good until
 * it expires.
 *
 * @param chosen which ones. Default: all.
 * @returns those that are gone.
 */
export async function removeAccounts(
  store: TokenStore,
  chosen: (account: Account) => boolean = () => true,
): Promise<Account[]> {
  const cache = (await openCache(store)).getTokenCache();
  const removed: Account[] = [];
  let left = 0;
  for (const info of await cache.getAllAccounts()) {
    const account = readAccount(info);
    if (chosen(account)) {
      await cache.removeAccount(info);
      removed.push(account);
    } else {
      left += 1;
    }
  }
  if (left === 0) await store.clear();
  return removed;
}

async function openCache(store: TokenStore): Promise<PublicClientApplication> {
  const { PublicClientApplication } = await import('@azure/msal-node');
  // MSAL wants a client to speak for; accounts are the same for all of them.
  return new PublicClientApplication({
    auth: { clientId: 'accounts' },
    cache: { cachePlugin: cachePlugin(store) },
  });
}
