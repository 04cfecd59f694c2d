import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { bundledChromium } from './bundled.js';

/** One browser that may be there: a name for messages and what playwright needs to start it. */
export interface Candidate {
  readonly name: string;
  /** Throws where this browser cannot exist on this machine. */
  readonly locate: () => LaunchOptions | Promise<LaunchOptions>;
}

/** What package managers of Linux and the BSDs call Chromium, Chrome and Edge. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/**
 * The browsers to try, in order: the one that `EDGEPLANE_BROWSER` names and no other; else Chrome and Edge where their
 * installers put them, Chromium, Chrome or Edge on the PATH, and last the Chromium inside `@sparticuz/chromium`.
 *
 * @param env where `EDGEPLANE_BROWSER` and `PATH` are read
 * @param platform as in `process.platform`
 */
export function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Candidate[] {
  const override = env.EDGEPLANE_BROWSER;
  if (override)
    return [{ name: `EDGEPLANE_BROWSER=${override}`, locate: () => ({ executablePath: override }) }];

  const installed: Candidate[] = [
    { name: 'Chrome, installed', locate: () => ({ channel: 'chrome' }) },
    { name: 'Edge, installed', locate: () => ({ channel: 'msedge' }) },
  ];
  if (platform === 'darwin') {
    const executablePath = '/Applications/Chromium.app/Contents/MacOS/Chromium';
    installed.push({ name: executablePath, locate: () => ({ executablePath }) });
  }
  const onPath = findOnPath(commands, env.PATH).map((executablePath) => ({
    name: executablePath,
    locate: () => ({ executablePath }),
  }));
  return [...installed, ...onPath, { name: '@sparticuz/chromium', locate: () => bundledChromium() }];
}

/** The executables of these names, in the order of the names; each in the first folder of PATH that has it. */
export function findOnPath(names: readonly string[], path = ''): string[] {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => {
    const found = folders.map((folder) => join(folder, name)).find(isExecutable);
    return found === undefined ? [] : [found];
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
