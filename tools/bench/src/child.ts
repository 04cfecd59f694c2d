import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of its own, so that what it does costs the measuring process nothing. */
export interface Child<Message> {
  /** What it said when it was ready. */
  readonly message: Message;
  /** Milliseconds from its start until then, the start of Node included. */
  readonly startMs: number;
  /** Sends a word and gives the answer to it. */
  ask<Answer>(word: string): Promise<Answer>;
  stop(): Promise<void>;
}

/**
 * Runs a module of this package and waits for the first message that it sends.
 *
 * @throws Error with what it wrote to stderr, when it ends before.
 */
export async function startChild<Message>(
  module: URL,
  args: readonly string[] = [],
  execArgv: readonly string[] = [],
): Promise<Child<Message>> {
  const started = performance.now();
  const child = fork(fileURLToPath(module), args, {
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-2000);
  });
  const message = await Promise.race([
    once(child, 'message').then(([first]) => first as Message),
    once(child, 'exit').then(([code]) => {
      throw new Error(`ended with ${code}. ${complaint.trim()}`);
    }),
  ]);
  return {
    message,
    startMs: performance.now() - started,
    async ask<Answer>(word: string) {
      const answered = once(child, 'message');
      child.send(word);
      const [answer] = await answered;
      return answer as Answer;
    },
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
