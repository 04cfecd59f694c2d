// Who may sign in: the directory's users and applications. Every secret is random, so that a test can search for it.
import { randomBytes } from 'node:crypto';

/** The public client that Microsoft registers in every directory (Azure PowerShell). */
export const PUBLIC_CLIENT = '1950a258-227b-4e31-a9cf-717495945fc2';
/** The public client of Azure Sphere. */
export const SPHERE_CLIENT = '0B1C8F7E-28D2-4378-97E2-7D7D63F7C87F';
export const DIRECTORY = 'lakeside.onmicrosoft.com';
export const DIRECTORY_ID = 'd1f6c2a0-3b4e-4f5a-9c7d-8e9f0a1b2c81';
/** The directory that Azure Sphere's users sign in to. */
export const SPHERE_DIRECTORY = '7d71c83c-ccdf-45b7-b3c9-9c41b94406d9';
export const OPERATOR = 'operator@lakeside.example';
/** Has to answer a second factor, which no password can. */
export const MFA_USER = 'careful@lakeside.example';
export const ADMIN_AUDIENCE =
  'https://adminmanagement.lakeside.onmicrosoft.com/2f1e0d9c-8b7a-4695-8473-625140f3e2d1';
export const TENANT_AUDIENCE =
  'https://management.lakeside.onmicrosoft.com/4a3b2c1d-0e9f-4876-9b54-3c2d1e0f9a81';
/** Azure Sphere's, for users and for service principals. */
export const SPHERE_AUDIENCES: readonly string[] = [
  'https://sphere.azure.net/api',
  'https://firstparty.sphere.azure.net/api',
];

/** Applications by what they prove themselves with. */
export const APPLICATIONS = {
  secret: '6b5a4938-2716-4504-93f2-e1d0cfbead71',
  expired: '6b5a4938-2716-4504-93f2-e1d0cfbead72',
  certificate: '6b5a4938-2716-4504-93f2-e1d0cfbead73',
  federated: '6b5a4938-2716-4504-93f2-e1d0cfbead74',
  /** Nobody has consented to it. */
  unconsented: '6b5a4938-2716-4504-93f2-e1d0cfbead75',
} as const;

export interface Secrets {
  readonly clientSecret: string;
  readonly expiredSecret: string;
  readonly passwords: Readonly<Record<string, string>>;
}

/** Texts that no message holds by chance. */
export function randomSecret(): string {
  return randomBytes(24).toString('base64url');
}

export function makeSecrets(): Secrets {
  return {
    clientSecret: randomSecret(),
    expiredSecret: randomSecret(),
    passwords: { [OPERATOR]: randomSecret(), [MFA_USER]: randomSecret() },
  };
}

/** What the directory says about a user in an id token. */
export function claimsOf(username: string): Record<string, string> & { sub: string } {
  const oid = Buffer.from(username).toString('hex').padEnd(32, '0').slice(0, 32);
  return { sub: username, oid, tid: DIRECTORY_ID, upn: username, preferred_username: username };
}
