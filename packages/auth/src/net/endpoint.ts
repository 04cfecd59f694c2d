import { ArgumentError } from '@edgeplane/client';

/**
 * Reads the URL of something that tokens or secrets are exchanged with.
 *
 * https is required; plain http is taken only for this machine itself (RFC 8252, section 7.3, makes the same
 * exception), so that a mock can be used but a secret never crosses a network in the clear. A host name alone
 * stands for https.
 *
 * @param argument the caller's name for the value, for the error.
 * @returns the URL without trailing slashes; a path prefix is kept.
 * @throws ArgumentError when it is no such URL, or carries credentials, a query or a fragment.
 */
export function parseEndpoint(value: string, argument: string): URL {
  const text = value.trim();
  const withScheme = text.includes('://') ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) {
    throw new ArgumentError(
      `${argument} is not a URL. Give one like https://management.region.example.`,
      argument,
    );
  }
  const url = new URL(withScheme);
  if (url.username !== '' || url.password !== '') {
    throw new ArgumentError(
      `${argument} holds a user name or password. Leave them out of the URL.`,
      argument,
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw new ArgumentError(
      `${argument} (${url.origin}) holds a query or fragment. Give the base URL only.`,
      argument,
    );
  }
  if (!isSecure(url)) {
    throw new ArgumentError(
      `${argument} (${url.origin}) is not https. Secrets and tokens are sent over plain http only to this machine itself (127.0.0.1, ::1, localhost).`,
      argument,
    );
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** https, or http to the loopback interface. */
export function isSecure(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}

/** The URL as text without a trailing slash, which URL adds to a bare host. */
export function printEndpoint(url: URL): string {
  return url.href.replace(/\/+$/, '');
}
