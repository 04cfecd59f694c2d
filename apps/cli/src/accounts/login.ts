import type { OpenedStore, UserCredential, UserOptions } from '@edgeplane/auth';
import { AuthError } from '@edgeplane/client';
import type { GeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { printable } from '../output/text.js';
import type { Service, UserSignIn } from '../services/service.js';
import { settingsFor } from '../services/settings.js';
import { openForWriting, tokenFile } from './store.js';

export type LoginWay = 'browser' | 'device-code';

/**
 * Has the user sign in and keeps the account for later commands.
 *
 * @param way default: the browser of this machine where there is likely to be one, else a device code.
 * @throws AuthError when the account could not be kept (before anybody signs in), or nobody signs in.
 */
export async function logIn(
  service: Service,
  way: LoginWay | undefined,
  general: GeneralOptions,
  io: Io,
): Promise<void> {
  const { store } = await openLasting(service, io);
  const settings = settingsFor(service, general, io);
  const { request, ...where } = await service.users(settings);
  const credential = await userCredential(way ?? likelyWay(io), { ...where, store, fetch: io.fetch }, io);
  const account = await credential.authenticate({ ...request, signal: io.signal });
  io.stderr.write(`${printable(account.username)} is signed in to ${service.name}.\n`);
  const { listAccounts } = await import('@edgeplane/auth');
  const others = (await listAccounts(store)).filter(({ id }) => id !== account.id);
  if (others.some(({ host }) => host === account.host)) {
    io.stderr.write(
      `Others are signed in too: choose with ${settings.environment.name('ACCOUNT')}, or \`edgeplane config set ${service.name}.account\`.\n`,
    );
  }
}

/** @throws AuthError that says what to set when sign-ins would be forgotten with this command. */
async function openLasting({ name }: Service, io: Io): Promise<OpenedStore> {
  const path = tokenFile(name, io);
  if (path === undefined)
    throw new AuthError('There is no home folder to keep a sign-in in: set XDG_STATE_HOME.');
  const opened = await openForWriting(path, io);
  if (opened.keeping !== 'memory') return opened;
  throw new AuthError(opened.note ?? 'Sign-ins are not kept, because EDGEPLANE_TOKEN_CACHE is memory.');
}

/** A desktop has a browser; a terminal on another machine shows none. */
function likelyWay({ env }: Io): LoginWay {
  if (env.SSH_CONNECTION) return 'device-code';
  const desktop = process.platform === 'darwin' || process.platform === 'win32';
  return desktop || env.DISPLAY || env.WAYLAND_DISPLAY ? 'browser' : 'device-code';
}

async function userCredential(
  way: LoginWay,
  options: Omit<UserSignIn, 'request'> & UserOptions,
  { stderr, openBrowser }: Io,
): Promise<UserCredential> {
  const { deviceCode, interactiveBrowser } = await import('@edgeplane/auth');
  if (way === 'browser') {
    stderr.write('Sign in in the browser window that opens. Without one: edgeplane login --device-code\n');
    return interactiveBrowser({ ...options, openBrowser });
  }
  return deviceCode({
    ...options,
    prompt: ({ userCode, verificationUri }) =>
      stderr.write(
        `Open ${printable(verificationUri)} in a browser and enter the code ${printable(userCode)}\n`,
      ),
  });
}
