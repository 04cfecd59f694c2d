import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { generate } from './generate.js';
import { SpecError } from './model/document.js';

interface Manifest {
  readonly devDependencies?: Readonly<Record<string, string>>;
  /** The name of the client that joins those of several documents. */
  readonly edgeplane?: { readonly client?: string };
}

/**
 * Run in a client package: generates a client into src/generated for every `@edgeplane/spec-…` among its
 * devDependencies. Where they are joined by one, each goes to a folder named by the last word of its document.
 */
async function main(): Promise<void> {
  const path = resolve('package.json');
  const { devDependencies = {}, edgeplane } = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  const documents = Object.keys(devDependencies).filter((name) => name.startsWith('@edgeplane/spec-'));
  const { resolve: locate } = createRequire(path);
  // A package that joins its clients keeps a folder for each, also while it has only one.
  const several = edgeplane?.client !== undefined;
  const sources = documents.map((name) => ({
    bundle: locate(name),
    folder: several ? (name.split('-').at(-1) ?? '') : '',
  }));
  const models = await generate(resolve('src/generated'), sources, edgeplane?.client);
  for (const { title, groups } of models) {
    const operations = groups.reduce((sum, group) => sum + group.operations.length, 0);
    console.log(`${title}: ${operations} operations in ${groups.length} groups`);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SpecError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
