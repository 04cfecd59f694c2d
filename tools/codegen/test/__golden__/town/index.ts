import { createLibraryClient, type LibraryClient, type LibraryClientOptions } from './library/client.js';

export type TownClientOptions = LibraryClientOptions;

/** All providers of the endpoint; import one from its subpath where size matters. */
export interface TownClient {
  readonly library: LibraryClient;
}

export function createTownClient(options: TownClientOptions): TownClient {
  return {
    library: createLibraryClient(options),
  };
}
