import type { Stamp, StampSignIn } from '@edgeplane/auth';
import { AuthError, createClient, explainArm, type TokenCredential } from '@edgeplane/client';
import { providerBranches } from '../tree.js';
import { UsageError } from '../usage-error.js';
import { addressOf } from './address.js';
import { applicationOf, CAPABILITIES, credentialOf } from './application.js';
import { keptAccount } from './kept-account.js';
import type { Service, Settings, UserSignIn } from './service.js';

export const stackhub: Service = {
  name: 'stackhub',
  title: 'Azure Stack Hub, admin endpoint: subscriptions, alerts, health',
  variables: [
    ['EDGEPLANE_STACKHUB_URL', 'the stamp: https://adminmanagement.{region}.{domain}'],
    ['EDGEPLANE_STACKHUB_CLIENT_ID', 'a service principal, with'],
    ['EDGEPLANE_STACKHUB_CLIENT_SECRET', 'its secret (asked for on a terminal), or'],
    ['EDGEPLANE_STACKHUB_CERTIFICATE', 'its certificate and key, a PEM or PFX file, with'],
    ['EDGEPLANE_STACKHUB_CERTIFICATE_PASSPHRASE', 'the passphrase of the key, or'],
    ['EDGEPLANE_STACKHUB_FEDERATED_TOKEN_FILE', "the file of the platform's token, or"],
    ['EDGEPLANE_STACKHUB_MANAGED_IDENTITY', 'anything: the identity of this Azure machine, or'],
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
  async client(options) {
    return createClient({ explain: explainArm, ...options });
  },
  async connect(settings) {
    const { dryRun, timeout, fetch, layers } = settings;
    const url = stampAddress(settings);
    const { answerClaimsChallenge } = await import('@edgeplane/auth');
    const common = { timeout, fetch, layers: [...layers, answerClaimsChallenge] };
    if (dryRun) return stackhub.client({ ...common, baseUrl: url });
    const signIn = await readSignIn(settings);
    const stamp = await stampOf(settings);
    refuseTenantEndpoint(stamp);
    return stackhub.client({
      ...common,
      baseUrl: stamp.armUrl,
      audience: stamp.audience,
      credential: await signIn(stamp),
      defaults: { location: stamp.region },
    });
  },
  async applications(settings) {
    const { loginEndpoint, directory, audience } = await stampOf(settings);
    const own = settings.environment.get('DIRECTORY');
    return { loginEndpoint, directory: own ?? directory, request: { audience } };
  },
  async users(settings) {
    return usersOf(await stampOf(settings), settings);
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

async function stampOf(settings: Settings): Promise<Stamp> {
  const { discover } = await import('@edgeplane/auth');
  const { signal, fetch, timeout, loginUrl } = settings;
  const stamp = await discover(stampAddress(settings), { signal, fetch, timeout });
  return loginUrl === undefined ? stamp : { ...stamp, loginEndpoint: loginUrl };
}

/** @throws UsageError when the stamp's other endpoint was named: it knows none of the operations here. */
function refuseTenantEndpoint({ armUrl, kind, region, domain }: Stamp): void {
  if (kind === 'admin') return;
  const address = `https://adminmanagement.${region ?? '{region}'}.${domain ?? '{domain}'}`;
  throw new UsageError(
    `${armUrl} is the tenant endpoint of a stamp. These commands are for operators: use its admin endpoint, ${address}.`,
  );
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
  if (token !== undefined) return (stamp) => stampCredential(stamp, () => staticToken(token));
  const user = await readUser(settings);
  if (user !== undefined) return (stamp) => stampCredential(stamp, user);
  const { environment } = settings;
  const application = (await applicationOf(environment)) ?? (await settings.keptApplication());
  if (application !== undefined) {
    return async (stamp) => {
      const directory = environment.get('DIRECTORY') ?? stamp.directory;
      const credential = await credentialOf(application, { ...stamp, directory }, settings);
      return stampCredential(stamp, () => credential);
    };
  }
  if ((await settings.openKept()) === undefined) throw noSignIn(settings);
  return async (stamp) => {
    const user = await keptAccount(settings, () => usersOf(stamp, settings));
    if (user === undefined) throw noSignIn(settings);
    return stampCredential(stamp, () => user);
  };
}

async function readUser({ environment, fetch, timeout }: Settings): Promise<StampSignIn | undefined> {
  const username = environment.get('USERNAME');
  if (username === undefined) return undefined;
  const password = await environment.secret('PASSWORD', `Password of ${username}`);
  const [directory, clientId] = [environment.get('DIRECTORY'), environment.get('CLIENT_ID')];
  return { directory, clientId, username, password, clientCapabilities: CAPABILITIES, fetch, timeout };
}

function noSignIn({ environment }: Settings): AuthError {
  return new AuthError(
    `No sign-in to the stamp is set. Run \`edgeplane login stackhub\`; or set ${environment.name('CLIENT_ID')} and ${environment.name('CLIENT_SECRET')}, or ` +
      `${environment.name('USERNAME')} and ${environment.name('PASSWORD')}, or ${environment.name('TOKEN')}; or try the command with --mock.`,
  );
}
