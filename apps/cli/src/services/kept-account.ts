import type { UserCredential } from '@edgeplane/auth';
import { CAPABILITIES } from './application.js';
import type { Settings, UserSignIn } from './service.js';

/** The credential of an account that has signed in before; undefined when nobody has. */
export async function keptAccount(
  { openKept, environment, fetch, timeout }: Settings,
  where: () => UserSignIn | Promise<UserSignIn>,
): Promise<UserCredential | undefined> {
  const kept = await openKept();
  if (kept === undefined) return undefined;
  const { signedIn } = await import('@edgeplane/auth');
  const { request: _, ...login } = await where();
  return signedIn({
    ...login,
    store: kept.store,
    account: environment.get('ACCOUNT'),
    fetch,
    timeout,
    clientCapabilities: CAPABILITIES,
  });
}
