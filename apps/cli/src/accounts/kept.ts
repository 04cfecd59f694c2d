import type { Account } from '@edgeplane/auth';
import type { Io } from '../io.js';
import { printable } from '../output/text.js';
import type { Service } from '../services/service.js';
import { forgetApplication, readApplication } from './kept-application.js';
import { openKept } from './store.js';

/** An account and how it is kept: a row of `edgeplane accounts`. */
export interface KeptAccount extends Account {
  readonly service: string;
  readonly keeping: string;
}

export async function keptAccounts({ name }: Pick<Service, 'name'>, io: Io): Promise<KeptAccount[]> {
  const [kept, application] = await Promise.all([openKept(name, io), readApplication(name, io)]);
  const rows = application ? [applicationRow(name, application)] : [];
  if (kept === undefined) return rows;
  const { listAccounts } = await import('@edgeplane/auth');
  const accounts = await listAccounts(kept.store);
  return [...rows, ...accounts.map((account) => ({ service: name, ...account, keeping: kept.keeping }))];
}

function applicationRow(
  service: string,
  { application, keeping }: NonNullable<Awaited<ReturnType<typeof readApplication>>>,
): KeptAccount {
  const { clientId, directory = '', host, proof } = application;
  const username = clientId || `this machine (${proof})`;
  return { service, id: clientId, username, directory, host, keeping };
}

/** Forgets accounts, all of the services' or those of a user name, and says which. */
export async function logOut(
  services: readonly Service[],
  account: string | undefined,
  io: Io,
): Promise<void> {
  const { removeAccounts } = await import('@edgeplane/auth');
  let count = 0;
  for (const { name } of services) {
    const wanted = account?.toLowerCase();
    count += await logOutApplication(name, wanted, io);
    const kept = await openKept(name, io);
    if (kept === undefined) continue;
    const removed = await removeAccounts(
      kept.store,
      ({ username }) => wanted === undefined || username.toLowerCase() === wanted,
    );
    for (const { username } of removed) io.stderr.write(`${printable(username)} is signed out of ${name}.\n`);
    count += removed.length;
  }
  if (count === 0) io.stderr.write(`${account ?? 'Nobody'} was ${account ? 'not ' : ''}signed in.\n`);
}

/** @returns how many are gone. */
async function logOutApplication(service: string, wanted: string | undefined, io: Io): Promise<number> {
  const kept = await readApplication(service, io);
  if (kept === undefined) return 0;
  const { username } = applicationRow(service, kept);
  if (wanted !== undefined && wanted !== username.toLowerCase()) return 0;
  await forgetApplication(service, io);
  io.stderr.write(`${printable(username)} is signed out of ${service}.\n`);
  return 1;
}
