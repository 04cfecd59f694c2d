// Programs that sign in as themselves: a service principal, or the machine that they run on.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ClaimsCredential, StampLogin } from '@edgeplane/auth';
import { ArgumentError } from '@edgeplane/client';
import type { Environment } from '../environment.js';
import { UsageError } from '../usage-error.js';
import type { Settings } from './service.js';

/** Who it is, and what proves it. Everything that a later command needs to sign in again. */
export type Application = { readonly clientId: string; readonly directory?: string | undefined } & (
  | { readonly proof: 'client secret'; readonly secret: string }
  | { readonly proof: 'certificate'; readonly file: string; readonly passphrase?: string | undefined }
  | { readonly proof: 'federated token'; readonly file: string }
  /** The client id is empty for the machine's own identity. */
  | { readonly proof: 'managed identity' }
);

/** What the commands can do beyond the usual: each client of theirs answers claims challenges. */
export const CAPABILITIES: readonly string[] = ['cp1'];

/** The application that the environment names; undefined when it names none. @throws as Environment's secret. */
export async function applicationOf(environment: Environment): Promise<Application | undefined> {
  const clientId = environment.get('CLIENT_ID');
  const directory = environment.get('DIRECTORY');
  if (environment.get('MANAGED_IDENTITY') !== undefined) {
    return { proof: 'managed identity', clientId: clientId ?? '' };
  }
  if (clientId === undefined) return undefined;
  const certificate = environment.get('CERTIFICATE');
  if (certificate !== undefined) {
    const passphrase = environment.get('CERTIFICATE_PASSPHRASE');
    return { proof: 'certificate', clientId, directory, file: resolve(certificate), passphrase };
  }
  const token = environment.get('FEDERATED_TOKEN_FILE');
  if (token !== undefined) return { proof: 'federated token', clientId, directory, file: resolve(token) };
  const secret = await environment.secret('CLIENT_SECRET', `Secret of ${clientId}`);
  return { proof: 'client secret', clientId, directory, secret };
}

/**
 * The application's credential.
 *
 * @param where the application's own directory goes before the one here.
 * @throws ArgumentError when there is no directory, or it is none.
 */
export async function credentialOf(
  application: Application,
  where: { readonly loginEndpoint: string; readonly directory: string | undefined },
  { fetch, timeout }: Pick<Settings, 'fetch' | 'timeout'>,
): Promise<ClaimsCredential> {
  const auth = await import('@edgeplane/auth');
  const { clientId } = application;
  const common = { clientCapabilities: CAPABILITIES, fetch, timeout };
  if (application.proof === 'managed identity') {
    return auth.managedIdentity({ ...common, clientId: clientId || undefined });
  }
  const directory = application.directory ?? where.directory;
  if (directory === undefined) {
    throw new ArgumentError(
      'It is not known which directory the application is of. Name its Entra tenant, id or domain: --directory or the variable EDGEPLANE_…_DIRECTORY.',
      'directory',
    );
  }
  const login: StampLogin = { loginEndpoint: where.loginEndpoint, directory };
  const options = { ...common, ...login, clientId };
  switch (application.proof) {
    case 'client secret':
      return auth.clientSecret({ ...options, clientSecret: application.secret });
    case 'certificate': {
      const { file, passphrase } = application;
      return auth.clientCertificate({ ...options, certificate: () => readCertificate(file), passphrase });
    }
    case 'federated token':
      return auth.workloadIdentity({ ...options, tokenFile: application.file });
  }
}

async function readCertificate(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(
      `The certificate ${file} cannot be read${error instanceof Error && 'code' in error ? ` (${error.code})` : ''}. Give a PEM or PFX file with its private key.`,
    );
  }
}
