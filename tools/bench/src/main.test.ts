import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { families } from './families.js';
import { packageFolder } from './scratch.js';

function run(...args: string[]) {
  return spawnSync(process.execPath, [join(packageFolder, 'dist/main.js'), ...args], { encoding: 'utf8' });
}

test('--json prints one object of figures and nothing else', () => {
  const { stdout, stderr, status } = run('client/bundle', '--json');
  expect(JSON.parse(stdout)).toEqual({
    'client/bundle-gzip-bytes': {
      ours: expect.any(Number),
      unit: expect.stringContaining('bytes'),
      peers: expect.objectContaining({ ky: expect.any(Number) }),
    },
  });
  expect(stderr).toContain('# edgeplane: ');
  expect(status).toBe(0);
});

test('without it, tables', () => {
  const { stdout } = run('client/bundle-gzip-bytes');
  expect(stdout).toMatch(/^client\/bundle-gzip-bytes \(.*\)\n {2}edgeplane +[\d,]+\n/);
});

test('a name that means no figure is answered with those that there are', () => {
  const { stderr, status } = run('client/speed');
  expect(status).toBe(2);
  expect(stderr).toContain('There is no figure client/speed');
  for (const figure of families.flatMap(({ figures }) => figures)) expect(stderr).toContain(figure);
});

test('every figure is measured in one place', () => {
  const figures = families.flatMap((family) => family.figures);
  expect(new Set(figures).size).toBe(figures.length);
});
