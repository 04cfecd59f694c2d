import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lockFile } from './file-lock.js';
import type { Seal } from './seal.js';
import type { TokenStore } from './token-store.js';
import { TokenStoreError } from './token-store-error.js';

/**
 * Keeps sign-ins in a file that only its owner can read (0600, in a folder of 0700). It is replaced in one step, so a
 * reader never sees half of it, and locked while it is changed, so that processes do not undo each other's changes.
 *
 * @param seal how the content is kept.
 * @returns a store whose members throw TokenStoreError when the file is of another seal, was changed by somebody else, or
 *   cannot be read or written.
 */
export function fileStore(path: string, seal: Seal): TokenStore {
  const makeFolder = () => mkdir(dirname(path), { recursive: true, mode: 0o700 });
  return {
    read: () => told(path, () => readSealed(path, seal)),
    write: (text) =>
      told(path, async () => {
        await makeFolder();
        await replaceFile(path, seal.close(text));
      }),
    lock: () =>
      told(path, async () => {
        await makeFolder();
        return lockFile(`${path}.lock`);
      }),
    clear: () => told(path, () => rm(path, { force: true })),
  };
}

async function readSealed(path: string, seal: Seal): Promise<string | undefined> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (bytes === undefined) return undefined;
  const text = seal.open(bytes);
  if (text !== undefined) return text;
  throw new TokenStoreError(
    `The sign-ins in ${path} cannot be opened: they were kept with another key or in another way, or the file is damaged. Remove the file and sign in again.`,
  );
}

async function replaceFile(path: string, content: Buffer): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, content, { mode: 0o600, flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Puts what the file system refuses into words. */
async function told<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new TokenStoreError(
      `Sign-ins cannot be kept in ${path} (${code}). Check that you own the folder and the file, and that the disk is not full.`,
      { cause: error },
    );
  }
}

/** The file system's; OAuth's codes are not meant. */
function codeOf(error: unknown): unknown {
  return error instanceof Error && 'syscall' in error && 'code' in error ? error.code : undefined;
}
