// `edgeplane login`: one of several ways, by option.
import { type Command, Option } from 'commander';
import { withContext } from '../config/context.js';
import { addGeneralOptions, readGeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { variablePrefix } from '../names.js';
import type { Service } from '../services/service.js';
import { UsageError } from '../usage-error.js';
import { logIn, type UserWay } from './login.js';
import { type ApplicationChoice, logInApplication } from './login-application.js';

interface LoginOptions extends ApplicationChoice {
  readonly browser?: true;
  readonly deviceCode?: true;
  readonly username?: string;
  readonly servicePrincipal?: true;
}

const WAYS = ['browser', 'deviceCode', 'username', 'servicePrincipal', 'managedIdentity'];

const HELP = `
A person signs in in a browser, where nothing is given: --browser, or --device-code where there is none. A password is
discouraged: it fails where multi-factor authentication is on. Programs sign in as a service principal, or as the machine.
Secrets are no options, because others on this machine can read command lines: --secret-file, a variable, or a terminal.

Examples:
  edgeplane login sphere
  edgeplane login stackhub --url https://adminmanagement.local.azurestack.external --device-code
  edgeplane login stackhub --service-principal --client-id 6b5a4938-2716-4504-93f2-e1d0cfbead71 --certificate app.pfx
`;

export function addLoginOptions(login: Command): void {
  const only = (option: Option) => option.conflicts(WAYS.filter((way) => way !== option.attributeName()));
  login
    .addOption(only(new Option('--browser', 'sign in in the browser of this machine')))
    .addOption(only(new Option('--device-code', 'sign in in a browser on another device, with a code')))
    .addOption(only(new Option('--username <name>', 'sign in with a password; discouraged')))
    .addOption(only(new Option('--service-principal', 'sign in an application, by its secret or by')))
    .addOption(
      new Option('--certificate <path>', 'its certificate and key: a PEM or PFX file').conflicts(
        'federatedToken',
      ),
    )
    .addOption(new Option('--federated-token <path>', 'a token of the platform that it trusts, in a file'))
    .addOption(only(new Option('--managed-identity', 'sign in as the Azure machine that this is')))
    .addOption(new Option('--client-id <id>', 'which application, or which identity of the machine'))
    .addOption(new Option('--directory <name>', 'its Entra tenant: id or domain'))
    .addOption(new Option('--secret-file <path>', 'where a secret is read from; - is standard input'))
    .addHelpText('after', HELP);
  addGeneralOptions(login);
}

/** @param chosen the service that the user named, if any. */
export async function runLogin(
  login: Command,
  services: readonly Service[],
  chosen: string | undefined,
  io: Io,
): Promise<void> {
  const options = login.opts<LoginOptions>();
  refuseMisplaced(options);
  const general = readGeneralOptions(login);
  if (general.mock) throw new UsageError('A mock lets everybody in: there is nothing to sign in to.');
  const surroundings = await withContext(io, general);
  const service = chooseService(services, chosen, surroundings);
  if (options.servicePrincipal || options.managedIdentity) {
    return logInApplication(service, options, general, surroundings);
  }
  await logIn(service, { way: wayOf(options), ...options }, general, surroundings);
}

/** @throws UsageError when an option would be ignored. */
function refuseMisplaced(options: LoginOptions): void {
  const { servicePrincipal, managedIdentity, username } = options;
  const belongings: [flag: string, given: string | undefined, wanted: string, isThere: unknown][] = [
    ['--certificate', options.certificate, '--service-principal', servicePrincipal],
    ['--federated-token', options.federatedToken, '--service-principal', servicePrincipal],
    ['--directory', options.directory, '--service-principal', servicePrincipal],
    [
      '--client-id',
      options.clientId,
      '--service-principal or --managed-identity',
      servicePrincipal || managedIdentity,
    ],
    [
      '--secret-file',
      options.secretFile,
      '--service-principal or --username',
      servicePrincipal || username !== undefined,
    ],
  ];
  for (const [flag, given, wanted, isThere] of belongings) {
    if (given !== undefined && !isThere) throw new UsageError(`${flag} belongs to ${wanted}.`);
  }
}

function wayOf({ browser, deviceCode, username }: LoginOptions): UserWay | undefined {
  if (browser) return 'browser';
  if (deviceCode) return 'device-code';
  return username === undefined ? undefined : 'password';
}

/** @throws UsageError when none is named and the environment speaks of none or several. */
function chooseService(services: readonly Service[], name: string | undefined, { env }: Io): Service {
  const isMeant = (service: Service) =>
    name === undefined
      ? service.variables.some(
          ([variable]) => variable.startsWith(variablePrefix(service.name)) && env[variable],
        )
      : service.name === name;
  const [service, ...others] = services.filter(isMeant);
  if (service !== undefined && others.length === 0) return service;
  const lines = services.map((one) => `  edgeplane login ${one.name}`);
  throw new UsageError(['Sign in to which service?', ...lines].join('\n'));
}
