import type { Browser, LaunchOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchBrowser } from './launch.js';

const started = { version: () => '1' } as Browser;

describe('launchBrowser', () => {
  it('really starts a browser on this machine, offline', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent('<button>Press</button>');
      expect(await page.getByRole('button').textContent()).toBe('Press');
      await expect(page.goto('http://edgeplane.example/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    } finally {
      await browser.close();
    }
  });

  it('goes on to the next browser when one does not start', async () => {
    const launched: LaunchOptions[] = [];
    const browser = await launchBrowser({
      candidates: [
        { name: 'broken', locate: () => ({ executablePath: '/broken' }) },
        { name: 'good', locate: () => ({ executablePath: '/good', args: ['--own'] }) },
      ],
      start: async (options) => {
        launched.push(options);
        if (options.executablePath === '/broken') throw new Error('Failed to launch');
        return started;
      },
    });
    expect(browser).toBe(started);
    expect(launched.map(({ executablePath }) => executablePath)).toEqual(['/broken', '/good']);
    expect(launched[1]?.args).toContain('--own');
    expect(launched[1]?.args).toContain('--disable-background-networking');
  });

  it('says what was tried and what to do when nothing starts', async () => {
    const failing = launchBrowser({
      candidates: [
        { name: 'first', locate: () => ({ executablePath: '/first' }) },
        {
          name: 'second',
          locate: () => {
            throw new Error('it holds a binary for linux-x64 only');
          },
        },
      ],
      start: async () => {
        throw new Error(
          'browserType.launch: failed\n<launching> --metrics-recording-only\n/first: error while loading shared libraries',
        );
      },
    });
    await expect(failing).rejects.toThrow(
      'No browser could be started. Tried:\n' +
        '  first: /first: error while loading shared libraries\n' +
        '  second: it holds a binary for linux-x64 only\n' +
        'Install Chrome, Chromium or Edge, or set EDGEPLANE_BROWSER to the path of one.',
    );
  });

  it('does not fall back when EDGEPLANE_BROWSER is wrong', async () => {
    const failing = launchBrowser({ env: { EDGEPLANE_BROWSER: '/no/such/browser' } });
    await expect(failing).rejects.toThrow(
      /Tried:\n {2}EDGEPLANE_BROWSER=\/no\/such\/browser: .*\nInstall Chrome/,
    );
  });

  it('does without the sandbox where the kernel forbids it, and only there', async () => {
    const launched: LaunchOptions[] = [];
    const fail = (message: string) =>
      launchBrowser({
        sandbox: true,
        candidates: [{ name: 'any', locate: () => ({}) }],
        start: async (options) => {
          launched.push(options);
          if (options.chromiumSandbox) throw new Error(message);
          return started;
        },
      });
    await fail('[err] No usable sandbox!');
    expect(launched.map(({ chromiumSandbox }) => chromiumSandbox)).toEqual([true, false]);
    await expect(fail('[err] Out of memory')).rejects.toThrow('Out of memory');
    expect(launched).toHaveLength(3);
  });

  it.runIf(process.platform === 'linux')('has no sandbox in continuous integration', async () => {
    const launched: LaunchOptions[] = [];
    await launchBrowser({
      env: { CI: 'true' },
      candidates: [{ name: 'any', locate: () => ({}) }],
      start: async (options) => {
        launched.push(options);
        return started;
      },
    });
    expect(launched.map(({ chromiumSandbox }) => chromiumSandbox)).toEqual([false]);
  });
});
