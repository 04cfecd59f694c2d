import { createThrottle, throttle } from '@edgeplane/client';
import { readApplication } from '../accounts/kept-application.js';
import { openKept } from '../accounts/store.js';
import { Environment } from '../environment.js';
import type { GeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { logRequests } from '../verbose.js';
import type { Service, Settings } from './service.js';

/** What a service is told of the command and its surroundings. */
export function settingsFor(
  { name }: Pick<Service, 'name'>,
  { url, timeout, dryRun, verbose }: GeneralOptions,
  io: Io,
): Settings {
  let kept: ReturnType<Settings['openKept']> | undefined;
  const environment = new Environment(name, io);
  return {
    environment,
    url,
    loginUrl: io.env.EDGEPLANE_LOGIN_URL || undefined,
    dryRun,
    timeout,
    fetch: io.fetch,
    signal: io.signal,
    // A command has one credential, and a list of many pages may use up what the service allows it.
    layers: [throttle(createThrottle()), ...(verbose ? [logRequests(io)] : [])],
    openKept: () => {
      // Once: the keychain may ask the user.
      kept ??= openKept(name, io);
      return kept;
    },
    async keptApplication() {
      if (environment.get('ACCOUNT') !== undefined) return undefined;
      return (await readApplication(name, io))?.application;
    },
  };
}
