import type { Readable, Writable } from 'node:stream';

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };
export type Input = Readable & { readonly isTTY?: boolean };

/** Everything that the command touches outside of itself, so that a test can stand in for all of it. */
export interface Io {
  /** Bodies (`--body -`) and answers to questions. */
  readonly stdin: Input;
  /** Data, and nothing else. */
  readonly stdout: Output;
  /** Questions, progress, errors. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the call under way, as Ctrl-C does. */
  readonly signal: AbortSignal;
  /** Default: `nodeFetch` of `@edgeplane/client/node`; with `--mock` the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Opens a sign-in page. Default: in the user's browser. */
  readonly openBrowser?: ((url: string) => void | Promise<void>) | undefined;
}

/** Whether somebody is there to answer a question. */
export function isInteractive({ stdin, stderr }: Io): boolean {
  return stdin.isTTY === true && stderr.isTTY === true;
}

/** Colours on a terminal, unless the user wants none (no-color.org). */
export function wantsColor(output: Output, { env }: Io): boolean {
  return output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
