import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { type Candidate, candidates } from './candidates.js';

/** A browser for tests of our own pages: no first-run visits, no updates, and no name but loopback's resolves. */
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
];

/** Where {@link launchBrowser} looks and how it starts; everything has a default that suits this machine. */
export interface LaunchBrowserOptions {
  /** Where `EDGEPLANE_BROWSER`, `PATH` and `CI` are read. Default: `process.env`. */
  readonly env?: NodeJS.ProcessEnv;
  /** The browsers to try, in order. Default: see {@link candidates}. */
  readonly candidates?: readonly Candidate[];
  /** Whether to try Chromium's sandbox. Default: not where it is known to fail, as root, in containers and in CI. */
  readonly sandbox?: boolean;
  /** Starts one. Default: playwright's `chromium.launch`. */
  readonly start?: (options: LaunchOptions) => Promise<Browser>;
}

/**
 * Starts a headless Chromium, Chrome or Edge: the system's where there is one, else the one inside
 * `@sparticuz/chromium`. `EDGEPLANE_BROWSER=/path/to/browser` settles it.
 *
 * @returns playwright's browser; the caller closes it
 * @throws Error if none starts, with everything that was tried and what to do
 */
export async function launchBrowser(options: LaunchBrowserOptions = {}): Promise<Browser> {
  const env = options.env ?? process.env;
  const sandbox = options.sandbox ?? !isConfined(env);
  const tried = options.candidates ?? candidates(env, process.platform);
  const start = options.start ?? ((launch) => chromium.launch(launch));
  const failures: string[] = [];
  for (const candidate of tried) {
    try {
      const found = await candidate.locate();
      const launch = { ...found, args: [...flags, ...(found.args ?? [])], chromiumSandbox: sandbox };
      return await startAnyway(start, launch);
    } catch (error) {
      failures.push(`  ${candidate.name}: ${reason(error)}`);
    }
  }
  throw new Error(
    `No browser could be started. Tried:\n${failures.join('\n')}\n` +
      'Install Chrome, Chromium or Edge, or set EDGEPLANE_BROWSER to the path of one.',
  );
}

/** Some systems forbid unprivileged user namespaces. Our own pages may then be visited without a sandbox. */
async function startAnyway(
  start: (options: LaunchOptions) => Promise<Browser>,
  options: LaunchOptions,
): Promise<Browser> {
  try {
    return await start(options);
  } catch (error) {
    if (!options.chromiumSandbox || !/sandbox/i.test(String(error))) throw error;
    return start({ ...options, chromiumSandbox: false });
  }
}

function isConfined(env: NodeJS.ProcessEnv): boolean {
  if (process.platform !== 'linux') return false;
  return (
    process.getuid?.() === 0 || !!env.CI || existsSync('/.dockerenv') || existsSync('/run/.containerenv')
  );
}

/** Playwright's errors go on with the whole command line and log; the telling lines are few. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const telling = message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !line.includes('<launching>'))
    .filter((line) => /error while loading|not found|cannot|No usable|ENOENT|EACCES|only/i.test(line));
  return [...new Set(telling.length > 0 ? telling : [message.split('\n')[0] ?? ''])].slice(0, 3).join(' | ');
}
