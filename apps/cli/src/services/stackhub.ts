import type { Stamp, StampSignIn } from '@edgeplane/auth';
import { AuthError, createClient, type TokenCredential } from '@edgeplane/client';
import { providerBranches } from '../tree.js';
import { UsageError } from '../usage-error.js';
import { addressOf } from './address.js';
import { keptAccount } from './kept-account.js';
import type { Service, Settings, UserSignIn } from './service.js';

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
    [
      'EDGEPLANE_STACKHUB_ACCOUNT',
      'which account, if several have signed in with `edgeplane login stackhub`',
    ],
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
    const { dryRun, timeout, fetch, layers } = settings;
    const url = stampAddress(settings);
    const { answerClaimsChallenge } = await import('@edgeplane/auth');
    const common = { timeout, fetch, layers: [...layers, answerClaimsChallenge] };
    if (dryRun) return createClient({ ...common, baseUrl: url });
    const signIn = await readSignIn(settings);
    const stamp = await discover(settings);
    return createClient({
      ...common,
      baseUrl: stamp.armUrl,
      audience: stamp.audience,
      credential: await signIn(stamp),
      defaults: { location: stamp.region },
    });
  },
  async users(settings) {
    return usersOf(await discover(settings), settings);
  },
};

/** @throws UsageError when no stamp is named. */
function stampAddress(settings: Settings): string {
  const url = addressOf(settings);
  if (url !== undefined) return url;
  throw new UsageError(
    `Which stamp? Give --url or set ${settings.environment.name('URL')}: https://adminmanagement.{region}.{domain}. Or try the command with --mock.`,
  );
}

async function discover(settings: Settings): Promise<Stamp> {
  const { discoverStamp } = await import('@edgeplane/auth');
  const { signal, fetch, timeout, loginUrl } = settings;
  const stamp = await discoverStamp(stampAddress(settings), { signal, fetch, timeout });
  return loginUrl === undefined ? stamp : { ...stamp, loginEndpoint: loginUrl };
}

async function usersOf(stamp: Stamp, { environment }: Settings): Promise<UserSignIn> {
  const { POWERSHELL_CLIENT_ID, stampLogin } = await import('@edgeplane/auth');
  const directory = environment.get('DIRECTORY') ?? stamp.directory;
  return {
    ...stampLogin(stamp, directory),
    clientId: POWERSHELL_CLIENT_ID,
    request: { audience: stamp.audience },
  };
}

/** Reads who signs in before the stamp is asked, so that a missing variable is told at once. */
async function readSignIn(
  settings: Settings,
): Promise<(stamp: Stamp) => TokenCredential | Promise<TokenCredential>> {
  const { stampCredential, staticToken } = await import('@edgeplane/auth');
  const token = settings.environment.get('TOKEN');
  if (token !== undefined) return () => staticToken(token);
  const who = await readAccount(settings);
  if (who !== undefined) return (stamp) => stampCredential(stamp, who);
  if ((await settings.openKept()) === undefined) throw noSignIn(settings);
  return async (stamp) => {
    const user = await keptAccount(settings, () => usersOf(stamp, settings));
    if (user === undefined) throw noSignIn(settings);
    return stampCredential(stamp, () => user);
  };
}

async function readAccount({ environment, fetch }: Settings): Promise<StampSignIn | undefined> {
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
  return undefined;
}

function noSignIn({ environment }: Settings): AuthError {
  return new AuthError(
    `No sign-in to the stamp is set. Run \`edgeplane login stackhub\`; or set ${environment.name('CLIENT_ID')} and ${environment.name('CLIENT_SECRET')}, or ` +
      `${environment.name('USERNAME')} and ${environment.name('PASSWORD')}, or ${environment.name('TOKEN')}; or try the command with --mock.`,
  );
}
