import { readFile } from 'node:fs/promises';
import { ArgumentError } from '@edgeplane/client';
import { readAuthority } from '../oauth/authority.js';
import type { ClaimsCredential } from '../oauth/oauth-credential.js';
import { type ApplicationOptions, applicationCredential } from './application.js';

export type WorkloadIdentityOptions = ApplicationOptions &
  (
    | {
        /** The file in which the platform keeps a token of its own: `AZURE_FEDERATED_TOKEN_FILE` in Kubernetes. */
        tokenFile: string;
      }
    | {
        /** Gives a token of the platform that the application trusts, such as a pipeline's. */
        assertion: () => string | Promise<string>;
      }
  );

/**
 * Signs in a service principal by a token of another identity provider that it trusts (workload identity federation,
 * RFC 7523): no secret has to be kept. Entra ID only. The platform's token is read anew for each request, because it
 * lives for minutes.
 *
 * Source: learn.microsoft.com/entra/workload-id/workload-identity-federation.
 *
 * @throws ArgumentError when an option is missing or the authority is AD FS. `getToken` throws it when the file cannot be
 *   read or is empty, and else as in clientSecret.
 */
export function workloadIdentity(options: WorkloadIdentityOptions): ClaimsCredential {
  if ('tokenFile' in options ? !options.tokenFile : typeof options.assertion !== 'function') {
    throw new ArgumentError(
      'Give the file of the federated token, or a function that gets it. In Kubernetes the file is named by AZURE_FEDERATED_TOKEN_FILE.',
      'tokenFile',
    );
  }
  const { identity, url } = readAuthority(options);
  if (identity === 'adfs') {
    throw new ArgumentError(`${url} is AD FS, which federates no workloads. Use a certificate.`, 'authority');
  }
  return applicationCredential(options, async () => ({ clientAssertion: await readAssertion(options) }));
}

async function readAssertion(options: WorkloadIdentityOptions): Promise<string> {
  const where = 'tokenFile' in options ? options.tokenFile : 'the assertion function';
  const text = 'tokenFile' in options ? await read(options.tokenFile) : await options.assertion();
  if (text.trim() !== '') return text.trim();
  throw new ArgumentError(
    `${where} gave an empty federated token. Check that the platform fills it.`,
    'tokenFile',
  );
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new ArgumentError(
      `The federated token ${file} cannot be read${code}. Check the path and that the platform provides it.`,
      'tokenFile',
    );
  }
}
