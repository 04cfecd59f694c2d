/// <reference types="node" />
// What is optional stays out of the root entry: openapi-fetch, OpenTelemetry, undici, and whatever only Node has.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** What a module imports at run time, itself and by way of others of this package. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, clause = '', from = ''] of text.matchAll(/^(?:im|ex)port\s+([^;]*?)\s*from\s+'([^']+)'/gm)) {
    const names = clause
      .replace(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim());
    if (clause.startsWith('type ') || names.filter(Boolean).every((name) => name.startsWith('type ')))
      continue;
    // What is imported by such a name is chosen by package.json: one for browsers, one for all else.
    if (from.startsWith('#')) reached(join(SOURCE, `${from.slice(1)}.ts`), seen);
    else if (from.startsWith('.')) reached(join(dirname(file), from.replace(/\.js$/, '.ts')), seen);
    else seen.add(from);
  }
  return seen;
}
const packages = (entry: string) =>
  [...reached(join(SOURCE, entry))].filter((name) => !name.startsWith('/')).sort();

test('the root entry needs no package, and nothing of Node', () => {
  expect(packages('index.ts')).toEqual([]);
});

test('the others need what they are for', () => {
  expect(packages('paths.ts')).toEqual(['openapi-fetch']);
  expect(packages('telemetry.ts')).toEqual(['@opentelemetry/api']);
});

test('a module belongs to an entry, or is there for tests', () => {
  const used = new Set(
    ['index.ts', 'paths.ts', 'telemetry.ts'].flatMap((one) => [...reached(join(SOURCE, one))]),
  );
  const all = readdirSync(SOURCE).filter((name) => name.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(name));
  const others = [
    'catalog.ts',
    'connection-error-browser.ts',
    'credential.ts',
    'descriptor.ts',
    'testing.ts',
  ];
  expect(all.filter((name) => !used.has(join(SOURCE, name)) && !others.includes(name))).toEqual([]);
});
