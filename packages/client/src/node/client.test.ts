import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import {
  AbortError,
  ConnectionError,
  call,
  createClient,
  NotFoundError,
  type OperationDescriptor,
  TimeoutError,
  withProgress,
} from '../index.js';
import { fileBody, nodeFetch, streamBody } from './index.js';
import { serve, textOf } from './testing.js';

const get: OperationDescriptor = { id: 'X_Get', method: 'GET', path: '/x', parameters: [], idempotent: true };
const upload: OperationDescriptor = {
  ...get,
  id: 'X_Put',
  method: 'PUT',
  body: { contentType: 'application/octet-stream', required: true },
};

test('clients work on it', async () => {
  const baseUrl = await serve((_, response) => {
    response.setHeader('content-type', 'application/json').setHeader('x-ms-request-id', 'r1').end('{"a":1}');
  });
  const client = createClient({ baseUrl, fetch: nodeFetch() });
  const answer = await call<{ a: number }>(client, get).response;
  expect(answer).toMatchObject({ data: { a: 1 }, requestId: 'r1' });
});

test('what goes wrong is told apart', async () => {
  const baseUrl = await serve((request, response) => {
    if (request.headers['x-case'] === '404') response.writeHead(404).end('{}');
    if (request.headers['x-case'] === 'broken') response.destroy();
  });
  const client = createClient({ baseUrl, fetch: nodeFetch() });
  // What is not repeated fails at once.
  const once = { ...get, method: 'POST', idempotent: false } as const;
  await expect(call(client, once, {}, { headers: { 'x-case': '404' } })).rejects.toThrow(NotFoundError);
  await expect(call(client, once, {}, { headers: { 'x-case': 'broken' } })).rejects.toThrow(ConnectionError);
  await expect(call(client, once, {}, { timeout: 20 })).rejects.toThrow(TimeoutError);
  await expect(call(client, once, {}, { signal: AbortSignal.timeout(20) })).rejects.toThrow(AbortError);
});

test('a file is a body that can be sent again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'edgeplane-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'image.bin');
  await writeFile(path, 'x'.repeat(300_000));
  const received: string[] = [];
  const baseUrl = await serve((request, response) => {
    void textOf(request).then((text) => {
      received.push(`${request.headers['content-length']} ${request.headers['content-type']} ${text.length}`);
      response.end();
    });
  });
  const client = createClient({ baseUrl, fetch: nodeFetch() });
  const body = await fileBody(path);
  await call(client, upload, { body });
  await call(client, upload, { body });
  expect(received).toEqual(Array(2).fill('300000 application/octet-stream 300000'));
});

test('a stream of Node is a body that is sent once', async () => {
  const pieces = async function* () {
    for (let index = 0; index < 3; index++) yield new Uint8Array(100_000);
  };
  let status = 200;
  const received: number[] = [];
  const baseUrl = await serve((request, response) => {
    void textOf(request).then((text) => {
      received.push(text.length);
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    });
  });
  for (const fetch of [nodeFetch(), globalThis.fetch]) {
    const client = createClient({ baseUrl, fetch });
    const told: number[] = [];
    await call(client, upload, { body: streamBody(Readable.from(pieces())) });
    await call(client, upload, { body: withProgress(streamBody(pieces()), (sent) => told.push(sent)) });
    expect(told).toEqual([100_000, 200_000, 300_000]);
    status = 503;
    await expect(call(client, upload, { body: streamBody(pieces()) })).rejects.toMatchObject({ status });
    status = 200;
  }
  expect(received).toEqual(Array(6).fill(300_000));
});
