import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runExample } from './index.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edgeplane-readme-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readme(text: string): Promise<URL> {
  const path = join(folder, 'README.md');
  await writeFile(path, text);
  return pathToFileURL(path);
}

const modules = { maths: { double: (n: number) => n * 2 } };

test('runs the first block, types and all', async () => {
  const text = [
    '# A\n```sh\nnpm i\n```\n```ts',
    "import { type Never, double } from 'maths';",
    'const value: number = await Promise.resolve(double(n as number));',
    'for await (const one of [value]) console.log(one, "done");',
    '```\n```ts\nthrow new Error("the second block");\n```\n',
  ].join('\n');
  expect(await runExample(await readme(text), { modules, variables: { n: 21 } })).toEqual(['42 done']);
});

test.each([
  ['# nothing', 'has no TypeScript example'],
  ["```ts\nimport { x } from 'other';\n```\n", 'imports other'],
  ["```ts\nimport { halve } from 'maths';\n```\n", 'no export halve'],
  ['```ts\nthrow new Error("as it is");\n```\n', 'as it is'],
])('says why %j does not run', async (text, message) => {
  await expect(runExample(await readme(text), { modules })).rejects.toThrowError(message);
});
