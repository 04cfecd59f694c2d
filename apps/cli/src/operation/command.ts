// The commander command of an operation.
import type { Arguments, CatalogEntry } from '@edgeplane/client';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { withContext } from '../config/context.js';
import { addGeneralOptions, GENERAL_NAMES, readGeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { variableName } from '../names.js';
import { isScope, type Service } from '../services/service.js';
import type { Verb } from '../tree.js';
import { argumentOptions } from './arguments.js';
import { readBody } from './body.js';
import { afterHelp, describeEntry } from './help.js';
import { runOperation } from './run-operation.js';

export function addOperationCommand(parent: Command, service: Service, verb: Verb, io: Io): void {
  const { entry } = verb;
  const command = parent.command(verb.name).summary(entry.summary).description(describeEntry(entry));
  const own = ownOptions(entry);
  const options = argumentOptions(entry, {
    taken: new Set([...GENERAL_NAMES, ...own.map((option) => option.name())]),
    variable: (argument) =>
      isScope(service, argument) ? variableName(service.name, argument.name) : undefined,
  });
  for (const option of options.values()) command.addOption(option);
  for (const option of own) {
    if (!command.options.some(({ long }) => long === option.long)) command.addOption(option);
  }
  addGeneralOptions(command);
  command.addHelpText('after', afterHelp(command, entry));
  command.action(async () => {
    const general = readGeneralOptions(command);
    const values = command.opts<OwnValues>();
    const args: Record<string, unknown> = readArguments(command, options);
    if (entry.body && values.body !== undefined)
      args.body = await readBody(values.body, entry.body, io.stdin);
    const { max, wait = true, apiVersion, explain = false } = values;
    const surroundings = await withContext(io, general);
    await runOperation(service, { verb, args, max, wait, apiVersion, explain }, general, surroundings);
  });
}

interface OwnValues {
  readonly body?: string;
  readonly max?: number;
  readonly wait?: boolean;
  readonly apiVersion?: string;
  readonly explain?: boolean;
}

/** What commands of this kind of operation take beside its arguments. */
function ownOptions({ body, odata, descriptor: { paging, polling, apiVersion } }: CatalogEntry): Option[] {
  return [
    ...(body ? [new Option('--body <json>', `${bodyHelp(body)}; @file reads a file, - standard input`)] : []),
    ...(paging ? [new Option('--max <number>', 'stop after that many items').argParser(count)] : []),
    ...(odata ? [new Option('--explain', 'say what --filter and --orderby mean; send nothing')] : []),
    ...(polling ? [new Option('--no-wait', 'return as soon as the service has accepted it')] : []),
    ...(apiVersion
      ? [
          new Option(
            '--api-version <version>',
            `known: ${apiVersion.supported.join(', ')}; default: ${apiVersion.default}`,
          ),
        ]
      : []),
  ];
}

function bodyHelp({ contentType, description }: NonNullable<CatalogEntry['body']>): string {
  return description ? description.replace(/\.$/s, '') : contentType;
}

function readArguments(command: Command, options: ReadonlyMap<string, Option>): Arguments {
  const given = [...options].map(
    ([name, option]) => [name, command.getOptionValue(option.attributeName()) as unknown] as const,
  );
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(value);
}
