// `edgeplane mock`: the mock as a server, until it is told to stop.
import type { Mock, MockOptions } from '@edgeplane/mock';
import { MOCK_FLAGS, type MockFlag, type MockFlagValues, mockOptions } from '@edgeplane/mock/flags';
import { type Command, Option } from 'commander';
import { Environment } from './environment.js';
import type { Io } from './io.js';
import { exampleScope, MOCK_TOKEN, mockAddress } from './mock-session.js';
import { variableName } from './names.js';
import type { Service } from './services/service.js';
import { allVerbs } from './tree.js';
import { UsageError } from './usage-error.js';

export function addMockCommand(program: Command, services: readonly Service[], io: Io): void {
  const command = program
    .command('mock')
    .summary('serve a mock of all services on this machine')
    .description('Serve a mock of all services on this machine, until Ctrl-C.');
  const flags = MOCK_FLAGS.flatMap((group) => group.flags).map((flag) => ({ flag, option: optionOf(flag) }));
  for (const { option } of flags) command.addOption(option);
  command.action(async (given: Readonly<Record<string, string | string[] | boolean | undefined>>) => {
    const values = flags.map(({ flag, option }) => {
      const value = given[option.attributeName()];
      // `--no-sandbox` takes from commander's `sandbox`, which is true.
      return [flag.name, option.negate ? value === false : value];
    });
    const options = understood(Object.fromEntries(values));
    const { banner, startMock } = await import('@edgeplane/mock');
    const mock = await startMock({ ...options, log: (line) => io.stderr.write(`${line}\n`) });
    const variables = await Promise.all(services.map((service) => variablesFor(mock, service, io)));
    const lines = [banner(mock), '', 'In another terminal', ...variables.flat(), '  edgeplane --help'];
    io.stdout.write(`${lines.join('\n')}\n`);
    await aborted(io.signal);
    await mock.close();
  });
}

function optionOf({ name, value, repeated = false, default: usual, help }: MockFlag): Option {
  const option = new Option(`--${name}${value === undefined ? '' : ` <${value.toLowerCase()}>`}`, help);
  if (repeated) option.argParser((text: string, before: readonly string[] = []) => [...before, text]);
  return usual === undefined ? option : option.default(usual);
}

function understood(values: MockFlagValues): MockOptions {
  try {
    return mockOptions(values);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Shell lines after which the commands of a service speak to the mock. */
async function variablesFor(mock: Mock, service: Service, io: Io): Promise<string[]> {
  const verbs = allVerbs(await service.load());
  const [first] = verbs;
  if (first === undefined) return [];
  const environment = new Environment(service.name, io);
  const scope = exampleScope(
    service,
    verbs.flatMap(({ entry }) => entry.arguments),
  );
  const values = [
    [environment.name('URL'), mockAddress(mock, first.catalog)],
    [environment.name('TOKEN'), MOCK_TOKEN],
    ...Object.entries(scope).map(([name, value]) => [variableName(service.name, name), value]),
  ];
  return values.map(([name, value]) => `  export ${name}=${value}`);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
