import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockExternal, launchBrowser, recordProblems } from './index.js';

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  browser = await launchBrowser();
  server = createServer((request, response) => {
    const policy =
      request.url === '/strict' ? "script-src 'none'" : "default-src * data: blob: 'unsafe-inline'";
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', 'text/html');
    response.statusCode = request.url === '/missing' ? 404 : 200;
    response.end('<!doctype html><link rel="icon" href="data:,"><title>page</title><script>0</script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

describe('blockExternal', () => {
  it('lets the origin, data: and blob: pass', async () => {
    const page = await browser.newPage();
    const blocked = await blockExternal(page, origin);
    await page.goto(origin);
    const texts = await page.evaluate(async () => {
      const blob = URL.createObjectURL(new Blob(['blob']));
      return Promise.all(['/', 'data:,data', blob].map((url) => fetch(url).then((answer) => answer.text())));
    });
    expect(texts.slice(1)).toEqual(['data', 'blob']);
    expect(blocked.urls).toEqual([]);
    await page.close();
  });

  it('refuses and records another host, and another port of the same', async () => {
    const page = await browser.newPage();
    const blocked = await blockExternal(page, origin);
    await page.goto(origin);
    const elsewhere = ['https://cdn.example/logo.svg', 'http://127.0.0.1:1/'];
    const outcome = await page.evaluate(
      (urls) => Promise.all(urls.map((url) => fetch(url).catch(() => 'refused'))),
      elsewhere,
    );
    expect(outcome).toEqual(['refused', 'refused']);
    expect([...blocked.urls].sort()).toEqual([...elsewhere].sort());
    await page.close();
  });

  it('refuses and records web sockets, for every page of a context', async () => {
    const context = await browser.newContext();
    const blocked = await blockExternal(context, origin);
    const page = await context.newPage();
    await page.goto(origin);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          new WebSocket('wss://live.example/feed').onclose = resolve;
        }),
    );
    expect(blocked.urls).toEqual(['wss://live.example/feed']);
    await context.close();
  });
});

describe('recordProblems', () => {
  it('finds nothing on a sound page', async () => {
    const page = await browser.newPage();
    const problems = recordProblems(page);
    await page.goto(origin);
    expect(problems).toEqual([]);
    await page.close();
  });

  it('records console errors, exceptions, failed answers and policy violations', async () => {
    const context = await browser.newContext();
    const problems = recordProblems(context);
    const page = await context.newPage();
    await page.goto(`${origin}/missing`);
    await page.evaluate(() => console.error('from the page'));
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => void setTimeout(() => JSON.parse('{')));
    await thrown;
    await page.goto(`${origin}/strict`);
    expect(problems).toEqual([
      `404 ${origin}/missing`,
      expect.stringMatching(/^console: Failed to load resource: .*404/),
      'console: from the page',
      expect.stringMatching(/^exception: .*JSON/),
      expect.stringMatching(/^console: .*Content Security Policy/i),
    ]);
    await context.close();
  });
});
