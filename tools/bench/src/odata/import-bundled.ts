import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForBrowsers } from '../client/bundle.js';
import { withScratch } from '../scratch.js';

/** Imports a module as a bundler's user gets it, for a library that does not load in Node by itself. */
export function importBundled<Module>(code: string): Promise<Module> {
  return withScratch(async (folder) => {
    const file = join(folder, 'bundled.mjs');
    await writeFile(file, (await bundleForBrowsers(code)).text);
    return import(pathToFileURL(file).href);
  });
}
