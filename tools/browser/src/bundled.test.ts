import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundledChromium, once } from './bundled.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bundled-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('bundledChromium', () => {
  it.each([
    ['darwin', 'arm64'],
    ['linux', 'arm64'],
    ['win32', 'x64'],
  ] as const)('says on %s-%s that it holds no binary for it', async (platform, arch) => {
    await expect(bundledChromium(platform, arch)).rejects.toThrow(
      `it holds a binary for linux-x64 only, this is ${platform}-${arch}`,
    );
  });
});

describe('once', () => {
  it('fills a folder the first time and leaves it alone the second', async () => {
    const folder = join(root, 'cache/browser');
    await once(folder, (staging) => writeFile(join(staging, 'file'), 'first'));
    await once(folder, (staging) => writeFile(join(staging, 'file'), 'second'));
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('first');
  });

  it('lets the faster of two win and leaves nothing of the other', async () => {
    const folder = join(root, 'browser');
    let release = () => {};
    const slowMayGoOn = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = once(folder, async (staging) => {
      await slowMayGoOn;
      await writeFile(join(staging, 'file'), 'slow');
    });
    await once(folder, (staging) => writeFile(join(staging, 'file'), 'fast'));
    release();
    await slow;
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('fast');
    expect(await readdir(root)).toEqual(['browser']);
  });

  it('leaves nothing behind when filling fails, and can be tried again', async () => {
    const folder = join(root, 'browser');
    const failing = once(folder, async () => {
      throw new Error('disk full');
    });
    await expect(failing).rejects.toThrow('disk full');
    expect(await readdir(root)).toEqual([]);
    await once(folder, (staging) => writeFile(join(staging, 'file'), 'ok'));
    expect(await readdir(folder)).toEqual(['file']);
  });
});
