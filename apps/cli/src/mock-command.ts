// `edgeplane mock`: the mock as a server, until it is told to stop.
import type { Mock } from '@edgeplane/mock';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { Environment } from './environment.js';
import type { Io } from './io.js';
import { exampleScope, MOCK_TOKEN, mockAddress } from './mock-session.js';
import { variableName } from './names.js';
import type { Service } from './services/service.js';
import { allVerbs } from './tree.js';

export function addMockCommand(program: Command, services: readonly Service[], io: Io): void {
  program
    .command('mock')
    .summary('serve a mock of all services on this machine')
    .description('Serve a mock of all services on this machine, until Ctrl-C.')
    .addOption(new Option('--port <number>', 'the port; 0 takes any free one').argParser(port).default(4010))
    .addOption(
      new Option('--host <address>', 'the mock lets everybody in: leave it on loopback').default('127.0.0.1'),
    )
    .action(async (options: { port: number; host: string }) => {
      const { banner, startMock } = await import('@edgeplane/mock');
      const mock = await startMock({ ...options, log: (line) => io.stderr.write(`${line}\n`) });
      const variables = await Promise.all(services.map((service) => variablesFor(mock, service, io)));
      const lines = [banner(mock), '', 'In another terminal', ...variables.flat(), '  edgeplane --help'];
      io.stdout.write(`${lines.join('\n')}\n`);
      await aborted(io.signal);
      await mock.close();
    });
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

function port(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}
