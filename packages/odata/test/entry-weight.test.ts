/** Who builds and prints must not pay for the parser, the evaluator or the words of explain. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { describe, expect, test } from 'vitest';

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCE = join(PACKAGE, 'src');

/** The modules that one imports, at run time, directly or not. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, clause = '', from = ''] of text.matchAll(/^(?:im|ex)port\s+([^;]*?)\s*from\s+'([^']+)'/gm)) {
    const names = clause
      .replace(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const isType = clause.startsWith('type ') || names.every((name) => name.startsWith('type '));
    if (!isType) reached(join(dirname(file), from.replace(/\.js$/, '.ts')), seen);
  }
  return seen;
}

const folders = (entry: string) =>
  [...new Set([...reached(join(SOURCE, entry))].map((file) => dirname(relative(SOURCE, file))))].sort();

describe('the import graph', () => {
  test.each([
    ['print/print.ts', ['.', 'print']],
    ['build/comparison.ts', ['.', 'build']],
    ['build/logic.ts', ['.', 'build']],
    ['build/literal.ts', ['.', 'build']],
    ['build/function.ts', ['.', 'build']],
    ['build/path.ts', ['.', 'build']],
    ['build/order.ts', ['.', 'build']],
    ['build/raw.ts', ['build']],
    ['evaluate/evaluate.ts', ['.', 'evaluate']],
    ['parse/parse.ts', ['.', 'build', 'parse']],
    ['explain/explain.ts', ['.', 'explain', 'print']],
  ])('%s needs %j', (entry, needed) => {
    expect(folders(entry)).toEqual(needed);
  });
});

/** What a page carries that uses these functions, bundled by Rolldown; `tools/bench` does it with esbuild. */
async function bundled(names: string): Promise<{ min: number; gzip: number }> {
  const folder = mkdtempSync(join(PACKAGE, '.bundle-'));
  const input = join(folder, 'entry.js');
  try {
    writeFileSync(input, `import { ${names} } from '../src/index.ts';\nconsole.log(${names});`);
    const result = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, minify: true, modulePreload: false, rolldownOptions: { input } },
    });
    const { output } = result as Rollup.RollupOutput;
    const code = output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
    return { min: code.length, gzip: gzipSync(code, { level: 9 }).length };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the size of a bundle', () => {
  test.each([
    ['and, eq, printFilter', 2000],
    ['and, eq, desc, printFilter, printOrderby', 2150],
    ['parseFilter, parseOrderby', 9500],
  ])('%s: at most %i bytes', async (names, limit) => {
    const size = await bundled(names);
    console.info(`${names}: ${size.min} bytes, ${size.gzip} compressed`);
    expect(size.gzip).toBeLessThanOrEqual(limit);
  });
});
