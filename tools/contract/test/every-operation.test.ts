// Every function of every generated client, asked with the document's own examples over HTTP: the mock takes what it sends, and
// it takes what the mock answers.
import { ApiError, type Catalog, type CatalogEntry } from '@edgeplane/client';
import { type Mock, startMock } from '@edgeplane/mock';
import * as sphere from '@edgeplane/sphere';
import { catalog as sphereCatalog } from '@edgeplane/sphere/catalog';
import { catalogs as tenantCatalogs } from '@edgeplane/stackhub/catalogs';
import { catalogs as adminCatalogs } from '@edgeplane/stackhub-admin/catalogs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

type Module = Readonly<Record<string, unknown>>;
type Group = Readonly<Record<string, (args: object) => PromiseLike<unknown> & { all?(): Promise<unknown> }>>;

const credential = { getToken: async () => ({ token: 'any', expiresOn: new Date() }) };
const clients: [title: string, catalog: Catalog, load: () => Promise<Module>][] = [
  [sphereCatalog.title, sphereCatalog, async () => sphere],
  ...Object.entries(adminCatalogs).map(([provider, catalog]): (typeof clients)[number] => [
    catalog.title,
    catalog,
    () => import(`@edgeplane/stackhub-admin/${provider}`),
  ]),
  ...Object.entries(tenantCatalogs).map(([provider, catalog]): (typeof clients)[number] => [
    catalog.title,
    catalog,
    () => import(`@edgeplane/stackhub/${provider}`),
  ]),
];

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ checkResponses: true, sandbox: { operationTime: 0 } });
});
afterAll(() => mock.close());
beforeEach(async () => {
  await fetch(`${mock.url}/__edgeplane/snapshots/start/restore`, { method: 'POST' });
});

describe.each(clients)('%s', (title, catalog, load) => {
  test.each(catalog.operations.map((entry) => [`${entry.group}.${entry.name}`, entry] as const))(
    '%s',
    async (_, entry) => {
      const service = mock.services.find((one) => one.title === title);
      if (!service) throw new Error(`The mock has no ${title}.`);
      const create = Object.entries(await load()).find(([name]) => /^create\w+Client$/.test(name))?.[1];
      const baseUrl = `${mock.url}/${service.hosts[0]}`;
      const client = (create as (options: object) => Readonly<Record<string, Group>>)({
        baseUrl,
        credential,
      });
      const group = client[entry.group];
      if (!group || !(entry.name in group)) throw new Error('The client has no such function.');
      const operation = service.operations.find(({ id }) => id === entry.descriptor.id);
      const sent = { ...examplesOf(entry), ...bodyOf(entry, operation?.exampleRequest({ optional: true })) };
      const result = (group[entry.name] as Group[string]).call(group, sent);
      const outcome = await (result.all ? result.all() : result).then(
        () => 'answered',
        (error: unknown) => error,
      );
      // The story may be in no state for it, such as a quota that is in use.
      const refused = outcome instanceof ApiError && outcome.status === 409;
      expect(refused ? 'answered' : outcome).toBe('answered');
    },
  );
});

function examplesOf({ arguments: all }: CatalogEntry): object {
  const needed = all.filter(({ required, client }) => required || client);
  return Object.fromEntries(needed.map(({ name, example }) => [name, example]));
}

function bodyOf({ body }: CatalogEntry, request: { readonly body?: string } | undefined): object {
  if (!body || request?.body === undefined) return {};
  const isJson = body.contentType.includes('json');
  return { body: isJson ? JSON.parse(request.body) : new TextEncoder().encode(request.body) };
}
