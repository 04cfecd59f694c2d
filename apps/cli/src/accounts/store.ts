import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedStore } from '@edgeplane/auth';
import { foldersOf } from '../config/folders.js';
import type { Io } from '../io.js';

/** The file with a service's sign-ins; undefined when there is no home to keep them in. */
export function tokenFile(service: string, io: Pick<Io, 'env'>): string | undefined {
  const folders = foldersOf(io);
  return folders && join(folders.state, 'tokens', service);
}

/**
 * The sign-ins that are kept; undefined when there are none, and then no keychain is asked.
 *
 * @throws ArgumentError, TokenStoreError as openTokenStore.
 */
export async function openKept(service: string, io: Pick<Io, 'env'>): Promise<OpenedStore | undefined> {
  const path = tokenFile(service, io);
  const exists =
    path !== undefined &&
    (await access(path).then(
      () => true,
      () => false,
    ));
  return exists ? openForWriting(path, io) : undefined;
}

/** @throws as openKept. */
export async function openForWriting(path: string, { env }: Pick<Io, 'env'>): Promise<OpenedStore> {
  const { openTokenStore } = await import('@edgeplane/auth');
  return openTokenStore({ path, env });
}
