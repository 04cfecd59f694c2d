// One command from its options to its result.
import type { Arguments, CallOptions, CatalogArgument, CatalogEntry } from '@edgeplane/client';
import type { GeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { startMockSession } from '../mock-session.js';
import { kebabCase, shortName, variableName } from '../names.js';
import { isScope, type Service } from '../services/service.js';
import { settingsFor } from '../services/settings.js';
import { listerOf, type Verb } from '../tree.js';
import { UsageError } from '../usage-error.js';
import { missingArguments } from './arguments.js';
import { needsConsent, obtainConsent } from './consent.js';
import { printExpressions, readExpressions } from './odata.js';
import { preview, printRequest } from './preview.js';
import { sendAndPrint } from './send.js';

export interface Invocation {
  readonly verb: Verb;
  /** As given on the command line, body included. */
  readonly args: Arguments;
  readonly max: number | undefined;
  readonly wait: boolean;
  readonly apiVersion: string | undefined;
  /** Only say what the expressions mean. */
  readonly explain: boolean;
}

/** @throws UsageError, EdgeplaneError */
export async function runOperation(
  service: Service,
  { verb: { entry, catalog }, args: given, max, wait, apiVersion, explain }: Invocation,
  general: GeneralOptions,
  io: Io,
): Promise<void> {
  const expressions = await readExpressions(entry, given);
  if (explain) {
    if (expressions.length === 0)
      throw new UsageError('--explain needs something to explain: --filter or --orderby.');
    return printExpressions(expressions, general, io);
  }
  const args = {
    ...(general.mock ? {} : scopeFrom(service, entry.arguments, io)),
    ...given,
    ...Object.fromEntries(expressions.map(({ argument, text }) => [argument, text])),
  };
  const { dryRun, mock } = general;
  await requireArguments(service, entry, args, (argument) =>
    mock ? isScope(service, argument) : !dryRun && service.discovers.includes(argument.name),
  );

  const settings = settingsFor(service, general, io);
  const session = mock ? await startMockSession(service, { entry, catalog }, settings) : undefined;
  try {
    const client = session?.client ?? (await service.connect(settings));
    await requireArguments(service, entry, { ...client.defaults, ...args }, () => false);
    const options: CallOptions = { signal: io.signal, ...(apiVersion === undefined ? {} : { apiVersion }) };
    const request = () => preview(client, entry.descriptor, args, options);
    if (dryRun) return printRequest(await request(), entry.descriptor, general, io);
    if (needsConsent(entry) && !general.yes) {
      await obtainConsent(entry, { ...client.defaults, ...args }, await request(), io);
    }
    await sendAndPrint(client, { entry, catalog, args, max, wait }, options, general, io);
  } finally {
    await session?.close();
  }
}

/** What the environment says of where to work. */
function scopeFrom(service: Service, all: readonly CatalogArgument[], { env }: Io): Arguments {
  const scope = all.filter((argument) => isScope(service, argument));
  const values = scope.map(({ name }) => [name, env[variableName(service.name, name)] || undefined] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** @throws UsageError that names every option which is missing, and says what it is and where it comes from. */
async function requireArguments(
  service: Service,
  entry: CatalogEntry,
  args: Arguments,
  comesLater: (argument: CatalogArgument) => boolean,
): Promise<void> {
  const missing = missingArguments(entry, args).filter((argument) => !comesLater(argument));
  const lines = await Promise.all(missing.map((argument) => describeMissing(service, argument)));
  if (entry.descriptor.body?.required && args.body === undefined) {
    lines.push(`--body: ${entry.body?.description ?? ''}`);
  }
  if (lines.length > 0) throw new UsageError(['Missing:', ...lines].join('\n  '));
}

async function describeMissing(service: Service, argument: CatalogArgument): Promise<string> {
  const { name, description } = argument;
  const lister = listerOf(await service.load(), name);
  return [
    `--${shortName(name) ?? kebabCase(name)}: ${description}`,
    isScope(service, argument) && `Or set ${variableName(service.name, name)}.`,
    lister && `\`${['edgeplane', service.name, ...lister].join(' ')}\` lists what there is.`,
  ]
    .filter(Boolean)
    .join(' ');
}
