import type { UserCredential, UserOptions } from '@edgeplane/auth';
import type { GeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { printable } from '../output/text.js';
import { CAPABILITIES } from '../services/application.js';
import type { Service, Settings, UserSignIn } from '../services/service.js';
import { settingsFor } from '../services/settings.js';
import { forgetApplication } from './kept-application.js';
import { secretOf } from './secret.js';
import { openLasting, tokenFile } from './store.js';

export type UserWay = 'browser' | 'device-code' | 'password';

export interface UserChoice {
  /** Default: the browser of this machine where there is likely to be one, else a device code. */
  readonly way: UserWay | undefined;
  readonly username?: string | undefined;
  readonly secretFile?: string | undefined;
}

/**
 * Has the user sign in and keeps the account for later commands.
 *
 * @throws AuthError when the account could not be kept (before anybody signs in), or nobody signs in.
 */
export async function logIn(
  service: Service,
  choice: UserChoice,
  general: GeneralOptions,
  io: Io,
): Promise<void> {
  const { store } = await openLasting(tokenFile(service.name, io), io);
  const settings = settingsFor(service, general, io);
  const { request, ...where } = await service.users(settings);
  const { fetch, timeout } = settings;
  const options = { ...where, store, fetch, timeout, clientCapabilities: CAPABILITIES };
  const credential = await userCredential(choice, options, settings, io);
  const account = await credential.authenticate({ ...request, signal: io.signal });
  // Who signed in last is who works.
  await forgetApplication(service.name, io);
  io.stderr.write(`${printable(account.username)} is signed in to ${service.name}.\n`);
  const { listAccounts } = await import('@edgeplane/auth');
  const others = (await listAccounts(store)).filter(({ id }) => id !== account.id);
  if (others.some(({ host }) => host === account.host)) {
    io.stderr.write(
      `Others are signed in too: choose with ${settings.environment.name('ACCOUNT')}, or \`edgeplane config set ${service.name}.account\`.\n`,
    );
  }
}

/** A desktop has a browser; a terminal on another machine shows none. */
function likelyWay({ env }: Io): UserWay {
  if (env.SSH_CONNECTION) return 'device-code';
  const desktop = process.platform === 'darwin' || process.platform === 'win32';
  return desktop || env.DISPLAY || env.WAYLAND_DISPLAY ? 'browser' : 'device-code';
}

async function userCredential(
  { way, username = '', secretFile: file }: UserChoice,
  options: Omit<UserSignIn, 'request'> & UserOptions,
  { environment }: Settings,
  io: Io,
): Promise<UserCredential> {
  const { stderr, openBrowser } = io;
  const auth = await import('@edgeplane/auth');
  switch (way ?? likelyWay(io)) {
    case 'browser':
      stderr.write('Sign in in the browser window that opens. Without one: edgeplane login --device-code\n');
      return auth.interactiveBrowser({ ...options, openBrowser });
    case 'password': {
      stderr.write(
        'A password is discouraged: it fails where multi-factor authentication is on. Better: edgeplane login --device-code\n',
      );
      const question = `Password of ${username}`;
      const password = await secretOf({ variable: 'PASSWORD', question, file }, environment, io);
      return auth.usernamePassword({ ...options, username, password });
    }
    case 'device-code':
      return auth.deviceCode({
        ...options,
        prompt: ({ userCode, verificationUri }) =>
          stderr.write(
            `Open ${printable(verificationUri)} in a browser and enter the code ${printable(userCode)}\n`,
          ),
      });
  }
}
