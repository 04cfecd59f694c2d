import { AuthError, type TokenCredential } from '@edgeplane/client';
import { groupBranches } from '../tree.js';
import { addressOf } from './address.js';
import type { Service, Settings } from './service.js';

export const sphere: Service = {
  name: 'sphere',
  title: 'Azure Sphere: tenants, products, device groups, devices, images, deployments',
  variables: [
    ['EDGEPLANE_SPHERE_TOKEN', 'a bearer token, or'],
    ['EDGEPLANE_SPHERE_CLIENT_ID', 'a service principal, with'],
    ['EDGEPLANE_SPHERE_CLIENT_SECRET', 'its secret (asked for on a terminal) and'],
    ['EDGEPLANE_SPHERE_DIRECTORY', 'its Entra tenant: id or domain'],
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
    const { createSphereClient, authentication } = await import('@edgeplane/sphere');
    const { dryRun, timeout, fetch, layers } = settings;
    const { origin } = new URL(authentication.flows.clientCredentials.tokenUrl);
    return createSphereClient({
      baseUrl: addressOf(settings),
      credential: dryRun ? undefined : await signIn(settings, origin),
      timeout,
      fetch,
      layers,
    }).client;
  },
};

async function signIn({ environment, loginUrl, fetch }: Settings, usual: string): Promise<TokenCredential> {
  const { clientSecret, staticToken } = await import('@edgeplane/auth');
  const token = environment.get('TOKEN');
  if (token !== undefined) return staticToken(token);
  const clientId = environment.get('CLIENT_ID');
  if (clientId === undefined) {
    throw new AuthError(
      `No sign-in to Azure Sphere is set. Set ${environment.name('TOKEN')}, or ${environment.name('CLIENT_ID')}, ` +
        `${environment.name('CLIENT_SECRET')} and ${environment.name('DIRECTORY')}; or try the command with --mock.`,
    );
  }
  return clientSecret({
    clientId,
    directory: environment.need(
      'DIRECTORY',
      'It names the Entra tenant of the service principal: id or domain.',
    ),
    clientSecret: await environment.secret('CLIENT_SECRET', `Secret of ${clientId}`),
    loginEndpoint: loginUrl ?? usual,
    fetch,
  });
}
