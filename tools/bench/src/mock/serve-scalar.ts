import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createMockServer } from '@scalar/mock-server';
import { givenDocuments } from './documents.js';
import { reportReady } from './ready.js';

// It serves one document; of several, the first.
const [specification = {}] = givenDocuments();
const app = await createMockServer({ specification });
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
  const { port } = server.address() as AddressInfo;
  reportReady({ base: `http://127.0.0.1:${port}`, byHost: false });
});
