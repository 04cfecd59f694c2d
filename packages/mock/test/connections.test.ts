// Clients that misbehave, and documents that HTTP does not allow.
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import type { OpenApiDocument } from '../src/index.js';
import { documents, SUBSCRIPTION, TENANT } from './documents.js';
import { BEARER, useMock } from './start.js';

const broken = {
  openapi: '3.1.0',
  info: { title: 'Broken', version: '1' },
  paths: {
    '/broken': {
      get: {
        responses: {
          200: {
            description: 'No.',
            headers: { 'X-Broken': { schema: { type: 'string' }, example: 'a\nb' } },
          },
        },
      },
    },
  },
} as OpenApiDocument;

const lines: string[] = [];
const server = useMock({ documents: [...documents, broken], log: (line) => lines.push(line) });
const IMAGES = `/v2/tenants/${TENANT}/images`;

/** Sends bytes as they are; the connection stays open until the mock or the test closes it. */
async function dial(text: string) {
  const { hostname, port } = new URL(server.mock.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

test('a body that is too large is refused after it has come', async () => {
  const body = new Uint8Array(64 * 1024 * 1024 + 1);
  const { status, body: problems } = await server.ask(IMAGES, { method: 'POST', headers: BEARER, body });
  expect(status).toBe(413);
  expect(problems).toMatchObject([{ Status: 413, ErrorCode: 'PayloadTooLarge' }]);
}, 30_000);

test('a client that goes away in the middle of its body leaves the mock serving', async () => {
  lines.length = 0;
  const socket = await dial(`POST ${IMAGES} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\npart`);
  socket.destroy();
  await expect.poll(() => lines).toEqual([expect.stringMatching(/^POST .*\/images /)]);
  expect((await server.ask('/notes')).status).toBe(200);
});

test('a client without a Host header is led to the address that it came to', async () => {
  const path = `/subscriptions/${SUBSCRIPTION}/providers/Contoso.Admin/regionHealths/local/alerts`;
  const socket = await dial(`GET ${path}?api-version=2016-05-01 HTTP/1.0\r\nAuthorization: Bearer x\r\n\r\n`);
  let text = '';
  for await (const chunk of socket) text += chunk;
  expect(text).toContain(`"nextLink":"${server.mock.url}/admin.local.contoso.example/`);
});

test('what HTTP does not allow in an answer is a failure of the mock, and logged', async () => {
  lines.length = 0;
  const { status, body } = await server.ask('/broken');
  expect(status).toBe(500);
  expect(body).toMatchObject({ status: 500, detail: expect.stringContaining('X-Broken') });
  expect(lines[0]).toMatch(/^The mock failed: .*X-Broken/);
});
