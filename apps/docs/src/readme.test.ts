import { readFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { serveDocs } from './index.js';

it('the example of the README runs', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const example = /```ts\nimport \{ serveDocs \} from '@edgeplane\/docs';\n(.*?)```/s.exec(readme)?.[1] ?? '';
  const log = vi.fn();
  const AsyncFunction: FunctionConstructor = Object.getPrototypeOf(async () => {}).constructor;
  await new AsyncFunction('serveDocs', 'console', example)(serveDocs, { log });
  expect(log).toHaveBeenCalledWith(expect.stringMatching(/^Read http:\/\/127\.0\.0\.1:\d+\/$/));
});
