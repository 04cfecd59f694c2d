// An application that has signed in, kept like a user's account: in a file of its own, under the same key.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedStore } from '@edgeplane/auth';
import { foldersOf } from '../config/folders.js';
import type { Io } from '../io.js';
import type { Application } from '../services/application.js';
import { openFile, openLasting } from './store.js';

/** The application with where it signed in. */
export type KeptApplication = Application & { readonly host: string };

function applicationFile(service: string, io: Pick<Io, 'env'>): string | undefined {
  const folders = foldersOf(io);
  return folders && join(folders.state, 'applications', service);
}

/** @returns undefined when none has signed in. @throws as openFile. */
export async function readApplication(
  service: string,
  io: Pick<Io, 'env'>,
): Promise<(Pick<OpenedStore, 'keeping'> & { application: KeptApplication }) | undefined> {
  const opened = await openFile(applicationFile(service, io), io);
  const text = await opened?.store.read();
  if (opened === undefined || text === undefined) return undefined;
  return { keeping: opened.keeping, application: JSON.parse(text) as KeptApplication };
}

/** Opens the place before anybody signs in. @throws as openLasting. */
export async function applicationKeeper(
  service: string,
  io: Pick<Io, 'env'>,
): Promise<(application: KeptApplication) => Promise<void>> {
  const { store } = await openLasting(applicationFile(service, io), io);
  return (application) => store.write(JSON.stringify(application));
}

/** Needs no key: what cannot be opened any more can be forgotten. */
export async function forgetApplication(service: string, io: Pick<Io, 'env'>): Promise<void> {
  const file = applicationFile(service, io);
  if (file !== undefined) await rm(file, { force: true });
}
