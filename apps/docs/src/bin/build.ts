import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildSite } from '../build-site.js';
import { siteFolder } from '../site.js';

const require = createRequire(import.meta.url);
const specs = dirname(require.resolve('@edgeplane/specs/package.json'));
const documents = await buildSite(join(specs, 'dist'), siteFolder);
console.log(`Built ${documents.length} reference page${documents.length === 1 ? '' : 's'} in ${siteFolder}`);
