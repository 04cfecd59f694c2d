// The built command as pnpm starts it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const command = fileURLToPath(new URL('../bin/edgeplane-conformance.mjs', import.meta.url));
const args = ['stamp.har', '--documents', 'documents'];

function run(cwd: string, env: NodeJS.ProcessEnv) {
  const { npm_package_name: _, INIT_CWD: __, ...rest } = process.env;
  return spawnSync(process.execPath, [command, ...args], { cwd, env: { ...rest, ...env }, encoding: 'utf8' });
}

test('relative files start where it is called', () => {
  expect(run(`${folder}/examples`, {})).toMatchObject({ status: 1, stderr: '' });
});

test("as this package's script they start where pnpm was called", () => {
  const env = { npm_package_name: '@edgeplane/conformance', INIT_CWD: `${folder}/examples` };
  expect(run(folder, env)).toMatchObject({ status: 1, stderr: '' });
});

test("in another package's script they start where that runs", () => {
  const env = { npm_package_name: 'my-stamp', INIT_CWD: folder };
  expect(run(`${folder}/examples`, env)).toMatchObject({ status: 1, stderr: '' });
});

test('a file that is not there gives 2', () => {
  expect(run(folder, {})).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('cannot be read: ENOENT'),
  });
});
