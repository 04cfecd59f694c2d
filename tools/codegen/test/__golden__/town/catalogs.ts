import type { Catalog } from '@edgeplane/client';
import { catalog as Library } from './library/catalog.js';

export const catalogs: Readonly<Record<string, Catalog>> = {
  library: Library,
};
