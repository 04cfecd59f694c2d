import { expect, test } from 'vitest';
import { foldersOf } from './folders.js';

test.each<[string, NodeJS.Platform, Record<string, string>, object | undefined]>([
  [
    'Linux',
    'linux',
    { HOME: '/home/me' },
    { config: '/home/me/.config/edgeplane', state: '/home/me/.local/state/edgeplane' },
  ],
  [
    'macOS',
    'darwin',
    { HOME: '/Users/me' },
    {
      config: '/Users/me/Library/Application Support/edgeplane',
      state: '/Users/me/Library/Application Support/edgeplane',
    },
  ],
  [
    'Windows',
    'win32',
    { USERPROFILE: 'C:\\Users\\me', APPDATA: 'D:\\Roaming', LOCALAPPDATA: 'D:\\Local' },
    { config: 'D:\\Roaming\\edgeplane', state: 'D:\\Local\\edgeplane' },
  ],
  [
    'Windows with little told',
    'win32',
    { USERPROFILE: 'C:\\Users\\me' },
    {
      config: 'C:\\Users\\me\\AppData\\Roaming\\edgeplane',
      state: 'C:\\Users\\me\\AppData\\Local\\edgeplane',
    },
  ],
  [
    'XDG',
    'darwin',
    { HOME: '/Users/me', XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s' },
    { config: '/c/edgeplane', state: '/s/edgeplane' },
  ],
  [
    'XDG without a home',
    'linux',
    { XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s' },
    { config: '/c/edgeplane', state: '/s/edgeplane' },
  ],
  ['nothing', 'linux', { HOME: '' }, undefined],
])('%s', (_, platform, env, folders) => {
  expect(foldersOf({ env }, platform)).toEqual(folders);
});
