// `edgeplane-mock`: serves every document until it is told to stop.
import { parseArgs } from 'node:util';
import { banner } from './banner.js';
import { startMock } from './mock.js';

const USAGE = `edgeplane-mock [--port 4010] [--host 127.0.0.1]

Serves every document of Edgeplane on one port, answering with the documents' examples.
  --port  the port to listen on; 0 takes any free one
  --host  the address to listen on; the mock lets everybody in, so leave it on loopback`;

/**
 * Runs the command; resolves when the mock has stopped, on SIGINT or SIGTERM.
 * What was started goes to standard output, one line a request to standard error.
 * @returns the exit code: 0, 1 when the mock could not start, 2 when the arguments make no sense
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (typeof options === 'string') {
    console.error(`${options}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  try {
    const mock = await startMock({ port: options.port, host: options.host, log: console.error });
    console.log(banner(mock));
    await signalled();
    await mock.close();
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** The options, or what is wrong with them. */
function readArguments(args: readonly string[]): { port: number; host: string; help: boolean } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4010' },
        host: { type: 'string', default: '127.0.0.1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = Number(values.port);
    if (/^\d{1,5}$/.test(values.port) && port < 65536) return { ...values, port };
    return `--port ${values.port} is not a port. Give a number from 0 to 65535.`;
  } catch (error) {
    return (error as Error).message;
  }
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
