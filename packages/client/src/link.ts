import { EdgeplaneError } from './errors.js';

/** The service named an address on another host, or none at all. It is not followed: the token would go there too. */
export class ForeignLinkError extends EdgeplaneError {}

/**
 * Resolves an address that an answer named.
 *
 * @throws ForeignLinkError when it leads away from the service.
 */
export function resolveLink(link: string, baseUrl: string, operation: string): string {
  const { origin } = new URL(baseUrl);
  if (!URL.canParse(link, baseUrl)) throw new ForeignLinkError(`${operation} points to what is no address.`);
  const url = new URL(link, baseUrl);
  if (url.origin === origin) return url.href;
  throw new ForeignLinkError(
    `${operation} points to ${url.origin}, but the service is ${origin}. The address is not followed, so that no token leaves for another host.`,
  );
}
