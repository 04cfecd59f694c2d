// Made by @edgeplane/codegen from "Library", version 1. Changes are lost: edit the document.

import { type Client, type ClientOptions, createClient, explainArm } from '@edgeplane/client';
import { Books } from './books.js';
import { OpenShelves } from './openShelves.js';

export interface LibraryClientOptions extends Omit<ClientOptions, 'baseUrl' | 'scopes' | 'defaults'> {
  /** Default: `https://library.example`. */
  readonly baseUrl?: string | undefined;
  /** Default: `https://library.example/.default`, which service principals use. */
  readonly scopes?: readonly string[] | undefined;
  /** The shelf. */
  readonly shelfId?: string | undefined;
}

/** Library, version 1. */
export interface LibraryClient {
  /** The pipeline below, for functions of single operations and for calls by path. */
  readonly client: Client;
  /** What can be borrowed. */
  readonly books: Books;
  readonly openShelves: OpenShelves;
}

/** How to sign in, as the document says it. */
export const authentication = {
  clientId: "11111111-2222-4333-8444-555555555555",
  flows: {
    clientCredentials: {
      tokenUrl: "https://login.example/token",
      scopes: ["https://library.example/.default"],
    },
  },
} as const;

export function createLibraryClient(options: LibraryClientOptions = {}): LibraryClient {
  const client = createClient({
    errorCodes: {
      "1": "AlreadyIndexing",
    },
    explain: explainArm,
    ...options,
    baseUrl: options.baseUrl ?? "https://library.example",
    scopes: options.scopes ?? ["https://library.example/.default"],
    defaults: { shelfId: options.shelfId },
  });
  return {
    client,
    books: new Books(client),
    openShelves: new OpenShelves(client),
  };
}
