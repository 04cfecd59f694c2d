// `--mock`: a mock of the services for the time of one command.
import type { Arguments, Catalog, CatalogArgument, Client, ClientOptions } from '@edgeplane/client';
import type { Mock } from '@edgeplane/mock';
import { isScope, type Service } from './services/service.js';
import type { Verb } from './tree.js';

export interface MockSession {
  readonly client: Client;
  close(): Promise<void>;
}

/** The mock takes every token. */
export const MOCK_TOKEN = 'mock';

/** Starts the mock and makes a client that speaks to the catalog's service in it. */
export async function startMockSession(
  service: Service,
  { catalog, entry }: Pick<Verb, 'catalog' | 'entry'>,
  options: Pick<ClientOptions, 'layers' | 'timeout' | 'fetch'>,
): Promise<MockSession> {
  const [{ startMock }, { staticToken }] = await Promise.all([
    import('@edgeplane/mock'),
    import('@edgeplane/auth'),
  ]);
  const mock = await startMock();
  try {
    const client = await service.client({
      ...options,
      baseUrl: mockAddress(mock, catalog),
      credential: staticToken(MOCK_TOKEN),
      defaults: exampleScope(service, entry.arguments),
    });
    return { client, close: () => mock.close() };
  } catch (error) {
    await mock.close();
    throw error;
  }
}

/** Where the mock serves what a catalog describes. */
export function mockAddress(mock: Mock, { title }: Catalog): string {
  const host = mock.services.find((one) => one.title === title)?.hosts[0];
  if (host !== undefined) return `${mock.url}/${host}`;
  throw new Error(`The mock does not serve “${title}”: its documents are older or newer than the catalogs.`);
}

/** Where to work, as the documents give it as an example: the mock's data is of that place. */
export function exampleScope(service: Service, all: readonly CatalogArgument[]): Arguments {
  const scope = all.filter((argument) => isScope(service, argument) && argument.example !== undefined);
  return Object.fromEntries(scope.map(({ name, example }) => [name, example]));
}
