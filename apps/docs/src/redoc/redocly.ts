import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The command line of Redocly, whose `build-docs` renders pages ahead. */
export const redoclyCommand = require.resolve('@redocly/cli/bin/cli.js');

/** The browser bundle of the very Redoc that `build-docs` renders with. */
export const redocBundle = require.resolve('@redocly/cli/lib/chunks/redoc.standalone.js');
