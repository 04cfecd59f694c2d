// The command with streams, variables and a network that a test controls.
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from '../src/run.js';

export interface Setup {
  readonly env?: Record<string, string>;
  readonly fetch?: typeof globalThis.fetch;
  /** What comes on standard input. */
  readonly input?: string | Uint8Array;
  /** Somebody sits at a terminal of that width. */
  readonly terminal?: number;
  readonly signal?: AbortSignal;
  /** Sees what is written to standard error as it is written. */
  readonly show?: (text: string) => void;
  readonly openBrowser?: (url: string) => void | Promise<void>;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function runCommand(argv: readonly string[], setup: Setup = {}): Promise<Outcome> {
  const { env = {}, terminal, input } = setup;
  const tty = terminal === undefined ? {} : { isTTY: true, columns: terminal, rows: 40 };
  const stdin = Object.assign(new PassThrough(), tty, { setRawMode() {} });
  const stdout = Object.assign(new PassThrough(), tty);
  const stderr = Object.assign(new PassThrough(), tty);
  if (setup.show) stderr.on('data', (chunk) => setup.show?.(String(chunk)));
  const outputs = Promise.all([text(stdout), text(stderr)]);
  if (terminal === undefined) stdin.end(input);
  // A prompt reads the keys once it is there.
  else if (input !== undefined) stderr.once('data', () => setImmediate(() => stdin.write(input)));
  const code = await run(argv, {
    stdin,
    stdout,
    stderr,
    env: { NO_COLOR: '1', ...env },
    signal: setup.signal ?? new AbortController().signal,
    fetch: setup.fetch,
    openBrowser: setup.openBrowser,
  });
  stdout.end();
  stderr.end();
  const [out, err] = await outputs;
  return { code, stdout: out, stderr: err };
}

export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A network where `answer` is every service; `sent` fills as requests arrive. */
export function network(answer: (request: Sent, index: number) => Response | Promise<Response>): {
  fetch: typeof globalThis.fetch;
  sent: Sent[];
} {
  const sent: Sent[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const { method = 'GET', headers, body } = init ?? {};
    const request = { method, url: String(input), headers: new Headers(headers), body };
    sent.push(request);
    return answer(request, sent.length - 1);
  };
  return { fetch, sent };
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(body), { ...init, headers });
}
