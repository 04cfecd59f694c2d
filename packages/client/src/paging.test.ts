import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OperationDescriptor } from './descriptor.js';
import { ForeignLinkError } from './link.js';
import { PagingError, paged } from './paging.js';
import { fakeService, json } from './testing.js';

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of source) found.push(item);
  return found;
}

const base = { method: 'GET', path: '/items', parameters: [], idempotent: true } as const;
const byToken = {
  ...base,
  id: 'Devices_List',
  paging: { kind: 'continuation', items: 'Items', token: 'ContinuationToken', header: 'Sphere-Continuation' },
} as const satisfies OperationDescriptor;
const byLink = {
  ...base,
  id: 'Alerts_List',
  paging: { kind: 'link', items: 'value', nextLink: 'nextLink' },
} as const satisfies OperationDescriptor;
const bare = {
  ...base,
  id: 'Tenants_List',
  paging: { kind: 'link', items: null, nextLink: null },
} as const satisfies OperationDescriptor;

const sphere = () =>
  fakeService(({ headers }) => {
    const token = headers.get('sphere-continuation');
    if (token === null) return json({ Items: [1, 2], ContinuationToken: 'a' });
    if (token === 'a') return json({ Items: [], ContinuationToken: 'b' });
    return json({ Items: [3], ContinuationToken: null });
  });

describe('a list that goes on by token', () => {
  test('gives every item once, through an empty page, to the end', async () => {
    const { client, received } = sphere();
    expect(await collect(paged<number>(client, byToken))).toEqual([1, 2, 3]);
    expect(received.map(({ headers }) => headers.get('sphere-continuation'))).toEqual([null, 'a', 'b']);
  });

  test('resumes from a token', async () => {
    const { client } = sphere();
    const list = paged<number>(client, byToken);
    const first = await list.pages().next();
    const continuationToken = first.done ? undefined : first.value.continuationToken;
    const rest = await collect(list.pages({ continuationToken }));
    expect(rest.flatMap(({ items }) => items)).toEqual([3]);
  });

  test('stops asking when enough came', async () => {
    const { client, received } = sphere();
    expect(await paged<number>(client, byToken).all({ max: 2 })).toEqual([1, 2]);
    expect(received).toHaveLength(1);
    expect(await paged<number>(client, byToken).all({ max: 0 })).toEqual([]);
    expect(received).toHaveLength(1);
  });

  test('does not go round in circles', async () => {
    const { client, received } = fakeService(() => json({ Items: [1], ContinuationToken: 'same' }));
    await expect(paged(client, byToken).all()).rejects.toBeInstanceOf(PagingError);
    expect(received).toHaveLength(2);
  });

  test('sends nothing until it is iterated', () => {
    const { client, received } = sphere();
    paged(client, byToken);
    expect(received).toHaveLength(0);
  });
});

describe('a list that goes on by link', () => {
  test('follows it as it is, with the token of the caller', async () => {
    const { client, received } = fakeService(
      ({ url }) =>
        json(
          url.includes('skip')
            ? { value: [2], nextLink: null }
            : { value: [1], nextLink: 'https://service.example/items?skip=1%2B1' },
        ),
      { credential: { getToken: async () => ({ token: 't', expiresOn: new Date() }) } },
    );
    expect(await paged(client, byLink).all()).toEqual([1, 2]);
    expect(received[1]?.url).toBe('https://service.example/items?skip=1%2B1');
    expect(received[1]?.headers.get('authorization')).toBe('Bearer t');
  });

  test('does not follow it to another host', async () => {
    const { client, received } = fakeService(() =>
      json({ value: [1], nextLink: 'https://elsewhere.example/items' }),
    );
    await expect(paged(client, byLink).all()).rejects.toBeInstanceOf(ForeignLinkError);
    expect(received).toHaveLength(1);
  });
});

test('a bare array is a list of one page', async () => {
  const { client } = fakeService(() => json(['a', 'b']));
  expect(await paged(client, bare).all()).toEqual(['a', 'b']);
});

test('an answer without the promised list is an error, not an empty list', async () => {
  const { client } = fakeService(() => json({ Value: [] }));
  await expect(paged(client, byLink).all()).rejects.toThrowError('without the list');
});

describe('a list whose tokens form a cycle', () => {
  test('ends with an error, wherever the cycle begins and however long it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        async (lead, length) => {
          const { client, received } = fakeService(({ headers }) => {
            const at = Number(headers.get('sphere-continuation') ?? 0);
            const next = at + 1 < lead + length ? at + 1 : lead;
            return json({ Items: [at], ContinuationToken: String(next) });
          });
          await expect(paged(client, byToken).all()).rejects.toBeInstanceOf(PagingError);
          expect(received.length).toBeLessThanOrEqual(4 * (lead + length) + 2);
        },
      ),
    );
  });

  test('is not seen where there is none: each item comes once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 }), async (sizes) => {
        let item = 0;
        const pages = [...sizes, 1].map((size) => Array.from({ length: size }, () => item++));
        const { client } = fakeService(({ headers }) => {
          const at = Number(headers.get('sphere-continuation') ?? 0);
          return json({ Items: pages[at], ContinuationToken: at + 1 < pages.length ? String(at + 1) : null });
        });
        expect(await paged<number>(client, byToken).all()).toEqual(pages.flat());
        const start = Math.floor(pages.length / 2);
        const rest = await collect(
          paged<number>(client, byToken).pages({ continuationToken: String(start || 0) }),
        );
        expect(rest.flatMap(({ items }) => items)).toEqual(pages.slice(start).flat());
      }),
      { numRuns: 50 },
    );
  });
});
