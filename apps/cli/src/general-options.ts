// Options that every command takes, before or after its name.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { UsageError } from './usage-error.js';

export interface GeneralOptions {
  readonly output: 'table' | 'json';
  /** Property paths. */
  readonly columns: readonly string[] | undefined;
  readonly url: string | undefined;
  /** Milliseconds for one attempt, to the end of its answer. */
  readonly timeout: number;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly verbose: boolean;
  readonly mock: boolean;
  /** A name in config.toml. */
  readonly context: string | undefined;
  /** Path of a PEM file. */
  readonly caFile: string | undefined;
  readonly systemCa: boolean;
}

const HEADING = 'General options:';

const MAKERS: readonly (() => Option)[] = [
  () => new Option('-o, --output <format>', 'table (default) or json').choices(['table', 'json']),
  () => new Option('--columns <paths>', 'what a table shows: title,properties.state').argParser(list),
  () => new Option('--url <address>', 'where the service is, instead of its EDGEPLANE_…_URL'),
  () => new Option('--context <name>', 'settings to use, by their name in config.toml'),
  () => new Option('--ca-file <path>', 'certificate authorities to trust beside those of Node: a PEM file'),
  () => new Option('--system-ca', 'trust what this system trusts, too'),
  () => new Option('--timeout <seconds>', 'how long an answer may take (default: 100)').argParser(seconds),
  () => new Option('--dry-run', 'print the request and send nothing'),
  () => new Option('--yes', 'consent to what cannot be undone or interrupts something'),
  () => new Option('--verbose', 'show requests, and more about errors, on standard error'),
  () => new Option('--mock', 'ask a mock inside this process: no account, nothing leaves this machine'),
];

/** The long names, without dashes. */
export const GENERAL_NAMES: ReadonlySet<string> = new Set(MAKERS.map((make) => make().name()));

/**
 * Adds the general options to a command. An option that the command has under the same name wins there; the general one
 * can then be given before the command.
 */
export function addGeneralOptions(command: Command, { hidden = false } = {}): void {
  for (const make of MAKERS) {
    const option = make().helpGroup(HEADING).hideHelp(hidden);
    if (!command.options.some(({ long }) => long === option.long)) command.addOption(option);
  }
}

/** @throws UsageError when two of them contradict each other. */
export function readGeneralOptions(command: Command): GeneralOptions {
  const given: Record<string, unknown> = {};
  for (let at: Command | null = command; at; at = at.parent) {
    for (const option of at.options.filter(({ helpGroupHeading }) => helpGroupHeading === HEADING)) {
      given[option.attributeName()] ??= at.getOptionValue(option.attributeName());
    }
  }
  const {
    output = 'table',
    columns,
    url,
    timeout = 100_000,
    mock = false,
  } = given as Partial<GeneralOptions>;
  if (mock && url !== undefined) {
    throw new UsageError('--mock and --url exclude each other: the mock runs inside this process.');
  }
  if (output === 'json' && columns) {
    throw new UsageError('--columns belongs to tables; --output json prints everything.');
  }
  const { dryRun = false, yes = false, verbose = false, systemCa = false } = given as Partial<GeneralOptions>;
  const { context, caFile } = given as Partial<GeneralOptions>;
  return { output, columns, url, timeout, dryRun, yes, verbose, mock, context, caFile, systemCa };
}

function list(value: string): string[] {
  const paths = value.split(',').map((path) => path.trim());
  if (paths.includes('')) throw new InvalidArgumentError('Name properties, separated by commas.');
  return paths;
}

/** In milliseconds. */
function seconds(value: string): number {
  const number = Number(value);
  if (number > 0 && number < 2 ** 31 / 1000) return Math.ceil(number * 1000);
  throw new InvalidArgumentError('It must be a number of seconds above 0.');
}
