import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';
import { Agent, type buildConnector, type Dispatcher, EnvHttpProxyAgent, ProxyAgent } from 'undici';
import { systemCertificates } from './system-ca.js';

/** `'environment'`: as HTTPS_PROXY, HTTP_PROXY and NO_PROXY say. Otherwise the address of one proxy for everything. */
export type ProxyOption = 'environment' | (string & {}) | URL;

export interface DispatcherOptions {
  /** Connections to one origin at the same time; further requests wait for one of them. Default: 64. */
  readonly connections?: number;
  /** Milliseconds that an unused connection is kept. What the server says in `Keep-Alive` wins. Default: 4,000. */
  readonly keepAliveTimeout?: number;
  /** Milliseconds for a connection to come up. Default: 10,000. */
  readonly connectTimeout?: number;
  /** Milliseconds for the headers of an answer. Default: 300,000. */
  readonly headersTimeout?: number;
  /** Milliseconds between two pieces of an answer's body. Default: 300,000. */
  readonly bodyTimeout?: number;
  /** PEM files of certificate authorities to trust beside those that Node trusts already. */
  readonly caFiles?: readonly string[];
  /** Trust what the system trusts, too: its certificate store. Default: false. */
  readonly systemCa?: boolean;
  /** Default: none, like `fetch`. */
  readonly proxy?: ProxyOption;
}

/** @throws Error of `node:fs` or `node:tls` when a file of `caFiles` cannot be read or is not PEM, or the system's store cannot be read. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { proxy } = options;
  const connect = {
    timeout: options.connectTimeout ?? 10_000,
    ...(options.caFiles || options.systemCa ? { secureContext: trusting(options) } : {}),
  } satisfies buildConnector.BuildOptions;
  const settings = {
    connections: options.connections ?? 64,
    ...defined('keepAliveTimeout', options.keepAliveTimeout),
    ...defined('headersTimeout', options.headersTimeout),
    ...defined('bodyTimeout', options.bodyTimeout),
  };
  if (proxy === undefined) return new Agent({ ...settings, connect });
  // Behind a proxy, `connect` reaches a proxy without TLS, and `requestTls` and `proxyTls` what is spoken to with it.
  const behind = { ...settings, connect, requestTls: connect, proxyTls: connect };
  return proxy === 'environment'
    ? new EnvHttpProxyAgent(behind)
    : new ProxyAgent({ ...behind, uri: String(proxy) });
}

function defined<Name extends string>(name: Name, value: number | undefined) {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, number>);
}

/** Made once: with `ca` in its place, every connection would parse all certificates again. */
function trusting({ caFiles = [], systemCa = false }: DispatcherOptions): tls.SecureContext {
  const given = caFiles.map((file) => readFileSync(file, 'utf8'));
  return tls.createSecureContext({ ca: [...trusted(), ...(systemCa ? systemCertificates() : []), ...given] });
}

/** Node's own list, which a list of our own would replace. Before Node 22.15 it has to be put together. */
function trusted(): readonly string[] {
  if ('getCACertificates' in tls) return (tls.getCACertificates as (type: string) => string[])('default');
  const extra = process.env.NODE_EXTRA_CA_CERTS;
  return extra ? [...tls.rootCertificates, readFileSync(extra, 'utf8')] : tls.rootCertificates;
}
