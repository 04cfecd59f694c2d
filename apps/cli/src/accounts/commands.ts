// Who works here: `edgeplane login`, `logout`, `whoami`, `accounts`; and `discover`, where.
import { Argument, type Command, Option } from 'commander';
import { withContext } from '../config/context.js';
import { addGeneralOptions, readGeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { printList } from '../output/print.js';
import type { Service } from '../services/service.js';
import { addDiscoverCommand } from './discover-command.js';
import { keptAccounts, logOut } from './kept.js';
import { addLoginOptions, runLogin } from './login-command.js';
import { whoSignsIn } from './whoami.js';

const columns = (...paths: string[]) => paths.map((path) => ({ path }));

export function addAccountCommands(program: Command, services: readonly Service[], io: Io): void {
  const make = (name: string, summary: string) =>
    program.command(name).description(`${summary}.`).addArgument(serviceArgument(services));

  const login = make('login', 'Sign in, once; later commands use the account');
  addLoginOptions(login);
  login.action((name: string | undefined) => runLogin(login, services, name, io));

  const logout = make('logout', 'Forget accounts on this machine: of one service, or of all').addOption(
    new Option('--account <name>', 'only this one, by user name or client id'),
  );
  addGeneralOptions(logout);
  logout.action(async (name: string | undefined) => {
    const { account } = logout.opts<{ account?: string }>();
    await logOut(named(services, name), account, io);
  });

  const whoami = make('whoami', 'Tell as whom the commands would work; nothing is sent');
  addGeneralOptions(whoami);
  whoami.action(async (name: string | undefined) => {
    const general = readGeneralOptions(whoami);
    const surroundings = await withContext(io, general);
    const rows = await Promise.all(named(services, name).map((one) => whoSignsIn(one, surroundings)));
    printList(rows, columns('service', 'who', 'from'), general, io);
  });

  const accounts = make('accounts', 'List the accounts that are signed in on this machine');
  addGeneralOptions(accounts);
  accounts.action(async (name: string | undefined) => {
    const lists = await Promise.all(named(services, name).map((service) => keptAccounts(service, io)));
    const shown = columns('service', 'username', 'directory', 'host', 'keeping');
    printList(lists.flat(), shown, readGeneralOptions(accounts), io);
  });

  addDiscoverCommand(program, io);
}

function serviceArgument(services: readonly Service[]): Argument {
  return new Argument('[service]', 'which one').choices(services.map(({ name }) => name));
}

function named(services: readonly Service[], name: string | undefined): readonly Service[] {
  return name === undefined ? services : services.filter((service) => service.name === name);
}
