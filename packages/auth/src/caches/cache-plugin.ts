import type { ICachePlugin } from '@azure/msal-node';
import type { TokenStore } from './token-store.js';

/**
 * MSAL's side of a store. MSAL asks before it looks into its cache and tells afterwards, and says beforehand whether it
 * means to change it: only then others are kept out, and only for as long as that takes, never during a request.
 */
export function cachePlugin(store: TokenStore): ICachePlugin {
  const locks = new WeakMap<object, () => Promise<void>>();
  return {
    async beforeCacheAccess(context) {
      const unlock = context.cacheHasChanged ? await store.lock() : undefined;
      try {
        context.tokenCache.deserialize((await store.read()) ?? '');
      } catch (error) {
        // MSAL goes on to afterCacheAccess all the same; what could not be read must not be overwritten.
        await unlock?.();
        throw error;
      }
      if (unlock !== undefined) locks.set(context, unlock);
    },
    async afterCacheAccess(context) {
      const unlock = locks.get(context);
      if (unlock === undefined) return;
      try {
        await store.write(context.tokenCache.serialize());
      } finally {
        await unlock();
      }
    },
  };
}
