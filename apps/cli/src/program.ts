// The tree of commands.
import { Command } from 'commander';
import { addAccountCommands } from './accounts/commands.js';
import { addConfigCommand } from './config/command.js';
import { addGeneralOptions } from './general-options.js';
import { type Io, wantsColor } from './io.js';
import { addMockCommand } from './mock-command.js';
import { addOperationCommand } from './operation/command.js';
import type { Service } from './services/service.js';
import { sphere } from './services/sphere.js';
import { stackhub } from './services/stackhub.js';
import { stackhubTenant } from './services/stackhub-tenant.js';
import type { Branch } from './tree.js';
import { version } from './version.js';

const SERVICES: readonly Service[] = [sphere, stackhub, stackhubTenant];

const ROOT_HELP = `
Examples:
  edgeplane --mock sphere tenants list
  edgeplane --mock stackhub alerts list --filter "Properties/State eq 'Active'" --orderby "Properties/CreatedTimestamp desc"
  edgeplane --mock stackhub-tenant virtual-machines list-all
  edgeplane stackhub alerts --help

Data goes to standard output, everything else to standard error.
Exit codes: 0 done, 1 the service or the network failed, 2 wrong use, 3 sign-in or permission, 4 throttled, 130 interrupted.
`;

/**
 * Builds the commands. The catalogs of a service are loaded when its name is on the command line, so that the rest starts fast.
 */
export async function createProgram(argv: readonly string[], io: Io): Promise<Command> {
  const program = new Command('edgeplane')
    .description('Azure Sphere and Azure Stack Hub from a terminal.')
    .version(version(), '--version', 'print the version')
    .enablePositionalOptions()
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => wantsColor(io.stdout, io),
      getErrHasColors: () => wantsColor(io.stderr, io),
    })
    .addHelpText('after', ROOT_HELP);
  addGeneralOptions(program);
  for (const service of SERVICES) {
    const command = program.command(service.name).description(service.title).helpCommand(false);
    addGeneralOptions(command, { hidden: true });
    command.addHelpText('after', variablesHelp(service));
    if (argv.includes(service.name)) addBranches(command, service, await service.load(), io);
  }
  addAccountCommands(program, SERVICES, io);
  addConfigCommand(program, io);
  addMockCommand(program, SERVICES, io);
  return program;
}

function addBranches(parent: Command, service: Service, branches: readonly Branch[], io: Io): void {
  for (const branch of branches) {
    const command = parent.command(branch.name).description(branch.summary).helpCommand(false);
    command.helpGroup(branch.kind === 'provider' ? 'Providers:' : 'Groups:');
    addGeneralOptions(command, { hidden: true });
    addBranches(command, service, branch.branches, io);
    for (const verb of branch.verbs) addOperationCommand(command, service, verb, io);
  }
}

function variablesHelp({ variables }: Service): string {
  const widest = Math.max(...variables.map(([name]) => name.length));
  const lines = variables.map(([name, meaning]) => `  ${name.padEnd(widest)}  ${meaning}`);
  return ['', 'Environment:', ...lines].join('\n');
}
