/** A list of 100,000 devices in pages of 500, a process of its own. A page is asked for by its token, in a header. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEVICES, PAGE } from './paging-size.js';

const server = createServer((request, response) => {
  const start = Number(request.headers['sphere-continuation'] ?? 0);
  const Items = Array.from({ length: Math.min(PAGE, DEVICES - start) }, (_, index) => ({
    DeviceId: String(start + index).padStart(128, '0'),
    ProductId: '3f6d1f0a-8a55-4c1f-b7de-6f1f5b0c2d11',
    DeviceGroupId: '5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31',
    ChipSku: 0,
  }));
  const next = start + PAGE;
  const page = { Items, ContinuationToken: next < DEVICES ? String(next) : null };
  response.setHeader('content-type', 'application/json').end(JSON.stringify(page));
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
