// `edgeplane --help` is to be fast: what takes time to load is loaded when it is needed.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Packages that a module imports as it is loaded, itself and by way of others of this package. */
function loaded(module: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(module.href)) return new Set();
  seen.add(module.href);
  const source = readFileSync(module, 'utf8');
  const imports = [...source.matchAll(/^(?:import|export) (?!type)(?:[^;]*? from )?'([^']+)'/gms)].map(
    ([, name]) => name ?? '',
  );
  return new Set(
    imports.flatMap((name) =>
      name.startsWith('.') ? [...loaded(new URL(name.replace(/\.js$/, '.ts'), module), seen)] : [name],
    ),
  );
}

test('the start loads only what every command needs', () => {
  const packages = [...loaded(new URL('../src/main.ts', import.meta.url))].filter(
    (name) => !name.startsWith('node:'),
  );
  expect(packages.sort()).toEqual([
    '@edgeplane/client',
    '@edgeplane/mock/flags',
    'commander',
    'picocolors',
    'string-width',
  ]);
});
