import { run } from './cli.js';

// pnpm runs this package's own script in the package's folder, and tells where it was called.
const { npm_package_name: script, INIT_CWD: caller } = process.env;
const folder = script === '@edgeplane/conformance' && caller !== undefined ? caller : process.cwd();

process.exitCode = await run(process.argv.slice(2), {
  folder,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
