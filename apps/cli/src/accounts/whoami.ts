import { Environment } from '../environment.js';
import type { Io } from '../io.js';
import type { Service } from '../services/service.js';
import { keptAccounts } from './kept.js';
import { readApplication } from './kept-application.js';

/** As whom the commands of a service work, and where that comes from. */
export interface Identity {
  readonly service: string;
  readonly who: string;
  readonly from: string;
}

/** The first that is there, in the order in which commands look. Nothing is sent. */
export async function whoSignsIn(service: Service, io: Io): Promise<Identity> {
  const { name } = service;
  const environment = new Environment(name, io);
  if (environment.get('TOKEN') !== undefined)
    return { service: name, who: 'a token', from: environment.name('TOKEN') };
  for (const variable of ['USERNAME', 'CLIENT_ID']) {
    const who = environment.get(variable);
    const isRead = service.variables.some(([one]) => one === environment.name(variable));
    if (who !== undefined && isRead) return { service: name, who, from: environment.name(variable) };
  }
  if (environment.get('MANAGED_IDENTITY') !== undefined) {
    return { service: name, who: 'this machine', from: environment.name('MANAGED_IDENTITY') };
  }
  const chosen = environment.get('ACCOUNT')?.toLowerCase();
  const kept = chosen === undefined ? await readApplication(name, io) : undefined;
  if (kept !== undefined) {
    const { clientId, proof } = kept.application;
    return { service: name, who: clientId || 'this machine', from: `${proof}, ${kept.keeping}` };
  }
  const accounts = await keptAccounts(service, io);
  const fitting = accounts.filter(
    ({ username }) => chosen === undefined || username.toLowerCase() === chosen,
  );
  const [account, ...others] = fitting;
  if (account === undefined) return { service: name, who: 'nobody', from: `edgeplane login ${name}` };
  if (others.length > 0) {
    const who = fitting.map(({ username }) => username).join(' or ');
    return { service: name, who, from: environment.name('ACCOUNT') };
  }
  return { service: name, who: account.username, from: `sign-in, ${account.keeping}` };
}
