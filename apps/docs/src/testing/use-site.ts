import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { blockExternal, launchBrowser, recordProblems } from '@edgeplane/browser';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type NamedDocument, readDocuments } from '../openapi/read-documents.js';
import { type ServedDocs, serveDocs } from '../serve-docs.js';
import { siteFolder } from '../site.js';

const require = createRequire(import.meta.url);
const specs = dirname(require.resolve('@edgeplane/specs/package.json'));

/** What the site was built from. */
export const documents: readonly NamedDocument[] = await readDocuments(join(specs, 'dist'));

/** The built site in a real browser. */
export interface Site {
  /** Opens a page of the site, `reference/sphere.html`, in a browser of its own making. */
  open(file: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same, from disk and without a server. */
  openFromDisk(file: string): Promise<Page>;
  /** The URL of a file of the site. */
  url(file: string): string;
}

/**
 * Serves the built site in a folder of a server, as GitHub Pages does, and starts a browser, for all tests of a file.
 * After each test, no page may have asked another host for anything, or have had an error.
 */
export function useSite(): Site {
  let browser: Browser | undefined;
  let docs: ServedDocs | undefined;
  let root: string;
  let visits: { context: BrowserContext; urls: readonly string[]; problems: readonly string[] }[] = [];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'edgeplane-site-'));
    await writeFile(join(root, 'index.html'), 'another site');
    await symlink(siteFolder, join(root, 'edgeplane'), 'junction');
    docs = await serveDocs({ folder: root });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await docs?.close();
    await rm(root, { recursive: true });
  });
  afterEach(async () => {
    const found = visits.map(({ urls, problems }) => ({ urls, problems }));
    await Promise.all(visits.map(({ context }) => context.close()));
    visits = [];
    expect(found).toEqual(found.map(() => ({ urls: [], problems: [] })));
  });

  async function visit(url: string, options: BrowserContextOptions = {}): Promise<Page> {
    if (!browser) throw new Error('The browser starts with the tests: open pages within them.');
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const { protocol, host } = new URL(url);
    const { urls } = await blockExternal(context, `${protocol}//${host}`);
    visits.push({ context, urls, problems: recordProblems(context) });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }
  const url = (file: string) => `${docs?.url}edgeplane/${file}`;
  return {
    url,
    open: (file, options) => visit(url(file), options),
    openFromDisk: (file) => visit(pathToFileURL(join(siteFolder, file)).href),
  };
}
