import { posix, win32 } from 'node:path';
import type { Io } from '../io.js';

export interface Folders {
  /** What the user writes: `config.toml`. */
  readonly config: string;
  /** What the command keeps for itself: sign-ins. */
  readonly state: string;
}

/**
 * Where this user's files are: as the XDG Base Directory Specification says where its variables are set, else as the system
 * has it.
 *
 * @returns undefined when the environment does not tell the user's home.
 */
export function foldersOf({ env }: Pick<Io, 'env'>, platform = process.platform): Folders | undefined {
  const { join } = platform === 'win32' ? win32 : posix;
  const home = env.HOME || env.USERPROFILE;
  const usual = home === undefined || home === '' ? undefined : usualFolders(env, home, platform);
  const config = env.XDG_CONFIG_HOME || usual?.config;
  const state = env.XDG_STATE_HOME || usual?.state;
  if (config === undefined || state === undefined) return undefined;
  return { config: join(config, 'edgeplane'), state: join(state, 'edgeplane') };
}

function usualFolders(env: Io['env'], home: string, platform: NodeJS.Platform): Folders {
  if (platform === 'win32') {
    return {
      config: env.APPDATA || win32.join(home, 'AppData', 'Roaming'),
      state: env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'),
    };
  }
  if (platform === 'darwin') {
    const support = posix.join(home, 'Library', 'Application Support');
    return { config: support, state: support };
  }
  return { config: posix.join(home, '.config'), state: posix.join(home, '.local', 'state') };
}
