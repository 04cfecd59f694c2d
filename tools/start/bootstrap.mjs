// What `npm start` and `npm test` run on a machine that has Node and npm and nothing else. No dependencies: it brings them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** turbo looks for pnpm on the PATH; the rest keeps tools from phoning home. */
const env = {
  ...process.env,
  PATH: bin + delimiter + process.env.PATH,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
};

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Edgeplane needs Node 20.19 or newer; this is ${process.versions.node}. Get one from https://nodejs.org.`,
  );
}

function run(what, args) {
  const { status, signal, error } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  if (error) fail(`${what} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? (signal === 'SIGINT' ? 130 : 1));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** pnpm keeps a copy of the lockfile that it installed; when it is the same, there is nothing to do. */
function install() {
  const installed = join(root, 'node_modules', '.pnpm', 'lock.yaml');
  const wanted = join(root, 'pnpm-lock.yaml');
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(wanted))) return;
  const npm = process.env.npm_execpath;
  if (!npm) fail('Start this through npm: npm start, or npm test.');
  console.log(`Installing with ${manifest.packageManager} (once, and after changes of the lockfile) ...`);
  const pnpm = [npm, 'exec', '--yes', '--', manifest.packageManager];
  run('pnpm', [...pnpm, 'install', '--frozen-lockfile', '--reporter', 'append-only', '--loglevel', 'warn']);
}

/** As many tasks at once as there are processors: tests with real browsers and servers starve otherwise. */
function turbo(...args) {
  run('turbo', [join(root, 'node_modules', 'turbo', 'bin', 'turbo'), 'run', '--concurrency=100%', ...args]);
}

const [command, ...rest] = process.argv.slice(2);
checkNode();
install();
if (command === 'start') {
  console.log('Building what has changed ...');
  turbo(
    'build',
    '--filter=@edgeplane/start',
    '--filter=edgeplane',
    '--output-logs=errors-only',
    '--log-order=grouped',
  );
  run('The scenarios', [join(root, 'tools', 'start', 'dist', 'main.js'), ...rest]);
} else if (command === 'test') {
  turbo('format:check', 'lint', 'typecheck', 'test', 'unused', '--log-order=grouped', ...rest);
} else {
  fail(`Unknown command ${command}: start or test.`);
}
