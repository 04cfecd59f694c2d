// What publint and "are the types wrong?" have to say about the tarballs.
import { readFile } from 'node:fs/promises';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { describe, expect, inject, test } from 'vitest';

/** As a buffer of its own: Node shares one among small files. */
const bytesOf = async (file: string): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(await readFile(file));

describe.each(Object.entries(inject('tarballs')))('%s', (_, file) => {
  test('publint finds nothing', async () => {
    const { messages } = await publint({ pack: { tarball: (await bytesOf(file)).buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  test('the types are those of what is loaded', async () => {
    const result = await checkPackage(createPackageFromTarballData(await bytesOf(file)));
    const problems: readonly Problem[] = result.types ? result.problems : [];
    expect(problems.filter((problem) => !isOfThePast(problem))).toEqual([]);
  });

  test('it holds no tests, and says which Node it runs on and whose it is', async () => {
    const pack = createPackageFromTarballData(await bytesOf(file));
    const root = `/node_modules/${pack.packageName}`;
    const files = pack.listFiles().map((path) => path.slice(root.length + 1));
    expect(files.filter((path) => /^(src|test)\/|\.test(-d)?\./.test(path))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md']));
    const manifest = JSON.parse(pack.readFile(`${root}/package.json`));
    expect(manifest).toMatchObject({ license: 'MIT', engines: { node: '>=20.19' } });
    expect(JSON.stringify(manifest.dependencies ?? {})).not.toMatch(/workspace:|catalog:/);
  });
});

/** CommonJS can require ES modules since Node 20.19; resolution without `exports` is of before Node 12. */
function isOfThePast(problem: Problem): boolean {
  if (problem.kind === 'CJSResolvesToESM') return true;
  return 'resolutionKind' in problem && problem.resolutionKind === 'node10';
}
