import { ArgumentError } from '@edgeplane/client';
import { parseEndpoint, printEndpoint } from '../net/endpoint.js';

/**
 * Where to sign in: the whole authority, or its two parts as a stamp's metadata and the operator know them.
 */
export type AuthorityOptions = (
  | {
      /** `https://login.microsoftonline.com/{directory}`, or `https://adfs.{region}.{domain}/adfs`. */
      authority: string;
    }
  | {
      /** `https://login.microsoftonline.com`, or `https://adfs.{region}.{domain}/adfs`. */
      loginEndpoint: string;
      /** The Entra tenant: its id, or one of its domains. `adfs` with AD FS. */
      directory: string;
    }
) & {
  /**
   * Entra ID: which of its endpoints. Version 1 (`{directory}/oauth2/token`) is asked for a `resource`, like AD FS, and
   * knows no scopes; for applications whose registration or policy is tied to it. Default: 2.
   */
  version?: 1 | 2 | undefined;
};

/** Who issues tokens. */
export interface Authority {
  identity: 'entra' | 'adfs';
  /** 1: asked for a `resource`. 2: asked for scopes. AD FS speaks as version 1 does. */
  version: 1 | 2;
  /** `{loginEndpoint}/{directory}` or `{host}/adfs`, without a trailing slash. */
  url: string;
  host: string;
  /** `adfs` with AD FS, which has one directory. */
  directory: string;
}

/**
 * Reads where to sign in. An authority whose path ends in `/adfs` is AD FS, any other is Entra ID.
 *
 * @throws ArgumentError when a URL is not usable (see parseEndpoint), or the directory is missing or not the
 *   name of one.
 */
export function readAuthority(options: AuthorityOptions): Authority {
  if ('authority' in options) {
    const url = parseEndpoint(options.authority, 'authority');
    const [, prefix = '', directory = ''] = /^(.*?)\/?([^/]*)$/.exec(url.pathname) ?? [];
    url.pathname = prefix;
    return joinAuthority(url, directory, 'authority', options.version);
  }
  const url = parseEndpoint(options.loginEndpoint, 'loginEndpoint');
  const base = /^(.*)\/adfs$/i.exec(url.pathname)?.[1];
  if (base === undefined) return joinAuthority(url, options.directory, 'directory', options.version);
  url.pathname = base;
  return joinAuthority(url, 'adfs', 'directory', 1);
}

function joinAuthority(login: URL, directory: string, argument: string, wanted: 1 | 2 = 2): Authority {
  // A GUID or a domain name; anything else could lead to another path of the host.
  if (!/^[a-z0-9]+([.-][a-z0-9]+)*$/i.test(directory)) {
    throw new ArgumentError(
      `${argument} does not name a directory. Give the tenant's id or domain, for example contoso.onmicrosoft.com, after ${login.origin}/.`,
      argument,
    );
  }
  const identity = directory.toLowerCase() === 'adfs' ? 'adfs' : 'entra';
  const name = identity === 'adfs' ? 'adfs' : directory;
  const version = identity === 'adfs' ? 1 : wanted;
  return { identity, version, url: `${printEndpoint(login)}/${name}`, host: login.host, directory: name };
}
