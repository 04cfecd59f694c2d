import { resolve } from 'node:path';
import type { GeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { printable } from '../output/text.js';
import { type Application, applicationOf, credentialOf } from '../services/application.js';
import type { Service, Settings } from '../services/service.js';
import { settingsFor } from '../services/settings.js';
import { UsageError } from '../usage-error.js';
import { applicationKeeper } from './kept-application.js';
import { readSecretFile, secretOf } from './secret.js';

/** How `edgeplane login` was told who signs in. */
export interface ApplicationChoice {
  readonly managedIdentity?: boolean | undefined;
  readonly clientId?: string | undefined;
  readonly directory?: string | undefined;
  /** Paths. */
  readonly certificate?: string | undefined;
  readonly federatedToken?: string | undefined;
  readonly secretFile?: string | undefined;
}

/**
 * Gets a token for the application, to see that it can, and keeps what later commands need to do so again.
 *
 * @throws UsageError when it is not told who signs in; AuthError when the sign-in could not be kept (before anything is
 *   sent) or is refused.
 */
export async function logInApplication(
  service: Service,
  choice: ApplicationChoice,
  general: GeneralOptions,
  io: Io,
): Promise<void> {
  const settings = settingsFor(service, general, io);
  const keep = await applicationKeeper(service.name, io);
  const application = await readChoice(choice, settings, io);
  const { request, ...where } = await service.applications(settings);
  const credential = await credentialOf(application, where, settings);
  await credential.getToken({ ...request, signal: io.signal });
  await keep({ ...application, host: new URL(where.loginEndpoint).host });
  const who = application.clientId || 'This machine';
  io.stderr.write(`${printable(who)} is signed in to ${service.name} (${application.proof}).\n`);
}

async function readChoice(choice: ApplicationChoice, settings: Settings, io: Io): Promise<Application> {
  const { environment } = settings;
  const clientId = choice.clientId ?? environment.get('CLIENT_ID');
  const directory = choice.directory ?? environment.get('DIRECTORY');
  const { certificate, federatedToken, secretFile } = choice;
  if (choice.managedIdentity) return { proof: 'managed identity', clientId: choice.clientId ?? '' };
  if (clientId === undefined) {
    throw new UsageError(
      `Which application? Give --client-id or set ${environment.name('CLIENT_ID')}: the id of the service principal.`,
    );
  }
  if (certificate !== undefined) {
    const passphrase =
      secretFile === undefined
        ? environment.get('CERTIFICATE_PASSPHRASE')
        : await readSecretFile(secretFile, io);
    return { proof: 'certificate', clientId, directory, file: resolve(certificate), passphrase };
  }
  if (federatedToken !== undefined) {
    return { proof: 'federated token', clientId, directory, file: resolve(federatedToken) };
  }
  const named = choice.clientId === undefined ? await namedByFile(settings) : undefined;
  if (named !== undefined) return { ...named, directory };
  const question = `Secret of ${clientId}`;
  const secret = await secretOf({ variable: 'CLIENT_SECRET', question, file: secretFile }, environment, io);
  return { proof: 'client secret', clientId, directory, secret };
}

/** A certificate or a federated token that the environment names beside the client id. */
async function namedByFile({ environment }: Settings): Promise<Application | undefined> {
  const isNamed = ['CERTIFICATE', 'FEDERATED_TOKEN_FILE'].some((name) => environment.get(name) !== undefined);
  return isNamed ? applicationOf(environment) : undefined;
}
