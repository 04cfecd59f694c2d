import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import * as browser from './index.js';

it('the example of the README runs', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const example = /```ts\nimport \{(.*?)\} from '@edgeplane\/browser';\n(.*?)```/s.exec(readme);
  expect(example?.[1]?.split(',').map((name) => name.trim())).toEqual(
    expect.arrayContaining(['blockExternal', 'launchBrowser', 'recordProblems']),
  );
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><link rel="icon" href="data:,">');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const code = (example?.[2] ?? '').replaceAll('http://127.0.0.1:4010', origin);
    const AsyncFunction: FunctionConstructor = Object.getPrototypeOf(async () => {}).constructor;
    await new AsyncFunction('expect', ...Object.keys(browser), code)(expect, ...Object.values(browser));
    expect.assertions(2);
  } finally {
    server.close();
  }
});
