import { AuthError } from '@edgeplane/client';
import { isRecord, parseJson, readString } from '../json.js';
import { ask, type NetworkOptions } from '../net/ask.js';
import { isSecure } from '../net/endpoint.js';
import { describePage } from '../net/page.js';
import type { Authority } from './authority.js';
import { readRefusal } from './refusal.js';

/** The endpoints of an authority. */
export interface OpenIdConfiguration {
  tokenEndpoint: string;
  authorizationEndpoint: string;
}

/**
 * Asks the authority for its endpoints (OpenID Connect Discovery 1.0, section 4). MSAL would do so as well,
 * but asks login.microsoftonline.com first whether the authority is one, which breaks every disconnected
 * site.
 *
 * @throws Refusal when the authority says why it does not, such as an unknown directory.
 * @throws AuthError when the answer is no configuration, or names endpoints that secrets must not be sent to.
 */
export async function fetchOpenIdConfiguration(
  authority: Authority,
  options: NetworkOptions & { signal?: AbortSignal | undefined },
): Promise<OpenIdConfiguration> {
  // Only version 2 has a segment in its path.
  const version = authority.version === 2 ? '/v2.0' : '';
  const url = new URL(`${authority.url}${version}/.well-known/openid-configuration`);
  const answer = await ask(url, { headers: { accept: 'application/json' } }, options);
  const body = parseJson(answer.text);
  const refusal = readRefusal(body);
  if (refusal !== undefined) throw refusal;
  const tokenEndpoint = isRecord(body) ? readString(body, 'token_endpoint') : undefined;
  const authorizationEndpoint = isRecord(body) ? readString(body, 'authorization_endpoint') : undefined;
  if (answer.status !== 200 || tokenEndpoint === undefined || authorizationEndpoint === undefined) {
    const what = describePage(answer) ?? (body === undefined ? 'no JSON' : 'other JSON');
    throw new AuthError(
      `${url.href} answered ${answer.status} with ${what} instead of an OpenID configuration. Check the login endpoint and the directory, and whether a proxy stands in between.`,
    );
  }
  for (const endpoint of [tokenEndpoint, authorizationEndpoint]) {
    if (!URL.canParse(endpoint) || !isSecure(new URL(endpoint))) {
      throw new AuthError(
        `${url.href} names an endpoint that is not https. No secret is sent there; the authority has to be set right.`,
      );
    }
  }
  return { tokenEndpoint, authorizationEndpoint };
}
