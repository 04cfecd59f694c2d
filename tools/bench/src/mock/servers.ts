import { type Child, startChild } from '../child.js';
import { allDocumentFiles } from './documents.js';
import type { Ready } from './ready.js';

export type MockChild = Child<Ready>;

/** Starts a mock in a process of its own. */
export type Start = (documents: readonly string[]) => Promise<MockChild>;

/** Mocks that are made from documents. */
export const mocks = {
  edgeplane: (documents) => start(new URL('./serve-edgeplane.js', import.meta.url), documents),
  prism: (documents) => start(new URL('./serve-prism.js', import.meta.url), documents),
  'openapi-backend': (documents) => start(new URL('./serve-openapi-backend.js', import.meta.url), documents),
  '@scalar/mock-server': (documents) => start(new URL('./serve-scalar.js', import.meta.url), documents),
} satisfies Record<string, Start>;

export function startJsonServer(): Promise<MockChild> {
  return start(new URL('./serve-json-server.js', import.meta.url), []);
}

function start(module: URL, documents: readonly string[]): Promise<MockChild> {
  return startChild<Ready>(module, documents);
}

/** What each of them does for an answer; printed with the figures. */
export const features: Readonly<Record<string, string>> = {
  edgeplane: 'its defaults, which check credentials and requests',
  prism: 'stock @stoplight/prism-http-server, credentials and requests checked, static examples',
  'openapi-backend':
    'credentials and requests checked, static examples; `quick`, because it takes no OpenAPI 3.1 otherwise',
  '@scalar/mock-server': 'the last version for Node 20: checks nothing, static examples',
  'json-server': 'checks nothing, data of its own',
};

/** The two that can serve all documents at once, doing so. */
export const onAllDocuments: Readonly<Record<string, () => Promise<MockChild>>> = {
  'edgeplane, all documents': () => mocks.edgeplane(allDocumentFiles()),
  'prism, all documents': () => mocks.prism(allDocumentFiles()),
};
