import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { TokenStoreError } from './token-store-error.js';

/** A lock is held for milliseconds; one that is older, in milliseconds, was left by a process that died. */
const STALE = 10_000;
const PATIENCE = 20_000;
const PAUSE = 20;

/**
 * Keeps others, in this process and any other on this machine, from what the path stands for.
 *
 * @param path of the lock file, which exists while the lock is held.
 * @returns lets go of it.
 * @throws TokenStoreError when it is still held after 20 seconds; Error of `node:fs` when the file cannot be made.
 */
export async function lockFile(path: string): Promise<() => Promise<void>> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      await (await open(path, 'wx', 0o600)).close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
    if (performance.now() > deadline) {
      throw new TokenStoreError(
        `Another process has kept ${path} for ${PATIENCE / 1000} seconds. If none is running, remove that file.`,
      );
    }
    if (!(await removeStale(path))) await delay(PAUSE + Math.random() * PAUSE);
  }
}

async function removeStale(path: string): Promise<boolean> {
  const age = Date.now() - (await stat(path).then(({ mtimeMs }) => mtimeMs, Date.now));
  if (age < STALE) return false;
  // Of several that see it, one succeeds in moving it away.
  const grave = `${path}.${randomUUID()}`;
  const moved = await rename(path, grave).then(
    () => true,
    () => false,
  );
  if (moved) await rm(grave, { force: true });
  return moved;
}

function isHeld(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  // Windows says EPERM of a file that is about to vanish.
  return error.code === 'EEXIST' || (error.code === 'EPERM' && process.platform === 'win32');
}
