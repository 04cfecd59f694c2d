/** The README's first example prints what stands below it, and its checked filter fails as it says. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));
const README = readFileSync(join(PACKAGE, 'README.md'), 'utf8');
const blocks = (language: string) =>
  [...README.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, body = '']) => body);

/** Runs code as a module of this package, and gives what it prints. */
async function printed(code: string): Promise<string> {
  const folder = mkdtempSync(join(PACKAGE, '.readme-'));
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const file = join(folder, 'example.ts');
    writeFileSync(file, code.replaceAll("'@edgeplane/odata'", "'../src/index.js'"));
    await import(file);
    return log.mock.calls.map(([line]) => `${line}\n`).join('');
  } finally {
    log.mockRestore();
    rmSync(folder, { recursive: true });
  }
}

test('the first example', async () => {
  expect(await printed(blocks('ts')[0] ?? '')).toBe(blocks('text')[0]);
});

test('the error of the section on reading', async () => {
  const code = `import { parseFilter } from '@edgeplane/odata';
    try { parseFilter("severity = 'Critical'"); } catch (error) { console.log(error.message); console.log(error.excerpt); }`;
  expect(await printed(code)).toBe(blocks('text')[1]);
});

test('the error of the section on checking', async () => {
  const code = `import { parseFilter } from '@edgeplane/odata';
    try { ${blocks('ts')[1]} } catch (error) { console.log(error.message); }`;
  expect(await printed(code)).toBe(blocks('text')[2]);
});
