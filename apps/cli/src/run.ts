import { CommanderError } from 'commander';
import picocolors from 'picocolors';
import { describeFailure, EXIT, exitCode } from './failure.js';
import { type Io, wantsColor } from './io.js';
import { createProgram } from './program.js';

/**
 * Runs a command line.
 *
 * @param argv what follows `edgeplane`.
 * @returns the exit code: 0 done, 1 the service or the network failed, 2 wrong use, 3 sign-in or permission, 4 throttled,
 *   130 interrupted. Does not throw.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    const program = await createProgram(argv, io);
    await program.parseAsync(argv, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    // Commander has written its message already: of help and version, which are no failures, too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const { red } = picocolors.createColors(wantsColor(io.stderr, io));
    const text = describeFailure(error, argv.includes('--verbose'));
    io.stderr.write(`${text.replace(/^(error|next):/gm, (label) => red(label))}\n`);
    return exitCode(error);
  }
}
