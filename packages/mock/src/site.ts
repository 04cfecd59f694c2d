// Everything that one mock serves: which operation is found where, over all documents.
import type { Address } from './address.js';
import { apiVersionsOf } from './api-versions.js';
import { originRewriter } from './origins.js';
import { type Lookup, PathIndex } from './path-index.js';
import type { Operation, Service } from './service.js';

export class Site {
  readonly apiVersions: ReadonlySet<string>;
  /** Turns addresses of the services into addresses of the mock. */
  readonly rewrite: (text: string, mock: string) => string;

  readonly #everything = new PathIndex<Operation>();
  readonly #byHost = new Map<string, { readonly index: PathIndex<Operation>; readonly first: Operation }>();

  constructor(services: readonly Service[]) {
    const operations = services.flatMap((service) => service.operations);
    this.apiVersions = new Set(operations.flatMap(apiVersionsOf));
    this.rewrite = originRewriter(
      operations.flatMap(({ addresses }) => addresses.map(({ origin }) => origin)),
    );
    for (const operation of operations) this.#add(operation);
  }

  knows(host: string): boolean {
    return this.#byHost.has(host);
  }

  get hosts(): readonly string[] {
    return [...this.#byHost.keys()];
  }

  /** Without a host all documents are looked through. `nearest` is always known for a path on a known host. */
  find(method: string, { host, path }: Pick<Address, 'host' | 'path'>): Lookup<Operation> {
    const known = host === undefined ? undefined : this.#byHost.get(host);
    const lookup = (known?.index ?? this.#everything).find(method.toLowerCase(), path);
    return lookup.outcome === 'unknown-path'
      ? { ...lookup, nearest: lookup.nearest ?? known?.first }
      : lookup;
  }

  #add(operation: Operation): void {
    const { method, path, addresses } = operation;
    const basePaths = new Set(addresses.map(({ basePath }) => basePath));
    for (const basePath of basePaths.size > 0 ? basePaths : ['']) {
      this.#everything.add(method, basePath + path, operation);
    }
    for (const { host, basePath } of addresses) {
      const known = this.#byHost.get(host) ?? { index: new PathIndex<Operation>(), first: operation };
      this.#byHost.set(host, known);
      known.index.add(method, basePath + path, operation);
    }
  }
}
