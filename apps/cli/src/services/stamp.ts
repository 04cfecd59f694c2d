import type { Stamp, StampSignIn } from '@edgeplane/auth';
import {
  AuthError,
  type Catalog,
  type ClientOptions,
  createClient,
  explainArm,
  type TokenCredential,
} from '@edgeplane/client';
import { variablePrefix } from '../names.js';
import { providerBranches } from '../tree.js';
import { UsageError } from '../usage-error.js';
import { addressOf } from './address.js';
import { applicationOf, CAPABILITIES, credentialOf } from './application.js';
import { keptAccount } from './kept-account.js';
import type { Service, Settings, UserSignIn } from './service.js';

/** One of the two endpoints of a stamp. */
export interface Endpoint {
  /** The first word of its commands, and what its variables begin with. */
  readonly name: string;
  readonly title: string;
  readonly kind: Stamp['kind'];
  /** What its address looks like. */
  readonly address: string;
  /** Who signs in with a password: `an operator`. */
  readonly person: string;
  readonly subscription: string;
  catalogs(): Promise<Readonly<Record<string, Catalog>>>;
}

export function stampService(endpoint: Endpoint): Service {
  const { name, title, catalogs } = endpoint;
  const client = async (options: ClientOptions) => createClient({ explain: explainArm, ...options });
  return {
    name,
    title,
    variables: variablesOf(endpoint),
    discovers: ['location'],
    client,
    async load() {
      return providerBranches(await catalogs());
    },
    async connect(settings) {
      const { dryRun, timeout, fetch, layers } = settings;
      const url = stampAddress(settings, endpoint);
      const { answerClaimsChallenge } = await import('@edgeplane/auth');
      const common = { timeout, fetch, layers: [...layers, answerClaimsChallenge] };
      if (dryRun) return client({ ...common, baseUrl: url });
      const signIn = await readSignIn(settings, endpoint);
      const stamp = await stampOf(settings, endpoint);
      refuseOtherEndpoint(stamp, endpoint);
      return client({
        ...common,
        baseUrl: stamp.armUrl,
        audience: stamp.audience,
        credential: await signIn(stamp),
        defaults: { location: stamp.region },
      });
    },
    async applications(settings) {
      const { loginEndpoint, directory, audience } = await stampOf(settings, endpoint);
      const own = settings.environment.get('DIRECTORY');
      return { loginEndpoint, directory: own ?? directory, request: { audience } };
    },
    async users(settings) {
      return usersOf(await stampOf(settings, endpoint), settings);
    },
  };
}

function variablesOf({ name, address, person, subscription }: Endpoint): Service['variables'] {
  const prefix = variablePrefix(name);
  return [
    [`${prefix}URL`, `the stamp: ${address}`],
    [`${prefix}CLIENT_ID`, 'a service principal, with'],
    [`${prefix}CLIENT_SECRET`, 'its secret (asked for on a terminal), or'],
    [`${prefix}CERTIFICATE`, 'its certificate and key, a PEM or PFX file, with'],
    [`${prefix}CERTIFICATE_PASSPHRASE`, 'the passphrase of the key, or'],
    [`${prefix}FEDERATED_TOKEN_FILE`, "the file of the platform's token, or"],
    [`${prefix}MANAGED_IDENTITY`, 'anything: the identity of this Azure machine, or'],
    [`${prefix}USERNAME`, `${person}, with`],
    [`${prefix}PASSWORD`, 'the password (asked for on a terminal), or'],
    [`${prefix}TOKEN`, 'a bearer token'],
    [`${prefix}ACCOUNT`, `which account, if several have signed in with \`edgeplane login ${name}\``],
    [`${prefix}DIRECTORY`, 'the directory to sign in to, if not the one that the stamp names'],
    [`${prefix}SUBSCRIPTION`, `${subscription}, in place of --subscription`],
    [`${prefix}LOCATION`, 'the region, if not the one in the address'],
    ['EDGEPLANE_LOGIN_URL', 'another address of the sign-in than the stamp names'],
  ];
}

/** @throws UsageError when no stamp is named. */
function stampAddress(settings: Settings, { address }: Endpoint): string {
  const url = addressOf(settings);
  if (url !== undefined) return url;
  throw new UsageError(
    `Which stamp? Give --url or set ${settings.environment.name('URL')}: ${address}. Or try the command with --mock.`,
  );
}

async function stampOf(settings: Settings, endpoint: Endpoint): Promise<Stamp> {
  const { discover } = await import('@edgeplane/auth');
  const { signal, fetch, timeout, loginUrl } = settings;
  const stamp = await discover(stampAddress(settings, endpoint), { signal, fetch, timeout });
  return loginUrl === undefined ? stamp : { ...stamp, loginEndpoint: loginUrl };
}

/** @throws UsageError when the stamp's other endpoint was named: it knows none of the operations here. */
function refuseOtherEndpoint({ armUrl, kind, region, domain }: Stamp, endpoint: Endpoint): void {
  if (kind === endpoint.kind) return;
  const address = endpoint.address
    .replace('{region}', region ?? '{region}')
    .replace('{domain}', domain ?? '{domain}');
  const [whose, these] =
    endpoint.kind === 'admin' ? ['tenant', 'for operators'] : ['admin', 'for users of subscriptions'];
  throw new UsageError(
    `${armUrl} is the ${whose} endpoint of a stamp. These commands are ${these}: use its ${endpoint.kind} endpoint, ${address}.`,
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
  endpoint: Endpoint,
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
  if ((await settings.openKept()) === undefined) throw noSignIn(settings, endpoint);
  return async (stamp) => {
    const user = await keptAccount(settings, () => usersOf(stamp, settings));
    if (user === undefined) throw noSignIn(settings, endpoint);
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

function noSignIn({ environment }: Settings, { name }: Endpoint): AuthError {
  return new AuthError(
    `No sign-in to the stamp is set. Run \`edgeplane login ${name}\`; or set ${environment.name('CLIENT_ID')} and ${environment.name('CLIENT_SECRET')}, or ` +
      `${environment.name('USERNAME')} and ${environment.name('PASSWORD')}, or ${environment.name('TOKEN')}; or try the command with --mock.`,
  );
}
