import { UsageError } from '../usage-error.js';
import type { Settings } from './service.js';

/**
 * Where the service is: what the user gave, else what the environment says, else undefined.
 *
 * @throws UsageError that says where a wrong address comes from.
 */
export function addressOf({ url, environment }: Pick<Settings, 'url' | 'environment'>): string | undefined {
  const address = url ?? environment.get('URL');
  if (address === undefined) return undefined;
  const source = url === undefined ? environment.name('URL') : '--url';
  const parsed = URL.canParse(address) ? new URL(address) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.search || parsed.hash) {
    throw new UsageError(
      `${source} must be an http or https address without a query, such as https://adminmanagement.local.azurestack.external.`,
    );
  }
  if (parsed.protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(parsed.hostname)) {
    throw new UsageError(
      `${source} must be https: over http, everybody on the way could read the token. Only this machine may be asked by http.`,
    );
  }
  return address;
}
