import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { siteFolder } from './site.js';

/** Everything has a default. */
export interface ServeDocsOptions {
  /** TCP port on the loopback interface. Default 0: a free one. */
  readonly port?: number;
  /** The folder of a built site. Default: where this package's build puts it. */
  readonly folder?: string;
}

/** A site that is being served. */
export interface ServedDocs {
  /** With a slash at its end: `http://127.0.0.1:4020/`. */
  readonly url: string;
  /** Stops serving; open connections are closed. */
  close(): Promise<void>;
}

/**
 * Serves the reference site on the loopback interface.
 *
 * @throws Error if the site has not been built, or the port is taken
 */
export async function serveDocs(options: ServeDocsOptions = {}): Promise<ServedDocs> {
  const { port = 0, folder = siteFolder } = options;
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no site in ${folder}. Build it: \`pnpm --filter @edgeplane/docs build\`.`);
  }
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
