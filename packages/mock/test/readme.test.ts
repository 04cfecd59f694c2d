// The example of the README, run as it stands there.
import { readFile } from 'node:fs/promises';
import { runExample } from '@edgeplane/readme';
import { expect, test } from 'vitest';
import * as mock from '../src/index.js';

const readme = new URL('../README.md', import.meta.url);

test('the first example prints what the README says', async () => {
  const printed = await runExample(readme, { modules: { '@edgeplane/mock': mock } });
  const [, said = ''] = /```text\n(.*?)\n```/s.exec(await readFile(readme, 'utf8')) ?? [];
  expect(printed).toEqual(said.split('\n'));
});
