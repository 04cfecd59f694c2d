import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

/** Modules that are loaded with the given one: its imports and re-exports, less those of types only. */
async function loadedWith(module: URL, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(module.href)) return seen;
  seen.add(module.href);
  const source = await readFile(module, 'utf8');
  const statements = source.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  for (const [, specifier = ''] of statements) {
    if (!specifier.startsWith('.')) seen.add(specifier);
    else await loadedWith(new URL(specifier.replace(/\.js$/, '.ts'), module), seen);
  }
  return seen;
}

test('importing the package does not load MSAL', async () => {
  const loaded = await loadedWith(new URL('../src/index.ts', import.meta.url));
  // The walk has come as far as the files that use MSAL.
  expect(
    [...loaded].filter((name) => /oauth-credential|msal\/(network|configuration)/.test(name)),
  ).toHaveLength(3);
  expect([...loaded].filter((name) => !/^(file|node):/.test(name))).toEqual(['@edgeplane/client']);
});
