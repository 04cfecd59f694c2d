// Starts and stops a mock.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundledDocuments } from './bundles.js';
import type { OpenApiDocument } from './document.js';
import { type ExampleRequest, exampleRequest } from './example-request.js';
import { createHandler } from './handler.js';
import { answerByPrism } from './prism.js';
import { loadService, type Service } from './service.js';
import { Site } from './site.js';

export interface MockOptions {
  /** The port to listen on; 0, the default, takes any free one. */
  readonly port?: number;
  /** The address to listen on, `127.0.0.1` by default. The mock lets everybody in: leave it on loopback. */
  readonly host?: string;
  /** OpenAPI 3.1 documents, bundled; by default every document of `@edgeplane/specs`. */
  readonly documents?: readonly OpenApiDocument[];
  /** Takes one line a request: method, path, status, time. Never a body or a credential. */
  readonly log?: (line: string) => void;
}

export interface Mock {
  /** `http://127.0.0.1:4010`, without a slash at its end. */
  readonly url: string;
  readonly services: readonly MockedService[];
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

/** A document that the mock serves. */
export interface MockedService {
  readonly title: string;
  readonly version: string;
  /** The hosts that the document's servers name; below `<url>/<host>` the mock serves this document alone. */
  readonly hosts: readonly string[];
  readonly operations: readonly MockedOperation[];
}

export interface MockedOperation {
  readonly id: string;
  /**
   * A request that the mock answers with the operation's success, made of the document's own examples.
   * @throws Error when a required parameter or a required body has no example
   */
  exampleRequest(options?: { optional?: boolean }): ExampleRequest;
}

/**
 * Serves all documents on one port.
 * @throws Error when the port is taken, a document cannot be read, or the bundles have not been made
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { port = 0, host = '127.0.0.1', log = () => undefined } = options;
  const documents = options.documents ?? (await bundledDocuments());
  const services = await Promise.all(documents.map(loadService));
  const handler = createHandler(new Site(services), answerByPrism, log);
  const server = createServer((request, response) => void handler(request, response));
  server.listen(port, host);
  await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EADDRINUSE') throw cause;
    throw new Error(`Port ${port} on ${host} is in use. Choose another, or 0 for any free one.`, { cause });
  });
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    services: services.map((service) => describeService(service, url)),
    close: () =>
      new Promise((resolve) => {
        // Called with an error when the server is closed already, which is what was asked for.
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function describeService({ title, document, operations }: Service, url: string): MockedService {
  return {
    title,
    version: document.info.version,
    hosts: [...new Set(operations.flatMap(({ addresses }) => addresses.map(({ host }) => host)))],
    operations: operations.map((operation) => ({
      id: operation.id,
      exampleRequest: (options) => exampleRequest(operation, url, options),
    })),
  };
}
