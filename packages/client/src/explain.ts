import type { Failure } from './api-error.js';
import { supportedVersions } from './api-version.js';
import type { ErrorDetail } from './error-body.js';
import { INTERMEDIARY } from './response.js';

/** What a failure that many meet means, and what to do about it. Undefined where the service's words have to do. */
export function explain(failure: Failure, detail: ErrorDetail | undefined): string | undefined {
  const { headers, status } = failure.response;
  const message = detail?.message ?? '';
  if (detail?.code === 'InvalidAuthenticationTokenAudience') {
    return 'The token is for another audience: take that of the very endpoint that is called from its metadata.';
  }
  if (detail?.code === 'InvalidResourceNamespace') return explainNamespace(failure.url);
  if (supportedVersions(detail).length > 0) {
    return 'Pass one of these as apiVersion.';
  }
  if (status === 401 || message.includes('AADSTS700024')) return explainClock(headers);
  if (/text\/html/i.test(headers.get('content-type') ?? '')) {
    return `It is a web page that says so. ${INTERMEDIARY}`;
  }
  return undefined;
}

/** Providers of operators live on the admin endpoint alone. */
function explainNamespace(address: string): string | undefined {
  const { hostname, pathname } = new URL(address);
  const [, namespace] = /\/providers\/([^/]+\.Admin)(?:\/|$)/i.exec(pathname) ?? [];
  if (namespace === undefined) return undefined;
  const admin = /^management\./i.test(hostname)
    ? `https://admin${hostname}`
    : 'adminmanagement.{region}.{domain}';
  return `${namespace} is served by the admin endpoint only: call ${admin}, with a token for its audience.`;
}

const SKEW = 5 * 60_000;

/** Tokens hold times, and are refused when the two clocks disagree on them. */
function explainClock(headers: Headers): string | undefined {
  const theirs = Date.parse(headers.get('date') ?? '');
  const ahead = Date.now() - theirs;
  if (!(Math.abs(ahead) > SKEW)) return undefined;
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  return `The clock of this machine is ${minutes} minutes ${ahead > 0 ? 'ahead of' : 'behind'} the service's: set it right.`;
}
