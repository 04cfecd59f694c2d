import type { Claims } from '../caller.js';

/** The claims that name a user, as v1, AD FS and v2 have them. */
export function userClaims(name: string): Claims {
  return { upn: name, unique_name: name, preferred_username: name };
}
