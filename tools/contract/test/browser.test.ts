// Sign-in belongs to Node: no bundle of a generated client for browsers holds any of it, whichever entry it starts from.
import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

/** What must not be in a bundle: files of these packages, and Node's own modules. */
const FOREIGN = /(^|[\\/])(packages[\\/]auth|@edgeplane[\\/]auth|@azure[\\/]msal-[^\\/]+|undici)[\\/]/;
const isForeign = (part: string) =>
  FOREIGN.test(part) || part.startsWith('node:') || builtinModules.includes(part);

const here = fileURLToPath(new URL('..', import.meta.url));

/** What each entry's bundle is made of: files, and modules that stay imports. */
async function bundle(entries: readonly string[]): Promise<Map<string, string[]>> {
  const { metafile } = await build({
    entryPoints: entries.map((entry, index) => ({ in: entry, out: String(index) })),
    absWorkingDir: here,
    outdir: 'nowhere',
    write: false,
    bundle: true,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // Left as imports of that name, so that they are seen.
    external: ['node:*', ...builtinModules],
    logLevel: 'silent',
  });
  return new Map(
    Object.entries(metafile.outputs).map(([name, { inputs, imports }]) => [
      entries[Number.parseInt(name.split(/[\\/]/).at(-1) ?? '', 10)] ?? name,
      [...Object.keys(inputs), ...imports.map(({ path }) => path)],
    ]),
  );
}

/** Every entry of a client: its root, and what its wildcard leads to, down to the groups of operations. */
function entriesOf(client: string): string[] {
  const folder = join(fileURLToPath(import.meta.resolve(client)), '..', 'generated');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const modules = files.filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -'.js'.length));
  return [client, ...modules.map((module) => `${client}/${module.replaceAll('\\', '/')}`)];
}

describe.each(['@edgeplane/sphere', '@edgeplane/stackhub-admin', '@edgeplane/stackhub'])('%s', (client) => {
  test('signs nobody in from a browser', async () => {
    const entries = entriesOf(client);
    const bundles = await bundle(entries);
    expect(entries.length).toBeGreaterThan(5);
    expect([...bundles.keys()].sort()).toEqual([...entries].sort());
    const foreign = [...bundles].flatMap(([entry, parts]) =>
      parts.filter(isForeign).map((part) => `${entry}: ${part}`),
    );
    expect(foreign).toEqual([]);
  });
});

test('one operation is bundled with the runtime, so the bundles are not empty', async () => {
  const [parts = []] = (await bundle(['@edgeplane/sphere/devices'])).values();
  expect(parts.some((part) => part.includes('client/dist/'))).toBe(true);
});

test.each([['@edgeplane/auth'], ['@edgeplane/client/node']])('%s would be noticed', async (entry) => {
  const [parts = []] = (await bundle([entry])).values();
  expect(parts.some(isForeign)).toBe(true);
});
