import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedStore } from '@edgeplane/auth';
import { AuthError } from '@edgeplane/client';
import { foldersOf } from '../config/folders.js';
import type { Io } from '../io.js';

/** The file with the sign-ins of a service's users; undefined when there is no home to keep them in. */
export function tokenFile(service: string, io: Pick<Io, 'env'>): string | undefined {
  const folders = foldersOf(io);
  return folders && join(folders.state, 'tokens', service);
}

/** The users' sign-ins that are kept, as openFile has them. */
export function openKept(service: string, io: Pick<Io, 'env'>): Promise<OpenedStore | undefined> {
  return openFile(tokenFile(service, io), io);
}

/**
 * What a file keeps; undefined when there is none, and then no keychain is asked.
 *
 * @throws ArgumentError, TokenStoreError as openTokenStore.
 */
export async function openFile(
  path: string | undefined,
  io: Pick<Io, 'env'>,
): Promise<OpenedStore | undefined> {
  const exists =
    path !== undefined &&
    (await access(path).then(
      () => true,
      () => false,
    ));
  return exists ? openForWriting(path, io) : undefined;
}

/** @throws AuthError that says what to set when sign-ins would be forgotten with this command; and as openFile. */
export async function openLasting(path: string | undefined, io: Pick<Io, 'env'>): Promise<OpenedStore> {
  if (path === undefined)
    throw new AuthError('There is no home folder to keep a sign-in in: set XDG_STATE_HOME.');
  const opened = await openForWriting(path, io);
  if (opened.keeping !== 'memory') return opened;
  throw new AuthError(opened.note ?? 'Sign-ins are not kept, because EDGEPLANE_TOKEN_CACHE is memory.');
}

async function openForWriting(path: string, { env }: Pick<Io, 'env'>): Promise<OpenedStore> {
  const { openTokenStore } = await import('@edgeplane/auth');
  return openTokenStore({ path, env });
}
