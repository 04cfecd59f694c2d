// How Entra ID and AD FS differ from what the provider speaks: RFC 6749 with resource indicators (RFC 8707).
import { claimsOf, DIRECTORY_ID } from './registry.js';

/** Version 1 and AD FS name a `resource`; version 2 puts it in front of its scopes. */
export type Dialect = 'v1' | 'v2' | 'adfs';

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';

/**
 * A request's fields, as the provider takes them.
 *
 * @returns the audience that the token is for, where the request names one.
 */
export function toStandard(fields: URLSearchParams, dialect: Dialect): string | undefined {
  const scopes = (fields.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  const own = scopes.find((scope) => scope.includes('/'));
  if (dialect === 'v2' && own !== undefined) fields.set('resource', own.slice(0, own.lastIndexOf('/')));
  const resource = fields.get('resource') ?? undefined;
  const grant = fields.get('grant_type');
  if (grant === 'client_credentials' || grant === 'refresh_token') fields.delete('scope');
  else fields.set('scope', 'openid profile offline_access .default user_impersonation');
  // MSAL writes the draft's name of it.
  if (grant === 'device_code') fields.set('grant_type', DEVICE_CODE);
  // "Ask which account" is a login here.
  if (fields.get('prompt') === 'select_account') fields.set('prompt', 'login');
  return resource;
}

/** The provider's token, as the vendor answers with it. */
export function tokenAnswer(
  token: Record<string, unknown>,
  asked: URLSearchParams,
  dialect: Dialect,
): Record<string, unknown> {
  const seconds = Number(token.expires_in);
  const now = Math.floor(Date.now() / 1000);
  const username = typeof token.id_token === 'string' ? subjectOf(token.id_token) : undefined;
  const whose = username !== undefined && dialect !== 'adfs' ? { client_info: clientInfo(username) } : {};
  if (dialect === 'v2') return { ...token, ...whose, scope: asked.get('scope'), ext_expires_in: seconds };
  const { scope: _, ...rest } = token;
  if (dialect === 'adfs') return { ...rest, resource: asked.get('resource'), scope: 'openid' };
  // Version 1 sends its numbers as texts, and tells the moment beside the seconds.
  const expiry = { expires_in: String(seconds), expires_on: String(now + seconds), not_before: String(now) };
  return { ...rest, ...whose, ...expiry, resource: asked.get('resource') };
}

/** The provider's device code, as the vendor answers with it. The interval of 0 keeps tests from waiting. */
export function deviceCodeAnswer(body: Record<string, unknown>, dialect: Dialect): Record<string, unknown> {
  if (dialect !== 'v1') return { ...body, interval: 0 };
  const { verification_uri: verification_url, expires_in, ...rest } = body;
  return { ...rest, verification_url, expires_in: String(expires_in), interval: '0' };
}

function subjectOf(idToken: string): string | undefined {
  const { sub } = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
  return typeof sub === 'string' ? sub : undefined;
}

function clientInfo(username: string): string {
  const info = { uid: claimsOf(username).oid, utid: DIRECTORY_ID };
  return Buffer.from(JSON.stringify(info)).toString('base64url');
}
