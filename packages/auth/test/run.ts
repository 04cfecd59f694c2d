import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs a module's source in a Node process of its own, where `@edgeplane/auth` is the built package. Resolves
 * to what it prints.
 */
export async function runModule(source: string, env: Record<string, string>): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', source], {
    cwd: new URL('..', import.meta.url),
    env: { PATH: process.env.PATH, ...env },
  });
  return stdout;
}
