import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { annotate } from './annotate/annotate.js';
import { paragraphs } from './annotate/markdown.js';
import type { Document } from './openapi/document.js';
import { type NamedDocument, readDocuments } from './openapi/read-documents.js';
import { landingPage } from './pages/landing.js';
import { unverifiedPage } from './pages/unverified.js';
import { localScript } from './redoc/local-script.js';
import { prerender } from './redoc/prerender.js';
import { redocBundle } from './redoc/redocly.js';
import { redocOptions, referencePage, referenceScript } from './redoc/reference-page.js';

/** Pictures and style sheets, beside the sources: `tsc` does not copy them. */
const assets = fileURLToPath(new URL('../src/assets/', import.meta.url));

/**
 * Builds the site: a landing page, the page of unverified facts, and for each document a reference page and the raw
 * OpenAPI. All links are relative, so it may be served from any path or opened from disk.
 *
 * @param bundles the folder of the bundled documents; every `*.json` in it becomes a page
 * @param target the folder of the site; what was in it is removed
 * @throws Error if there is no document, or Redoc cannot render one
 */
export async function buildSite(bundles: string, target: string): Promise<NamedDocument[]> {
  const documents = await readDocuments(bundles);
  await rm(target, { recursive: true, force: true });
  for (const folder of ['assets', 'openapi', 'reference'])
    await mkdir(join(target, folder), { recursive: true });

  await cp(assets, join(target, 'assets'), { recursive: true });
  await writeFile(join(target, 'assets/redoc.js'), localScript(await readFile(redocBundle, 'utf8')));
  await writeFile(join(target, 'index.html'), landingPage(documents));
  await writeFile(join(target, 'unverified.html'), unverifiedPage(documents));
  await inParallel(documents, async ({ name, document }) => {
    await copyFile(join(bundles, `${name}.json`), join(target, `openapi/${name}.json`));
    await writeReference(join(target, 'reference'), name, withSiteLinks(name, annotate(document)));
  });
  return documents;
}

async function writeReference(folder: string, name: string, document: Document): Promise<void> {
  const page = referencePage(name, document, await prerender(document, redocOptions));
  await writeFile(join(folder, `${name}.html`), page);
  await writeFile(join(folder, `${name}.js`), referenceScript(document));
}

/**
 * The way back to the landing page, for which Redoc offers `x-logo`, and the document to download. Redoc's own panel for
 * downloads is not used: it adds actions that hand the address of the page to chat services.
 */
function withSiteLinks(name: string, document: Document): Document {
  const { info } = document;
  const download = `[OpenAPI document (JSON)](../openapi/${name}.json)`;
  const logo = {
    url: '../assets/edgeplane-home.svg',
    href: '../index.html',
    altText: 'Edgeplane, all documents',
  };
  return {
    ...document,
    info: { ...info, description: paragraphs(info.description, download), 'x-logo': logo },
  };
}

/** Renders as many at a time as there are processors: each is a process of its own. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
