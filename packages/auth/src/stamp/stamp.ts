import type { CloudMetadata } from './metadata.js';

/** A deployment of Azure Stack Hub, seen through one of its two Resource Manager endpoints. */
export interface Stamp {
  /**
   * The URL that was asked, without a trailing slash: `https://adminmanagement.local.azurestack.external`.
   */
  readonly armUrl: string;
  /**
   * Which endpoint this is: `admin` for operators (`*.Admin` providers), `tenant` for their users. Tokens of
   * one are refused by the other.
   */
  readonly kind: 'admin' | 'tenant';
  /** Who signs users in: Microsoft Entra ID, or the stamp's own AD FS. */
  readonly identity: 'entra' | 'adfs';
  /** What a token must be for. */
  readonly audience: string;
  /** Everything that the endpoint accepts as a token's audience; `audience` comes first. */
  readonly audiences: readonly string[];
  /**
   * Where tokens are had: `https://login.microsoftonline.com`, or
   * `https://adfs.local.azurestack.external/adfs`. Without a trailing slash.
   */
  readonly loginEndpoint: string;
  /**
   * The directory (Entra tenant) to sign in to: as the metadata says, else the home directory of the stamp,
   * which the audience's host names (`https://management.contoso.onmicrosoft.com/…`); `adfs` with AD FS.
   * Undefined where neither tells.
   */
  readonly directory: string | undefined;
  /** From the host `(admin)management.{region}.{domain}`, undefined if it has another form. */
  readonly region: string | undefined;
  readonly domain: string | undefined;
  /** The cloud's name, where the metadata has it. */
  readonly name: string | undefined;
  readonly portal: string | undefined;
  readonly gallery: string | undefined;
  readonly graph: string | undefined;
  readonly graphAudience: string | undefined;
  /** DNS suffixes by service, such as `keyVaultDns` and `storage`; empty in the legacy shape. */
  readonly suffixes: Readonly<Record<string, string>>;
}

/**
 * The address of a stamp's endpoint.
 *
 * @param where default: the development kit (ASDK), which has the same names everywhere.
 */
export function stampUrl(
  kind: Stamp['kind'],
  { region = 'local', domain = 'azurestack.external' }: { region?: string; domain?: string } = {},
): string {
  return `https://${kind === 'admin' ? 'admin' : ''}management.${region}.${domain}`;
}

/** Tells a stamp's properties from its URL and its metadata. */
export function describeStamp(armUrl: string, metadata: CloudMetadata): Stamp {
  const { audiences, portal, gallery, graph, graphAudience, suffixes, name } = metadata;
  const [audience] = audiences;
  const identity = identityOf(metadata);
  const host = managementHost(new URL(armUrl));
  return {
    armUrl,
    kind: host?.kind ?? kindOf(audience) ?? portalKind(portal) ?? 'tenant',
    identity,
    audience,
    audiences,
    loginEndpoint: loginEndpointOf(metadata.loginEndpoint, identity),
    directory: identity === 'adfs' ? 'adfs' : (namedTenant(metadata.tenant) ?? homeDirectory(audience)),
    region: host?.region,
    domain: host?.domain,
    name,
    portal,
    gallery,
    graph,
    graphAudience,
    suffixes,
  };
}

/**
 * Whether an audience is an admin endpoint's or a tenant endpoint's, by its host; undefined where the host
 * does not tell.
 */
export function kindOf(audience: string): Stamp['kind'] | undefined {
  const host = URL.canParse(audience) ? new URL(audience).hostname : '';
  if (host.startsWith('adminmanagement.')) return 'admin';
  return host.startsWith('management.') ? 'tenant' : undefined;
}

interface ManagementHost {
  kind: Stamp['kind'];
  region: string | undefined;
  domain: string | undefined;
}

// A stamp that is served under a path, as a mock does, is named by the path's first segment instead.
function managementHost(armUrl: URL): ManagementHost | undefined {
  const candidates = [armUrl.hostname, armUrl.pathname.split('/')[1] ?? ''];
  for (const candidate of candidates) {
    const match = /^(admin)?management(?:\.([^.]+)\.([^.]+\..+))?(?:\.|$)/i.exec(candidate);
    if (match === null) continue;
    return { kind: match[1] === undefined ? 'tenant' : 'admin', region: match[2], domain: match[3] };
  }
  return undefined;
}

function portalKind(portal: string | undefined): Stamp['kind'] | undefined {
  if (portal === undefined || !URL.canParse(portal)) return undefined;
  return new URL(portal).hostname.startsWith('adminportal.') ? 'admin' : 'tenant';
}

// The last path segment, not identityProvider, is what every shape has. Stamps without it in the path are
// known by host or name.
function identityOf({ loginEndpoint, identityProvider, tenant }: CloudMetadata): Stamp['identity'] {
  const login = new URL(loginEndpoint);
  const isAdfs =
    endsInAdfs(login) ||
    login.hostname.startsWith('adfs.') ||
    identityProvider?.toLowerCase() === 'adfs' ||
    tenant?.toLowerCase() === 'adfs';
  return isAdfs ? 'adfs' : 'entra';
}

function loginEndpointOf(loginEndpoint: string, identity: Stamp['identity']): string {
  const bare = loginEndpoint.replace(/\/+$/, '');
  return identity === 'adfs' && !endsInAdfs(new URL(loginEndpoint)) ? `${bare}/adfs` : bare;
}

function endsInAdfs(url: URL): boolean {
  return /\/adfs\/*$/i.test(url.pathname);
}

// These stand for "whichever directory the user is of"; a service principal cannot sign in to them.
function namedTenant(tenant: string | undefined): string | undefined {
  return tenant === undefined || /^(common|organizations|consumers)$/i.test(tenant) ? undefined : tenant;
}

// The domains that Entra ID gives to every directory, in each national cloud.
const INITIAL_DOMAIN = /[^.]+\.(onmicrosoft\.(com|us|de)|partner\.onmschina\.cn)$/i;

function homeDirectory(audience: string): string | undefined {
  const host = URL.canParse(audience) ? new URL(audience).hostname : '';
  return INITIAL_DOMAIN.exec(host)?.[0];
}
