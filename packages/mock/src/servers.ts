// What addresses a `servers` list stands for.
import type { ServerObject } from './document.js';

export interface ServerAddress {
  /** Host in lower case, with its port unless that is the scheme's own: `adfs.local.azurestack.external`. */
  readonly host: string;
  /** Scheme and host: `https://adfs.local.azurestack.external`. */
  readonly origin: string;
  /** What precedes every path template on this server: empty, or `/base` without a slash at its end. */
  readonly basePath: string;
}

/**
 * The absolute addresses of servers. Variables take their default and, where they have an `enum`, each of its values.
 * Relative addresses name no host and are left out.
 */
export function serverAddresses(servers: readonly ServerObject[]): ServerAddress[] {
  return servers
    .flatMap(serverUrls)
    .filter((url) => /^https?:\/\//i.test(url))
    .map((text) => {
      const url = new URL(text);
      return { host: url.host, origin: url.origin, basePath: url.pathname.replace(/\/+$/, '') };
    });
}

function serverUrls({ url, variables = {} }: ServerObject): string[] {
  let urls = [url];
  for (const [name, variable] of Object.entries(variables)) {
    const values = new Set([variable.default, ...(variable.enum ?? [])]);
    urls = urls.flatMap((template) => [...values].map((value) => template.replaceAll(`{${name}}`, value)));
  }
  return urls;
}
