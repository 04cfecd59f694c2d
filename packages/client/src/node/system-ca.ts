import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tls from 'node:tls';

/** Where Linux distributions keep all of their roots in one file (as crypto/x509 of Go looks for them). */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/**
 * The certificate authorities that the system trusts, in PEM. Node reads the store of every system from version 22.15 on;
 * before that, it is read where it is files.
 *
 * @throws Error that says what to do when the store cannot be read here.
 */
export function systemCertificates(): readonly string[] {
  if (!('getCACertificates' in tls)) return storeOfFiles();
  return (tls.getCACertificates as (type: string) => string[])('system');
}

export interface Surroundings {
  readonly platform?: NodeJS.Platform;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where to look when the environment names nothing. */
  readonly bundles?: readonly string[];
}

/**
 * The store of Linux and other Unixes: `SSL_CERT_FILE` and `SSL_CERT_DIR` (OpenSSL's variables), else the distribution's
 * bundle.
 *
 * @throws as systemCertificates.
 */
export function storeOfFiles(surroundings: Surroundings = {}): readonly string[] {
  const { platform = process.platform, env = process.env, bundles = BUNDLES } = surroundings;
  if (platform === 'darwin' || platform === 'win32') {
    throw new Error(
      `Node ${process.versions.node} cannot read the certificate store of this system; Node 22.15 can. Use that, or export the root certificate as a PEM file and name it in caFiles.`,
    );
  }
  const { SSL_CERT_FILE: file, SSL_CERT_DIR: folders } = env;
  if (file || folders) return [...(file ? [read(file)] : []), ...(folders ? readFolders(folders) : [])];
  const bundle = bundles.find((path) => existsSync(path));
  if (bundle !== undefined) return [read(bundle)];
  throw new Error(
    'No certificate store of this system was found. Name its bundle in SSL_CERT_FILE, or the root certificate in caFiles.',
  );
}

/** Certificates of folders, by every name that is in use: `root.pem`, `root.crt`, and OpenSSL's `{hash}.0`. */
function readFolders(folders: string): string[] {
  const paths = folders
    .split(':')
    .filter((folder) => folder !== '')
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  // Most are there twice, by name and by hash.
  return [...new Set(paths.filter((path) => /\.(pem|crt|\d+)$/.test(path)).map(read))];
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
