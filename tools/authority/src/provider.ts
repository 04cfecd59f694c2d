// The standard part: oidc-provider checks clients, assertions, PKCE and codes, and issues signed tokens.
import { createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK } from 'jose';
import {
  type ClientMetadata,
  type Configuration,
  errors,
  type KoaContextWithOIDC,
  Provider,
} from 'oidc-provider';
import type { Pem } from './certificates.js';
import type { Dialect } from './dialect.js';
import {
  ADMIN_AUDIENCE,
  APPLICATIONS,
  claimsOf,
  PUBLIC_CLIENT,
  type Secrets,
  SPHERE_AUDIENCES,
  SPHERE_CLIENT,
  TENANT_AUDIENCE,
} from './registry.js';
import { memoryAdapter } from './storage.js';

const AUDIENCES: readonly string[] = [ADMIN_AUDIENCE, TENANT_AUDIENCE, ...SPHERE_AUDIENCES];
const RESOURCE_SCOPES = '.default user_impersonation';
/** Seconds by which a client's clock may be off, as Entra ID has it. */
const CLOCK_TOLERANCE = 300;
/** Seconds, by what the provider calls them. */
const LIFETIMES = [
  ...['AccessToken', 'ClientCredentials', 'IdToken', 'Grant', 'RefreshToken'].map((name) => [name, 3600]),
  ...['DeviceCode', 'Interaction', 'Session'].map((name) => [name, 900]),
  ['AuthorizationCode', 60],
];
const PRIVATE_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

export interface ProviderOptions {
  /** Where the authority is: `https://127.0.0.1:{port}/{directory}`. */
  readonly issuer: string;
  readonly dialect: Dialect;
  readonly secrets: Secrets;
  readonly certificate: Pem;
}

export async function makeProvider(options: ProviderOptions): Promise<Provider> {
  const { issuer, dialect } = options;
  const oauthPath = dialect === 'v2' ? '/oauth2/v2.0' : '/oauth2';
  const mount = new URL(issuer).pathname;
  const configuration: Configuration = {
    clients: await registeredClients(options),
    jwks: { keys: [{ ...(await exportJWK(PRIVATE_KEY)), alg: 'RS256', use: 'sig' }] },
    claims: { openid: ['sub', 'oid', 'tid', 'upn', 'preferred_username'] },
    scopes: ['openid', 'profile', 'offline_access'],
    conformIdTokenClaims: false,
    clockTolerance: CLOCK_TOLERANCE,
    adapter: memoryAdapter(),
    // The standard lets the key speak for itself; the vendors look for the certificate by its thumbprint first.
    async assertJwtClientAuthClaimsAndHeader(_, __, header) {
      const { sha1, sha256 } = thumbprints(options.certificate);
      const isKnown = header.x5t === sha1 || (dialect !== 'adfs' && header['x5t#S256'] === sha256);
      if (!isKnown) throw new errors.InvalidClientAuth('no certificate has the thumbprint of the assertion');
    },
    cookies: { keys: ['for tests'] },
    pkce: { methods: ['S256'], required: () => true },
    rotateRefreshToken: false,
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    findAccount: async (_, accountId) => ({ accountId, claims: async () => claimsOf(accountId) }),
    interactions: { url: (_, { uid }) => `${mount}${oauthPath}/interaction/${uid}` },
    routes: {
      authorization: `${oauthPath}/authorize`,
      token: `${oauthPath}/token`,
      device_authorization: `${oauthPath}/devicecode`,
      code_verification: `${oauthPath}/deviceauth`,
      jwks: '/discovery/keys',
    },
    ttl: Object.fromEntries(LIFETIMES),
    features: {
      clientCredentials: { enabled: true },
      deviceFlow: {
        enabled: true,
        userCodeInputSource: (context, form) => show(context, 'Enter the code', form),
        userCodeConfirmSource: (context, form) => show(context, 'Is this the code?', form),
        successSource: (context) => show(context, 'You are signed in.'),
      },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo(_, audience) {
          if (!AUDIENCES.includes(audience)) throw new errors.InvalidTarget();
          return {
            audience,
            scope: RESOURCE_SCOPES,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
    },
  };
  const provider = new Provider(issuer, configuration);
  // It stands behind the front, which ends TLS.
  provider.proxy = true;
  return provider;
}

/** A page of the device flow, with the form that the provider makes. */
function show(context: KoaContextWithOIDC, title: string, form = ''): void {
  context.body = `<!doctype html><title>${title}</title>${form}<p>${title}</p>`;
}

/** Serves a provider under the issuer's path. */
export function mounted(provider: Provider): (request: IncomingMessage, response: ServerResponse) => void {
  const { pathname } = new URL(provider.issuer);
  const callback = provider.callback();
  return (request, response) => {
    const { url = '' } = request;
    Object.assign(request, { originalUrl: url, url: url.slice(pathname.length) });
    void callback(request, response);
  };
}

/** Lets a user have tokens without having been asked: the id of the grant. */
export async function grantTo(
  provider: Provider,
  accountId: string,
  clientId: string,
  audience: string,
): Promise<string> {
  const grant = new provider.Grant({ accountId, clientId });
  grant.addOIDCScope('openid profile offline_access');
  grant.addResourceScope(audience, RESOURCE_SCOPES);
  return grant.save();
}

/** As assertions name a certificate (RFC 7515, sections 4.1.7 and 4.1.8). */
function thumbprints({ cert }: Pem): { sha1: string; sha256: string } {
  const { fingerprint, fingerprint256 } = new X509Certificate(cert);
  const encode = (hex: string) => Buffer.from(hex.replaceAll(':', ''), 'hex').toString('base64url');
  return { sha1: encode(fingerprint), sha256: encode(fingerprint256) };
}

async function registeredClients({ secrets, certificate }: ProviderOptions): Promise<ClientMetadata[]> {
  const publicClient = (client_id: string): ClientMetadata => ({
    client_id,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
    redirect_uris: ['http://localhost'],
  });
  const application = (client_id: string, more: Omit<ClientMetadata, 'client_id'>): ClientMetadata => ({
    client_id,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
    token_endpoint_auth_method: 'client_secret_post',
    ...more,
  });
  const { clientSecret, expiredSecret } = secrets;
  return [
    publicClient(PUBLIC_CLIENT),
    publicClient(SPHERE_CLIENT),
    publicClient(APPLICATIONS.unconsented),
    application(APPLICATIONS.secret, { client_secret: clientSecret }),
    // What comes as another platform's token is checked by the front.
    application(APPLICATIONS.federated, { client_secret: clientSecret }),
    application(APPLICATIONS.expired, {
      client_secret: expiredSecret,
      client_secret_expires_at: Math.floor(Date.now() / 1000) - 86_400,
    }),
    application(APPLICATIONS.certificate, {
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: { keys: [await exportJWK(createPublicKey(certificate.cert))] },
    }),
  ];
}
