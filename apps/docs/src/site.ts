import { fileURLToPath } from 'node:url';

/** Where the build puts the site, whether called from the sources or from `dist`. */
export const siteFolder = fileURLToPath(new URL('../dist/site/', import.meta.url));
