import { AuthError, type TokenCredential } from '@edgeplane/client';
import { groupBranches } from '../tree.js';
import { addressOf } from './address.js';
import { keptAccount } from './kept-account.js';
import type { Service, Settings } from './service.js';

export const sphere: Service = {
  name: 'sphere',
  title: 'Azure Sphere: tenants, products, device groups, devices, images, deployments',
  variables: [
    ['EDGEPLANE_SPHERE_TOKEN', 'a bearer token, or'],
    ['EDGEPLANE_SPHERE_CLIENT_ID', 'a service principal, with'],
    ['EDGEPLANE_SPHERE_CLIENT_SECRET', 'its secret (asked for on a terminal) and'],
    ['EDGEPLANE_SPHERE_DIRECTORY', 'its Entra tenant: id or domain'],
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
  const { clientSecret, staticToken } = await import('@edgeplane/auth');
  const { environment, loginUrl, fetch } = settings;
  const token = environment.get('TOKEN');
  if (token !== undefined) return { credential: staticToken(token) };
  const clientId = environment.get('CLIENT_ID');
  if (clientId === undefined) return signInUser(settings);
  const { authentication } = await import('@edgeplane/sphere');
  const { origin } = new URL(authentication.flows.clientCredentials.tokenUrl);
  return {
    credential: clientSecret({
      clientId,
      directory: environment.need(
        'DIRECTORY',
        'It names the Entra tenant of the service principal: id or domain.',
      ),
      clientSecret: await environment.secret('CLIENT_SECRET', `Secret of ${clientId}`),
      loginEndpoint: loginUrl ?? origin,
      fetch,
    }),
  };
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
