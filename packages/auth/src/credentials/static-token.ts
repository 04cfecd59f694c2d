import { ArgumentError, AuthError, type TokenCredential } from '@edgeplane/client';
import { readNumber } from '../json.js';
import { throwIfAborted } from '../net/ask.js';
import { readJwt } from '../oauth/jwt.js';

/** The furthest moment that a Date can hold. */
const NEVER = new Date(8.64e15);
/** This machine's clock may be ahead by this much before a token is refused for its age. */
const CLOCK_SKEW = 300_000;

/**
 * Hands out a token that was had elsewhere, whatever it is asked for. It cannot renew it.
 *
 * @param token without the word "Bearer".
 * @param expiresOn when it stops working. Default: the `exp` claim if the token is a JWT (RFC 7519), else
 *   unknown and never refused here.
 * @throws ArgumentError when it does not look like a bearer token. `getToken` throws AuthError when it has
 *   expired.
 */
export function staticToken(token: string, expiresOn?: Date): TokenCredential {
  // b64token of RFC 6750, section 2.1. A line break in it would end the header.
  if (!/^[A-Za-z0-9\-._~+/]+=*$/.test(token)) {
    throw new ArgumentError(
      'The token is not a bearer token: it is empty, or holds blanks, line breaks or other characters that a token never has. Give the token alone, without "Bearer".',
      'token',
    );
  }
  const expires = expiresOn ?? readExpiry(token) ?? NEVER;
  return {
    async getToken({ signal }) {
      throwIfAborted(signal);
      if (Date.now() > expires.getTime() + CLOCK_SKEW) {
        throw new AuthError(`The given token expired on ${expires.toISOString()}. Get a new one.`);
      }
      return { token, expiresOn: expires };
    },
  };
}

function readExpiry(token: string): Date | undefined {
  const seconds = readNumber(readJwt(token), 'exp');
  return seconds === undefined ? undefined : new Date(seconds * 1000);
}
