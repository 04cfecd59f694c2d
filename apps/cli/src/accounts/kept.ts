import type { Account } from '@edgeplane/auth';
import type { Io } from '../io.js';
import { printable } from '../output/text.js';
import type { Service } from '../services/service.js';
import { openKept } from './store.js';

/** An account and how it is kept: a row of `edgeplane accounts`. */
export interface KeptAccount extends Account {
  readonly service: string;
  readonly keeping: string;
}

export async function keptAccounts({ name }: Pick<Service, 'name'>, io: Io): Promise<KeptAccount[]> {
  const kept = await openKept(name, io);
  if (kept === undefined) return [];
  const { listAccounts } = await import('@edgeplane/auth');
  const accounts = await listAccounts(kept.store);
  return accounts.map((account) => ({ service: name, ...account, keeping: kept.keeping }));
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
    const kept = await openKept(name, io);
    if (kept === undefined) continue;
    const wanted = account?.toLowerCase();
    const removed = await removeAccounts(
      kept.store,
      ({ username }) => wanted === undefined || username.toLowerCase() === wanted,
    );
    for (const { username } of removed) io.stderr.write(`${printable(username)} is signed out of ${name}.\n`);
    count += removed.length;
  }
  if (count === 0) io.stderr.write(`${account ?? 'Nobody'} was ${account ? 'not ' : ''}signed in.\n`);
}
