import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { givenDocuments } from './documents.js';
import { reportReady } from './ready.js';

const operations = await Promise.all(givenDocuments().map((document) => getHttpOperationsFromSpec(document)));
const server = createServer(operations.flat(), {
  cors: false,
  components: { logger: createLogger('prism', { enabled: false }) },
  config: {
    mock: { dynamic: false },
    isProxy: false,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: false,
    errors: false,
    upstreamProxy: undefined,
  },
});
reportReady({ base: await server.listen(0, '127.0.0.1'), byHost: false });
