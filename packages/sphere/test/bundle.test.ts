import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { catalog } from '../src/generated/catalog.js';

/** Bundles a program that imports what is given, for browsers. */
async function bundle(program: string): Promise<string> {
  const entry = 'virtual:program';
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('..', import.meta.url)),
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? program : undefined),
      },
    ],
    build: { write: false, minify: true, rollupOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  })) as Rolldown.RolldownOutput;
  return result.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}

test('importing one operation pulls in no other', async () => {
  const code = await bundle(`export { get } from '@edgeplane/sphere/devices';`);
  expect(code).toContain('Devices_Get');
  expect(code).not.toContain('Devices_Claim');
  expect(code).not.toContain('Product_List');
});

test('the client pulls in neither the catalog nor openapi-fetch nor a Node built-in', async () => {
  const code = await bundle(`export { createSphereClient } from '@edgeplane/sphere';`);
  expect(code).toContain('Devices_Claim');
  expect(code).not.toMatch(/from\s*["']node:/);
  expect(code).not.toContain('querySerializer');
  for (const { description } of catalog.operations) expect(code).not.toContain(description);
  expect(code.length).toBeLessThan(60_000);
});
