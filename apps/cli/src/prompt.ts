// Questions. They go to standard error, and their library is loaded only when there is one.
import { AbortError } from '@edgeplane/client';
import type { Io } from './io.js';

/** @throws AbortError when the user leaves with Ctrl-C or Escape. */
export async function ask(message: string, io: Io): Promise<string> {
  const { isCancel, text } = await import('@clack/prompts');
  const answer = await text({ message, ...streams(io) });
  if (isCancel(answer)) throw left();
  return answer;
}

/** Asks without showing what is typed. */
export async function askSecret(message: string, io: Io): Promise<string> {
  const { isCancel, password } = await import('@clack/prompts');
  const answer = await password({ message, ...streams(io) });
  if (isCancel(answer)) throw left();
  return answer;
}

function streams({ stdin, stderr, signal }: Io) {
  return { input: stdin, output: stderr, signal };
}

function left(): AbortError {
  return new AbortError('Nothing was sent.');
}
