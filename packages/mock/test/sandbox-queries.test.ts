// `$filter`, `$orderby`, `$top` and `$skip`, in every list of every document that declares them.
import { describe, expect, test } from 'vitest';
import { bundledDocuments } from '../src/bundles.js';
import { exampleRequest } from '../src/example-request.js';
import { isObject } from '../src/sandbox/arm/resource.js';
import { loadService, type Operation } from '../src/service.js';
import { type Body, useSandbox } from './sandbox-start.js';

interface Declared {
  readonly filter?: { readonly fields?: Readonly<Record<string, { readonly operators: readonly string[] }>> };
  readonly orderby?: { readonly fields: readonly string[] };
}

const sandbox = useSandbox();
const services = await Promise.all((await bundledDocuments()).map(loadService));
const lists = services
  .flatMap(({ operations }) => operations)
  .filter(({ object, method }) => method === 'get' && object['x-ms-pageable'])
  .map((operation) => [`${operation.service.title}: ${operation.id}`, operation] as const);

const declares = (operation: Operation, name: string) =>
  operation.parameters.some((each) => each.in === 'query' && each.name.toLowerCase() === name.toLowerCase());
const nameOf = (operation: Operation, name: string) =>
  operation.parameters.find((each) => each.name.toLowerCase() === name.toLowerCase())?.name ?? name;

/** All items of a list, with these query options. */
async function items(operation: Operation, options: Record<string, string> = {}): Promise<readonly Body[]> {
  const { url } = exampleRequest(operation, sandbox.url);
  const query = Object.entries(options).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`);
  const found: Body[] = [];
  for (let link: string | null | undefined = url + query.join(''); link; ) {
    const { status, body } = await sandbox.get(link);
    expect({ status, link, body: status === 200 ? undefined : body }).toEqual({
      status: 200,
      link,
      body: undefined,
    });
    if (Array.isArray(body)) return body;
    found.push(...body.value);
    link = body.nextLink;
  }
  return found;
}

/** The value of a field such as `Properties/State`, whatever the case of its names. */
function fieldOf(item: unknown, field: string): unknown {
  return field.split('/').reduce<unknown>((node, name) => {
    if (!isObject(node)) return undefined;
    return Object.entries(node).find(([own]) => own.toLowerCase() === name.toLowerCase())?.[1];
  }, item);
}

const fields = lists.flatMap(([name, operation]) => {
  const { filter } = (operation.object['x-odata'] ?? {}) as Declared;
  const equal = Object.entries(filter?.fields ?? {}).filter(([, { operators }]) => operators.includes('eq'));
  return equal.map(([field]) => [`${name} by ${field}`, operation, field] as const);
});

describe('$filter', () => {
  test.each(fields)('%s', async (_, operation, field) => {
    const all = await items(operation);
    const texts = all.map((item) => fieldOf(item, field)).filter((value) => typeof value === 'string');
    // Times are written in another way, and compared in a test of their own.
    for (const value of new Set(
      texts.filter((text) => Number.isNaN(Date.parse(text)) || !text.includes('T')),
    )) {
      const found = await items(operation, { $filter: `${field} eq '${value.replaceAll("'", "''")}'` });
      expect(found).toEqual(all.filter((item) => fieldOf(item, field) === value));
    }
  });

  test('is declared by lists of several documents', () => {
    expect(new Set(fields.map(([, { service }]) => service.title)).size).toBeGreaterThan(3);
  });
});

const ordered = lists.flatMap(([name, operation]) => {
  const { orderby } = (operation.object['x-odata'] ?? {}) as Declared;
  const names = declares(operation, '$orderby') ? (orderby?.fields ?? []) : [];
  return names.map((field) => [`${name} by ${field}`, operation, field] as const);
});

describe('$orderby', () => {
  test.each(ordered)('%s', async (_, operation, field) => {
    const values = async (direction: string) => {
      const option = { [nameOf(operation, '$orderby')]: `${field} ${direction}` };
      return (await items(operation, option)).map((item) => fieldOf(item, field));
    };
    const ascending = await values('asc');
    expect(ascending).toEqual([...ascending].sort());
    expect([...(await values('desc'))].sort()).toEqual(ascending);
  });
});

const paged = lists.filter(([, operation]) => declares(operation, '$top'));

describe('$top and $skip', () => {
  test.each(paged)('%s', async (_, operation) => {
    const all = await items(operation);
    expect(await items(operation, { $top: '1' })).toEqual(all.slice(0, 1));
    if (declares(operation, '$skip')) expect(await items(operation, { $skip: '1' })).toEqual(all.slice(1));
  });

  test('are declared by lists of several documents', () => {
    expect(new Set(paged.map(([, { service }]) => service.title)).size).toBeGreaterThan(2);
  });
});
