// Which service a request speaks to: by Host header, by the first segment of its path, or by its path alone.

export interface Address {
  /** A host of the documents; undefined when the request names none. */
  readonly host: string | undefined;
  /** Still encoded, beginning with a slash, without the host. */
  readonly path: string;
  readonly search: URLSearchParams;
  /** The client used the service's own name, so it can follow the service's own links. */
  readonly byName: boolean;
}

/**
 * Reads a request line's target and Host header.
 * @param known answers whether a host, in lower case and with its port if any, is one of the documents'
 */
export function addressOf(
  target: string,
  hostHeader: string | undefined,
  known: (host: string) => boolean,
): Address {
  // A target with an authority comes from clients that take the mock for a proxy (RFC 9112 §3.2.2).
  const absolute = /^https?:\/\//i.test(target);
  const address = absolute ? target : `http://mock.invalid${target}`;
  // `OPTIONS *` and other targets that are no path lead to the root.
  const url = new URL(URL.canParse(address) ? address : 'http://mock.invalid');
  const named = absolute ? url.host : (hostHeader?.toLowerCase() ?? '');
  const host = [named, named.replace(/:\d+$/, '')].find(known);
  const pathname = withOneSlash(url.pathname);
  if (host !== undefined) return { host, path: pathname, search: url.searchParams, byName: true };

  const [, first = '', rest = '/'] = /^\/([^/]*)(\/.*)?$/s.exec(pathname) ?? [];
  const prefix = first.replace(/%3a/i, ':').toLowerCase();
  if (known(prefix)) {
    return { host: prefix, path: withOneSlash(rest), search: url.searchParams, byName: false };
  }
  return { host: undefined, path: pathname, search: url.searchParams, byName: false };
}

/** Clients that join an address ending with a slash and a path beginning with one send two. */
function withOneSlash(path: string): string {
  return path.replace(/^\/{2,}/, '/');
}
