// Copies the bundle of every document that package.json names into dist/, for tools that want them all.
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const { devDependencies } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const target = new URL('dist/', import.meta.url);

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
for (const document of Object.keys(devDependencies)) {
  const bundle = resolve(document);
  await copyFile(bundle, new URL(basename(bundle), target));
}
