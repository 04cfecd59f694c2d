import type { AuthenticationResult } from '@azure/msal-node';
import type { AccessToken } from '@edgeplane/client';
import type { Perishable } from '../shared-cache.js';

/** A token this close to its end is not used for a new call any more, in milliseconds. */
const HARD_WINDOW = 120_000;
/** This close, a new one is fetched in the background. Less than the 5 minutes in which MSAL hands out no token of its cache. */
const SOFT_WINDOW = 240_000;

/**
 * For how long a token is handed out. A short-lived one is renewed in the background after a quarter of its life and
 * before the call after half of it; the authority may ask for an earlier renewal (`refresh_in`).
 */
export function perishable(result: AuthenticationResult | null): Perishable<AccessToken> {
  const { accessToken: token = '', expiresOn = null, refreshOn } = result ?? {};
  const expires = expiresOn ?? new Date();
  const left = expires.getTime() - Date.now();
  // MSAL rounds to seconds, so one is the least.
  const lifetime = left - Math.min(HARD_WINDOW, Math.max(left / 2, 1000));
  const renewAfter = left - Math.min(SOFT_WINDOW, (left * 3) / 4);
  const wanted = refreshOn === undefined ? renewAfter : refreshOn.getTime() - Date.now();
  return { value: { token, expiresOn: expires }, lifetime, renewAfter: Math.min(renewAfter, wanted) };
}
