import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidates, findOnPath } from './candidates.js';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'candidates-'));
  for (const file of ['one/chromium', 'two/chromium', 'two/google-chrome', 'two/readme']) {
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), '');
    await chmod(join(root, file), file.endsWith('readme') ? 0o600 : 0o700);
  }
});
afterAll(() => rm(root, { recursive: true }));

describe('findOnPath', () => {
  it('finds each name in the first folder that has it', () => {
    const path = [join(root, 'missing'), join(root, 'one'), '', join(root, 'two')].join(delimiter);
    expect(findOnPath(['google-chrome', 'chromium', 'absent'], path)).toEqual([
      join(root, 'two/google-chrome'),
      join(root, 'one/chromium'),
    ]);
  });

  it.runIf(process.platform !== 'win32')('passes over what cannot be executed', () => {
    expect(findOnPath(['readme'], join(root, 'two'))).toEqual([]);
  });

  it('finds nothing without a PATH', () => {
    expect(findOnPath(['chromium'])).toEqual([]);
  });
});

describe('candidates', () => {
  it('tries the browser that EDGEPLANE_BROWSER names and no other', async () => {
    const found = candidates({ EDGEPLANE_BROWSER: '/opt/mine', PATH: join(root, 'one') }, 'linux');
    expect(found.map(({ name }) => name)).toEqual(['EDGEPLANE_BROWSER=/opt/mine']);
    expect(await found[0]?.locate()).toEqual({ executablePath: '/opt/mine' });
  });

  it('prefers what is installed, then what is on the PATH, then the bundled one', async () => {
    const found = candidates({ PATH: join(root, 'one') }, 'linux');
    const chromium = join(root, 'one/chromium');
    expect(found.map(({ name }) => name)).toEqual([
      'Chrome, installed',
      'Edge, installed',
      chromium,
      '@sparticuz/chromium',
    ]);
    expect(await found[0]?.locate()).toEqual({ channel: 'chrome' });
    expect(await found[2]?.locate()).toEqual({ executablePath: chromium });
  });

  it('looks for Chromium among the applications of macOS', () => {
    const names = candidates({}, 'darwin').map(({ name }) => name);
    expect(names).toContain('/Applications/Chromium.app/Contents/MacOS/Chromium');
  });
});
