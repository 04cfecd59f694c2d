// `edgeplane-mock`: serves every document until it is told to stop.
import { type Arguments, readArguments, USAGE } from './arguments.js';
import { banner } from './banner.js';
import { startMock } from './mock.js';

/**
 * Runs the command; resolves when the mock has stopped, on SIGINT or SIGTERM.
 * What was started goes to standard output, one line a request to standard error.
 * @returns the exit code: 0, 1 when the mock could not start, 2 when the arguments make no sense
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  let read: Arguments;
  try {
    read = readArguments(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  if (read.help) {
    console.log(USAGE);
    return 0;
  }
  try {
    const mock = await startMock({ ...read.options, log: console.error });
    console.log(banner(mock));
    await signalled();
    await mock.close();
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
