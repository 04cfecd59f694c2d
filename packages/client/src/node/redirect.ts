import type { Hop } from './exchange.js';

/** As many as the Fetch standard allows. */
export const MAX_REDIRECTS = 20;

const SECRETS = ['authorization', 'cookie', 'proxy-authorization', 'host'];
const CONTENT = [
  'content-encoding',
  'content-language',
  'content-location',
  'content-type',
  'content-length',
];

/** Where a response sends its reader, or null. */
export function redirectTarget({ status, headers }: Pick<Response, 'status' | 'headers'>): string | null {
  return [301, 302, 303, 307, 308].includes(status) ? headers.get('location') : null;
}

/**
 * The request after a redirect, by the Fetch standard (HTTP-redirect fetch): 303 asks for a GET, and so do 301 and 302
 * after a POST. What names or proves who asks stays with the origin that it was meant for.
 *
 * @throws TypeError when the address is none of http or https, or a stream would have to be sent again.
 */
export function follow(hop: Hop, status: number, location: string): Hop {
  const url = URL.canParse(location, hop.url.href) ? new URL(location, hop.url) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw refused(`${hop.url.host} redirected to an address that is neither http nor https.`);
  }
  if (url.username || url.password)
    throw refused(`${hop.url.host} redirected to an address with credentials.`);
  if (!url.hash) url.hash = hop.url.hash;
  const headers = new Headers(hop.headers);
  if (url.origin !== hop.url.origin) for (const name of SECRETS) headers.delete(name);
  if (becomesGet(status, hop.method)) {
    for (const name of CONTENT) headers.delete(name);
    return { ...hop, url, headers, method: 'GET', body: null, redirected: true };
  }
  if (hop.body instanceof ReadableStream) {
    throw refused(`${hop.url.host} redirected after the body, a stream, was sent. It cannot be sent again.`);
  }
  return { ...hop, url, headers, redirected: true };
}

function becomesGet(status: number, method: string): boolean {
  if (status === 303) return method !== 'GET' && method !== 'HEAD';
  return (status === 301 || status === 302) && method === 'POST';
}

function refused(message: string): TypeError {
  return new TypeError('fetch failed', { cause: new Error(message) });
}
