import type { Stamp, StampSignIn } from '@edgeplane/auth';
import { AuthError, createClient, type TokenCredential } from '@edgeplane/client';
import { providerBranches } from '../tree.js';
import { UsageError } from '../usage-error.js';
import { addressOf } from './address.js';
import type { Service, Settings } from './service.js';

export const stackhub: Service = {
  name: 'stackhub',
  title: 'Azure Stack Hub, admin endpoint: subscriptions, alerts, health',
  variables: [
    ['EDGEPLANE_STACKHUB_URL', 'the stamp: https://adminmanagement.{region}.{domain}'],
    ['EDGEPLANE_STACKHUB_CLIENT_ID', 'a service principal, with'],
    ['EDGEPLANE_STACKHUB_CLIENT_SECRET', 'its secret (asked for on a terminal), or'],
    ['EDGEPLANE_STACKHUB_USERNAME', 'an operator, with'],
    ['EDGEPLANE_STACKHUB_PASSWORD', 'the password (asked for on a terminal), or'],
    ['EDGEPLANE_STACKHUB_TOKEN', 'a bearer token'],
    ['EDGEPLANE_STACKHUB_DIRECTORY', 'the directory to sign in to, if not the one that the stamp names'],
    ['EDGEPLANE_STACKHUB_SUBSCRIPTION', 'the Default Provider Subscription, in place of --subscription'],
    ['EDGEPLANE_STACKHUB_LOCATION', 'the region, if not the one in the address'],
    ['EDGEPLANE_LOGIN_URL', 'another address of the sign-in than the stamp names'],
  ],
  discovers: ['location'],
  async load() {
    const { catalogs } = await import('@edgeplane/stackhub-admin/catalogs');
    return providerBranches(catalogs);
  },
  async connect(settings) {
    const { environment, dryRun, timeout, fetch, signal, layers } = settings;
    const url = addressOf(settings);
    if (url === undefined) {
      throw new UsageError(
        `Which stamp? Give --url or set ${environment.name('URL')}: https://adminmanagement.{region}.{domain}. Or try the command with --mock.`,
      );
    }
    const common = { timeout, fetch, layers };
    if (dryRun) return createClient({ ...common, baseUrl: url });
    const signIn = await readSignIn(settings);
    const { discoverStamp } = await import('@edgeplane/auth');
    const stamp = await discoverStamp(url, { signal, fetch, timeout });
    return createClient({
      ...common,
      baseUrl: stamp.armUrl,
      audience: stamp.audience,
      credential: signIn(stamp),
      defaults: { location: stamp.region },
    });
  },
};

/** Reads who signs in before the stamp is asked, so that a missing variable is told at once. */
async function readSignIn(settings: Settings): Promise<(stamp: Stamp) => TokenCredential> {
  const { stampCredential, staticToken } = await import('@edgeplane/auth');
  const { environment, loginUrl } = settings;
  const token = environment.get('TOKEN');
  if (token !== undefined) return () => staticToken(token);
  const who = await readAccount(settings);
  return (stamp) =>
    stampCredential(loginUrl === undefined ? stamp : { ...stamp, loginEndpoint: loginUrl }, who);
}

async function readAccount({ environment, fetch }: Settings): Promise<StampSignIn> {
  const common = { directory: environment.get('DIRECTORY'), fetch };
  const clientId = environment.get('CLIENT_ID');
  const username = environment.get('USERNAME');
  if (username !== undefined) {
    const password = await environment.secret('PASSWORD', `Password of ${username}`);
    return { ...common, clientId, username, password };
  }
  if (clientId !== undefined) {
    const clientSecret = await environment.secret('CLIENT_SECRET', `Secret of ${clientId}`);
    return { ...common, clientId, clientSecret };
  }
  throw new AuthError(
    `No sign-in to the stamp is set. Set ${environment.name('CLIENT_ID')} and ${environment.name('CLIENT_SECRET')}, or ` +
      `${environment.name('USERNAME')} and ${environment.name('PASSWORD')}, or ${environment.name('TOKEN')}; or try the command with --mock.`,
  );
}
