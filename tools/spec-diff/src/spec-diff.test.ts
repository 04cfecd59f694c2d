import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareDocuments, demands } from './spec-diff.js';

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: root });
const write = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
const openapi = 'specs/one/openapi.yaml';

const DOCUMENT = `openapi: 3.1.0
info: { title: One, version: '1' }
paths:
  /a: { get: { operationId: A_Get, responses: { '200': { description: Fine. } } } }
  /b: { get: { operationId: B_Get, responses: { '200': { description: Fine. } } } }
`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'edgeplane-spec-diff-test-'));
  write(openapi, DOCUMENT);
  write('specs/one/package.json', JSON.stringify({ name: '@x/spec-one', version: '0.1.0' }));
  write('specs/package.json', JSON.stringify({ name: '@x/specs', version: '0.1.0', devDependencies: {} }));
  write(
    'packages/one/package.json',
    JSON.stringify({ name: '@x/one', version: '0.1.0', devDependencies: { '@x/spec-one': '*' } }),
  );
  write('.changeset/README.md', '');
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'base');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('nothing changed, nothing asked', async () => {
  const changes = await compareDocuments(root, 'HEAD');
  expect(changes).toMatchObject([{ document: '@x/spec-one', state: 'same' }]);
  expect(await demands(root, changes)).toEqual([]);
});

test('a removed path asks for a changeset of the client, until there is one', async () => {
  write(openapi, readFileSync(join(root, openapi), 'utf8').replace(/^ {2}\/b.*\n/m, ''));
  const changes = await compareDocuments(root, 'HEAD');
  expect(changes).toMatchObject([{ state: 'changed', impact: 'major' }]);
  expect(await demands(root, changes)).toEqual([
    { package: '@x/one', bump: 'minor', given: 'none', met: false },
  ]);
  write('.changeset/brave-cats.md', '---\n"@x/one": minor\n---\n\nB is gone.\n');
  expect(await demands(root, changes)).toMatchObject([{ given: 'minor', met: true }]);
});

test('a new document and one that is gone are told apart', async () => {
  rmSync(join(root, 'specs/one'), { recursive: true });
  write('specs/two/openapi.yaml', DOCUMENT);
  write('specs/two/package.json', JSON.stringify({ name: '@x/spec-two', version: '0.1.0' }));
  expect(await compareDocuments(root, 'HEAD')).toMatchObject([
    { document: '@x/spec-one', state: 'removed', impact: 'major' },
    { document: '@x/spec-two', state: 'added', impact: 'minor' },
  ]);
  expect(String(git('worktree', 'list')).trim().split('\n')).toHaveLength(1);
});
