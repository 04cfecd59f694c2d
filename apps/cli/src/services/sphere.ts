import { AuthError, type TokenCredential } from '@edgeplane/client';
import { groupBranches } from '../tree.js';
import { addressOf } from './address.js';
import { applicationOf, credentialOf } from './application.js';
import { keptAccount } from './kept-account.js';
import type { Service, Settings } from './service.js';

export const sphere: Service = {
  name: 'sphere',
  title: 'Azure Sphere: tenants, products, device groups, devices, images, deployments',
  variables: [
    ['EDGEPLANE_SPHERE_TOKEN', 'a bearer token, or'],
    ['EDGEPLANE_SPHERE_CLIENT_ID', 'a service principal, with'],
    ['EDGEPLANE_SPHERE_DIRECTORY', 'its Entra tenant, id or domain, and'],
    ['EDGEPLANE_SPHERE_CLIENT_SECRET', 'its secret (asked for on a terminal), or'],
    ['EDGEPLANE_SPHERE_CERTIFICATE', 'its certificate and key, a PEM or PFX file, with'],
    ['EDGEPLANE_SPHERE_CERTIFICATE_PASSPHRASE', 'the passphrase of the key, or'],
    ['EDGEPLANE_SPHERE_FEDERATED_TOKEN_FILE', "the file of the platform's token, or"],
    ['EDGEPLANE_SPHERE_MANAGED_IDENTITY', 'anything: the identity of this Azure machine'],
    ['EDGEPLANE_SPHERE_ACCOUNT', 'which account, if several have signed in with `edgeplane login sphere`'],
    ['EDGEPLANE_SPHERE_TENANT', 'the Azure Sphere tenant, in place of --tenant'],
    ['EDGEPLANE_SPHERE_URL', 'another address of the service'],
    ['EDGEPLANE_LOGIN_URL', 'another address of the sign-in'],
  ],
  discovers: [],
  async load() {
    const { catalog } = await import('@edgeplane/sphere/catalog');
    return groupBranches(catalog);
  },
  async client({ defaults, ...options }) {
    const { createSphereClient } = await import('@edgeplane/sphere');
    return createSphereClient({ ...options, ...defaults }).client;
  },
  async connect(settings) {
    const [{ createSphereClient }, { answerClaimsChallenge }] = await Promise.all([
      import('@edgeplane/sphere'),
      import('@edgeplane/auth'),
    ]);
    const { dryRun, timeout, fetch, layers } = settings;
    return createSphereClient({
      baseUrl: addressOf(settings),
      ...(dryRun ? {} : await signIn(settings)),
      timeout,
      fetch,
      layers: [...layers, answerClaimsChallenge],
    }).client;
  },
  async applications({ loginUrl }) {
    const { authentication } = await import('@edgeplane/sphere');
    const { tokenUrl, scopes } = authentication.flows.clientCredentials;
    return {
      loginEndpoint: loginUrl ?? new URL(tokenUrl).origin,
      directory: undefined,
      request: { scopes },
    };
  },
  async users({ loginUrl }) {
    const { authentication } = await import('@edgeplane/sphere');
    const { tokenUrl, scopes } = authentication.flows.authorizationCode;
    const { origin, pathname } = new URL(tokenUrl);
    const [, directory = ''] = pathname.split('/');
    const { clientId } = authentication;
    return { loginEndpoint: loginUrl ?? origin, directory, clientId, request: { scopes } };
  },
};

/** Users and applications are given tokens for different scopes. */
interface SignIn {
  readonly credential: TokenCredential;
  readonly scopes?: readonly string[] | undefined;
}

async function signIn(settings: Settings): Promise<SignIn> {
  const { staticToken } = await import('@edgeplane/auth');
  const { environment } = settings;
  const token = environment.get('TOKEN');
  if (token !== undefined) return { credential: staticToken(token) };
  const application = (await applicationOf(environment)) ?? (await settings.keptApplication());
  if (application === undefined) return signInUser(settings);
  const where = await sphere.applications(settings);
  return { credential: await credentialOf(application, where, settings) };
}

async function signInUser(settings: Settings): Promise<SignIn> {
  const { environment } = settings;
  const where = await sphere.users(settings);
  const credential = await keptAccount(settings, () => where);
  if (credential !== undefined) return { credential, scopes: where.request.scopes };
  throw new AuthError(
    `No sign-in to Azure Sphere is set. Run \`edgeplane login sphere\`; or set ${environment.name('TOKEN')}, or ${environment.name('CLIENT_ID')}, ` +
      `${environment.name('CLIENT_SECRET')} and ${environment.name('DIRECTORY')}; or try the command with --mock.`,
  );
}
