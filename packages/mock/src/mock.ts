// Starts and stops a mock.
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { bundledDocuments } from './bundles.js';
import { checked } from './check-response.js';
import { createContract } from './contract.js';
import { befallen } from './control/befall.js';
import { createControl } from './control/control.js';
import { type Fault, Faults } from './control/faults.js';
import { RequestLog } from './control/requests.js';
import type { OpenApiDocument } from './document.js';
import { type ExampleRequest, exampleRequest } from './example-request.js';
import { createHandler, type Handler } from './handler.js';
import { Har } from './proxy/har.js';
import { createProxy } from './proxy/proxy.js';
import { Random } from './sandbox/random.js';
import { createSandbox, type SandboxOptions } from './sandbox/sandbox.js';
import { loadService, type Service } from './service.js';
import { Site } from './site.js';
import { readTls, type TlsOptions } from './tls.js';

export interface MockOptions {
  /** The port to listen on; 0, the default, takes any free one. */
  readonly port?: number;
  /** The address to listen on, `127.0.0.1` by default. The mock lets everybody in: leave it on loopback. */
  readonly host?: string;
  /**
   * Speaks HTTPS with this certificate, which its clients have to trust. MSAL and Microsoft's own clients of Resource
   * Manager take nothing less.
   */
  readonly tls?: TlsOptions;
  /** OpenAPI 3.1 documents, bundled; by default every document of `@edgeplane/specs`. */
  readonly documents?: readonly OpenApiDocument[];
  /** Takes one line a request: method, path, status, time. Never a body or a credential. */
  readonly log?: (line: string) => void;
  /**
   * A world behind the documents: what is created is there, what is deleted is gone. By default there is one, with the
   * documents' story in it; `false` answers everything from the documents' examples.
   */
  readonly sandbox?: SandboxOptions | boolean;
  /** What goes wrong, from the beginning; on top of the faults of the sandbox's fixture. */
  readonly faults?: readonly Fault[];
  /** Answers with a 500 that says what is wrong wherever an answer is not as its document declares. Default: false. */
  readonly checkResponses?: boolean;
  /**
   * The address of a real service to forward everything to, `https://prod.core.sphere.azure.net`; the log then tells
   * where its traffic and the documents disagree. There is neither sandbox nor fault then.
   */
  readonly proxy?: string;
  /** A file for the traffic of the proxy, written as HAR when the mock is closed. */
  readonly har?: string;
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
 * @throws Error when the port is taken, a certificate, a document or the fixture cannot be read, or the bundles have not been made
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { port = 0, host = '127.0.0.1', tls, log = () => undefined } = options;
  const documents = options.documents ?? (await bundledDocuments());
  const services = await Promise.all(documents.map(loadService));
  const har = options.har === undefined ? undefined : new Har();
  const handler =
    options.proxy === undefined
      ? await handlerOf(services, options, log)
      : createProxy(new Site(services), { target: options.proxy, log, har });
  const listener = (request: IncomingMessage, response: ServerResponse) => void handler(request, response);
  const server = tls ? createHttpsServer(await readTls(tls), listener) : createHttpServer(listener);
  server.listen(port, host);
  await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EADDRINUSE') throw cause;
    throw new Error(`Port ${port} on ${host} is in use. Choose another, or 0 for any free one.`, { cause });
  });
  const url = `${tls ? 'https' : 'http'}://${host}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    services: services.map((service) => describeService(service, url)),
    close: async () => {
      await new Promise<void>((resolve) => {
        // Called with an error when the server is closed already, which is what was asked for.
        server.close(() => resolve());
        server.closeAllConnections();
      });
      if (har && options.har !== undefined) await har.write(options.har);
    },
  };
}

/** The layers of the mock, from the documents' answers outwards. */
async function handlerOf(
  services: readonly Service[],
  { sandbox: wanted = true, faults: own = [], checkResponses = false }: MockOptions,
  log: (line: string) => void,
): Promise<Handler> {
  const sandbox = wanted === false ? undefined : await createSandbox(services, wanted === true ? {} : wanted);
  const faults = new Faults(sandbox?.world.random ?? new Random(1));
  faults.set([...own, ...(sandbox?.faults ?? [])]);
  const requests = new RequestLog();
  const contract = createContract();
  const answers = sandbox?.respond(contract) ?? contract;
  const respond = befallen(faults, checkResponses ? checked(answers) : answers);
  return createHandler(new Site(services), respond, {
    log,
    record: (request) => requests.add(request),
    control: createControl({ requests, faults, world: sandbox?.world }),
  });
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
