/// <reference types="node" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

/** Bytes of a script for browsers, minified and compressed. */
export async function gzipSize(source: string): Promise<number> {
  const folder = mkdtempSync(join(PACKAGE, '.bundle-'));
  const entry = join(folder, 'entry.ts');
  try {
    writeFileSync(entry, source);
    const result = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'client' } },
    });
    const [{ output }] = result as [Rollup.RollupOutput];
    const code = output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
    return gzipSync(code, { level: 9 }).length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
