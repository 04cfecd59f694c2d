// On request: only tokens that the mock has issued, for the service that is spoken to, and only until they expire.
import type { Call } from '../../call.js';
import { Refusal } from '../../refusal.js';
import { bearerOf } from '../caller.js';
import type { World } from '../world.js';
import { same } from './issuer.js';

/** @throws Refusal when the call's token was not issued here, has expired, or is for another service */
export function checkToken(call: Call, { tokens, clock }: World): void {
  const { operation } = call;
  if (!operation.secured) return;
  const claims = tokens.verify(bearerOf(call) ?? '');
  if (!claims) {
    throw refused('InvalidAuthenticationToken', 'The access token is invalid: this mock has not issued it.');
  }
  if ((claims.exp ?? 0) * 1000 <= clock.now()) {
    throw refused('ExpiredAuthenticationToken', 'The access token has expired. Get another one.');
  }
  const allowed = tokens.audiencesOf(operation.addresses.map(({ host }) => host));
  if (allowed.length > 0 && !allowed.some((audience) => same(audience, claims.aud ?? ''))) {
    throw refused(
      'InvalidAuthenticationTokenAudience',
      `The access token has been obtained for wrong audience or resource '${claims.aud}'. It should exactly match one of the allowed audiences '${allowed.join("','")}'.`,
    );
  }
}

/** RFC 6750 §3.1 */
function refused(code: string, message: string): Refusal {
  const challenge = `Bearer error="invalid_token", error_description="${message.replaceAll('"', "'")}"`;
  return new Refusal('unauthorized', message, { code, headers: { 'WWW-Authenticate': challenge } });
}
