/** Checking an expression must stay cheap for the compiler: an editor does it at every key. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));
const COMPILER = join(PACKAGE, 'node_modules/typescript/bin/tsc');

/** An operation with 30 fields, and calls that each make a filter of three conditions and an order. */
function source(calls: number): string {
  const fields = Array.from(
    { length: 30 },
    (_, n) => `  'Properties/F${n}': FilterField<'a${n}' | 'b${n}', 'eq' | 'ne'>;`,
  );
  const call = (n: number) =>
    `list({ filter: and(eq('Properties/F${n}', 'a${n}'), or(ne('Properties/F1', 'b1'), eq('Properties/F2', 'a2'))), orderby: desc('Properties/F${n}') });`;
  return [
    "import { and, desc, eq, type Filter, type FilterField, ne, type Orderby, or } from '../src/index.js';",
    `interface Fields {\n${fields.join('\n')}\n}`,
    'declare function list(args: { filter?: Filter<Fields> | undefined; orderby?: Orderby<keyof Fields> }): void;',
    ...Array.from({ length: calls }, (_, n) => call(n)),
    'export { and, desc, eq, list, ne, or };',
  ].join('\n');
}

function instantiations(calls: number): number {
  const folder = mkdtempSync(join(PACKAGE, '.instantiations-'));
  try {
    writeFileSync(join(folder, 'calls.ts'), source(calls));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: '../tsconfig.build.json',
        include: ['calls.ts'],
        compilerOptions: { noEmit: true, rootDir: '..' },
      }),
    );
    const output = execFileSync(process.execPath, [COMPILER, '-p', folder, '--extendedDiagnostics'], {
      encoding: 'utf8',
    });
    return Number(/^Instantiations:\s+(\d+)/m.exec(output)?.[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('20 calls', { timeout: 60_000 }, () => {
  const perCall = (instantiations(20) - instantiations(0)) / 20;
  console.info(`${perCall} instantiations per call`);
  expect(perCall).toBeGreaterThan(0);
  expect(perCall).toBeLessThan(1000);
});
