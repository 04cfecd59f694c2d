import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DiffReport } from './rate.js';

const cli = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');

/** Bundles a document into one file. */
export async function bundle(document: string, target: string): Promise<void> {
  await redocly(['bundle', document, '--output', target]);
}

export async function diff(base: string, revision: string): Promise<DiffReport> {
  return JSON.parse(await redocly(['diff', base, revision, '--format', 'json', '--fail-on', 'none']));
}

function redocly(args: readonly string[]): Promise<string> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, ...args], { env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`redocly ${args[0]} failed: ${stderr.trim() || error.message}`));
      else resolve(stdout);
    });
  });
}
