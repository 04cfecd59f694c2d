// A run against the real authority, in which every secret is looked for at the end: in errors, output and files.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Authority, startAuthority } from '@edgeplane/authority';
import { nodeFetch } from '@edgeplane/client/node';
import { expect, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from './temporary.js';

export interface Run {
  readonly authority: Authority;
  readonly fetch: typeof globalThis.fetch;
  /** Files of the run: what is kept there is searched too. */
  readonly folder: string;
  /** The root of the site, as a PEM file in a folder of its own. */
  readonly caFile: string;
  /** The user in front of a browser; the run ends when they are done. */
  browse: Authority['browse'];
  /** What was shown to a user or caller, to be searched for secrets. */
  show(text: unknown): void;
  /** The error that a call ends with. */
  failure(call: Promise<unknown>): Promise<Error>;
}

export async function startRun(): Promise<Run> {
  const authority = await startAuthority();
  const folder = await temporaryFolder();
  const caFile = join(await temporaryFolder(), 'root.pem');
  await writeFile(caFile, authority.ca);
  const fetch = nodeFetch({ caFiles: [caFile] });
  const shown: unknown[] = [];
  const browsing: Promise<string>[] = [];
  const outputs = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => shown.push(text) > 0),
  );
  onTestFinished(async () => {
    for (const output of outputs) output.mockRestore();
    await Promise.all(browsing);
    await fetch.close();
    await authority.close();
    const witness = authority.witness();
    expect(witness.size).toBeGreaterThan(0);
    expect(witness.leaks(...shown, ...(await contentsOf(folder)))).toEqual([]);
  });
  return {
    authority,
    fetch,
    folder,
    caFile,
    browse(...user) {
      const done = authority.browse(...user);
      browsing.push(done);
      return done;
    },
    show: (text) => void shown.push(text),
    async failure(call) {
      const error = await call.then(
        () => new Error('It did not fail.'),
        (reason: unknown) => reason as Error,
      );
      shown.push(error);
      return error;
    },
  };
}

async function contentsOf(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))),
  );
}
