import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs a program without a shell. `input` goes to its standard input. */
export type RunProgram = (
  program: string,
  args: readonly string[],
  input?: string,
) => Promise<{ code: number | null; stdout: string; stderr: string }>;

/** A keychain that asks somebody to unlock it may wait for ever. Milliseconds. */
const TIMEOUT = 15_000;

/** @throws Error when the program cannot be started; its `code` is ENOENT where there is no such program. */
export const runProgram: RunProgram = async (program, args, input = '') => {
  const child = spawn(program, args, { timeout: TIMEOUT, windowsHide: true });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // A program that ends before it has read is told by its code.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
};
