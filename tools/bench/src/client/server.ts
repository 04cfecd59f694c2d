/** The server of the client figures, a process of its own: one answer to every request. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tenant } from './answer.js';

const body = JSON.stringify(tenant);
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-length': Buffer.byteLength(body),
  'request-id': '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5a1',
};

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, headers).end(body);
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
