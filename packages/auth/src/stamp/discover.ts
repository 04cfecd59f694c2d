import { UnexpectedResponseError } from '@edgeplane/client';
import { parseJson } from '../json.js';
import { type Answer, ask, type NetworkOptions } from '../net/ask.js';
import { parseEndpoint, printEndpoint } from '../net/endpoint.js';
import { describePage } from '../net/page.js';
import { SharedCache } from '../shared-cache.js';
import { InterceptedError, NotAStampError } from './discovery-errors.js';
import { readMetadata } from './metadata.js';
import { describeStamp, type Stamp } from './stamp.js';

export interface DiscoverOptions extends NetworkOptions {
  signal?: AbortSignal | undefined;
  /** Asks the stamp again instead of using what it said within the last hour. */
  refresh?: boolean | undefined;
}

/** The oldest api-version: every stamp answers it, and it tells all that a sign-in needs. */
const METADATA_PATH = '/metadata/endpoints?api-version=2015-01-01';
const LIFETIME = 3_600_000;

const stamps = new SharedCache<Stamp>();

/**
 * Asks an endpoint of a stamp who it is: where to sign in, for which audience, and whether it is the admin or
 * the tenant endpoint. No token is needed. The answer is remembered for an hour by URL.
 *
 * Source: learn.microsoft.com/azure-stack/user/azure-stack-rest-api-use.
 *
 * @param armUrl the Resource Manager endpoint, `https://adminmanagement.{region}.{domain}` or
 *   `https://management.{region}.{domain}`. A path prefix is kept, so that a mock can serve many hosts on one
 *   port.
 * @throws ArgumentError when armUrl cannot be asked: no URL, or plain http to another machine.
 * @throws NotAStampError when something else than a stamp answers.
 * @throws InterceptedError when a proxy or a captive portal answers in its place.
 * @throws CertificateError, NameNotResolvedError, ConnectionError, TimeoutError when nobody answers.
 * @throws UnexpectedResponseError when the stamp is there but not able to answer (5xx).
 * @throws AbortError when the signal fires.
 */
export async function discover(armUrl: string, options: DiscoverOptions = {}): Promise<Stamp> {
  const { signal, refresh = false, ...network } = options;
  const url = printEndpoint(parseEndpoint(armUrl, 'armUrl'));
  if (refresh) stamps.delete(url);
  return stamps.get(url, signal, async (signal) => ({
    value: await fetchStamp(url, { ...network, signal }),
    lifetime: LIFETIME,
  }));
}

async function fetchStamp(armUrl: string, options: NetworkOptions & { signal: AbortSignal }): Promise<Stamp> {
  const url = new URL(`${armUrl}${METADATA_PATH}`);
  const answer = await ask(url, { headers: { accept: 'application/json' } }, options);
  refuseIntercepted(url, answer);
  if (answer.status >= 500) {
    throw new UnexpectedResponseError(
      `${armUrl} answered ${answer.status} when asked for its metadata. The stamp, or a gateway before it, is not able to answer now: try again later, or look at its health.`,
      toResponse(answer),
    );
  }
  const metadata = answer.status === 200 ? readMetadata(parseJson(answer.text), armUrl) : undefined;
  if (metadata === undefined) throw notAStamp(armUrl, answer);
  return describeStamp(armUrl, metadata);
}

function refuseIntercepted(url: URL, answer: Answer): void {
  const { status, headers } = answer;
  const page = describePage(answer);
  const target = headers.get('location');
  const redirected = status >= 300 && status < 400 && target !== null;
  // 511 is a captive portal's own status code (RFC 6585); a page with 404 is more likely a web server's.
  if (!redirected && status !== 511 && (page === undefined || status === 404)) return;
  const what = redirected
    ? `a redirect to ${URL.canParse(target, url) ? new URL(target, url).origin : 'an unreadable address'}`
    : (page ?? 'no JSON');
  throw new InterceptedError(
    `${url.origin} answered ${status} with ${what} instead of a stamp's metadata: a proxy, a captive portal or a sign-in page stands in between. Open the address in a browser to see it, then sign in there, go through the VPN, or exempt the host from the proxy.`,
    toResponse(answer),
  );
}

function notAStamp(armUrl: string, answer: Answer): NotAStampError {
  const what = describePage(answer) ?? (parseJson(answer.text) === undefined ? 'no JSON' : 'other JSON');
  return new NotAStampError(
    `${armUrl} is not a stamp's Resource Manager endpoint: asked for ${METADATA_PATH}, it answered ${answer.status} with ${what}. ${suggest(new URL(armUrl))}`,
    toResponse(answer),
  );
}

function suggest(armUrl: URL): string {
  const portal = /^(admin)?portal\.(.+)$/.exec(armUrl.hostname);
  if (portal !== null) {
    return `That is the name of a portal; Resource Manager of the same stamp is https://${portal[1] ?? ''}management.${portal[2]}.`;
  }
  return 'It has the form https://adminmanagement.{region}.{domain} for operators, https://management.{region}.{domain} for users.';
}

function toResponse({ status, headers, text }: Answer): Response {
  // 204, 205 and 304 must be built without a body.
  return new Response(text === '' ? null : text, { status, headers });
}
