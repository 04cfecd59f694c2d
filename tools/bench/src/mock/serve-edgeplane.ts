import { type OpenApiDocument, startMock } from '@edgeplane/mock';
import { givenDocuments } from './documents.js';
import { type ExampleCall, reportReady } from './ready.js';

const mock = await startMock({ documents: givenDocuments() as unknown as OpenApiDocument[] });
const requests: Record<string, ExampleCall> = {};
for (const { operations } of mock.services) {
  for (const { id, exampleRequest } of operations) {
    try {
      const { url, ...request } = exampleRequest({ optional: true });
      const { pathname, search } = new URL(url);
      const [, host = '', ...segments] = pathname.split('/');
      requests[id] = { ...request, host, path: `/${segments.join('/')}${search}` };
    } catch {
      // Without an example for everything that it needs, an operation cannot be called here.
    }
  }
}
reportReady({ base: mock.url, byHost: true, requests });
