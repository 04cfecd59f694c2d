// A service that does not always do what its document says, seen through the proxy.
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../src/index.js';
import { documents, TENANT } from './documents.js';

let service: Server;
let folder: string;
let mock: Mock;
const lines: string[] = [];
const received: { url: string | undefined; host: string | undefined }[] = [];

beforeAll(async () => {
  service = createServer((request, response) => {
    received.push({ url: request.url, host: request.headers.host });
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(request.url?.endsWith('/0a1b') ? '{"DeviceId":7}' : '{"Items":[]}');
  }).listen(0, '127.0.0.1');
  await once(service, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'proxy-'));
  const target = `http://127.0.0.1:${(service.address() as AddressInfo).port}/`;
  mock = await startMock({
    documents,
    proxy: target,
    har: join(folder, 'traffic.har'),
    log: (line) => lines.push(line),
  });
});
afterAll(async () => {
  service.close();
  await rm(folder, { recursive: true });
});

test('traffic goes through, disagreements are told, and the HAR holds both without credentials', async () => {
  const ask = async (path: string) => {
    lines.length = 0;
    const answer = await fetch(mock.url + path, { headers: { Authorization: 'Bearer hidden' } });
    const body = await answer.json();
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    return body;
  };
  expect(await ask(`/fleet.contoso.example/v2/tenants/${TENANT}/devices`)).toEqual({ Items: [] });
  expect(lines).toHaveLength(1);
  expect(received[0]?.url).toBe(`/v2/tenants/${TENANT}/devices`);

  await ask(`/v2/tenants/${TENANT}/devices?maxPageSize=many`);
  await expect.poll(() => lines.join()).toContain('request: query.maxPageSize');
  expect(await ask(`/v2/tenants/${TENANT}/devices/0a1b`)).toEqual({ DeviceId: 7 });
  await expect.poll(() => lines.join()).toContain('response: /DeviceId must be string');
  await ask('/nowhere');
  await expect.poll(() => lines.join()).toContain('no document has GET /nowhere');

  await mock.close();
  const har = await readFile(join(folder, 'traffic.har'), 'utf8');
  expect(JSON.parse(har).log.entries).toHaveLength(4);
  expect(har).not.toContain('hidden');
  expect(JSON.parse(har).log.entries[2].comment).toContain('must be string');
});

test('a service that is not there is a 502 that says so', async () => {
  const proxy = await startMock({ documents, proxy: 'http://127.0.0.1:1' });
  const answer = await fetch(`${proxy.url}/v2/tenants/${TENANT}/devices`);
  expect([answer.status, (await answer.json()).detail]).toEqual([
    502,
    expect.stringContaining('cannot be reached'),
  ]);
  await proxy.close();
});
