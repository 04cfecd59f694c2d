import { otherVersions, supportedVersions } from './api-version.js';
import { type Explain, explain } from './explain.js';

/** What the famous failures of Resource Manager mean; clients of its providers pass it to `createClient`. */
export const explainArm: Explain = (failure, detail) => {
  if (detail?.code === 'InvalidAuthenticationTokenAudience') {
    return 'The token is for another audience: take that of the very endpoint that is called from its metadata.';
  }
  if (detail?.code === 'InvalidResourceNamespace') return explainNamespace(failure.url);
  if (otherVersions(detail, failure.url).length > 0) return 'Pass one of these as apiVersion.';
  if (supportedVersions(detail).length > 0) return 'The api-version is served, but not in that location.';
  return explain(failure, detail);
};

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
