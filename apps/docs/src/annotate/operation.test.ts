import { describe, expect, it } from 'vitest';
import type { Document, Operation } from '../openapi/document.js';
import { consent, repeating } from './consent.js';
import { filterAndOrder } from './filter.js';
import { paging } from './paging.js';
import { longRunning } from './polling.js';

const plain: Operation = { operationId: 'Thing_List', responses: {} };

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Test', version: '1' },
  paths: {
    '/operations/{id}': {
      get: {
        operationId: 'Operation_Get',
        tags: ['Long operations'],
        summary: 'Get an operation',
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Operation' } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Alert: {
        properties: {
          state: { type: 'string', 'x-ms-enum': { name: 'AlertState' } },
          closed: { type: ['string', 'null'], format: 'date-time' },
          count: { oneOf: [{ type: 'integer' }, { type: 'null' }] },
        },
      },
      Operation: {
        properties: {
          State: {
            'x-ms-enum': {
              values: [
                { value: 2, name: 'Complete' },
                { value: 3, name: 'Failed' },
              ],
            },
          },
        },
      },
    },
    responses: { Accepted: { links: { operation: { operationId: 'Operation_Get' } } } },
  },
};

describe('paging', () => {
  it.each<[string, Operation['x-ms-pageable'], string]>([
    [
      'follows a link',
      { itemName: 'items', nextLinkName: 'next' },
      '**Paging.** On each page, the entries are in `items`. `next` is the URL of the next page; the last page has none.',
    ],
    [
      'assumes value',
      { nextLinkName: 'next' },
      '**Paging.** On each page, the entries are in `value`. `next` is the URL of the next page; the last page has none.',
    ],
    [
      'ends after one page',
      { nextLinkName: null },
      '**Paging.** There is one page only, and the entries are in `value`.',
    ],
    [
      'takes the body for the list',
      { itemName: null, nextLinkName: null },
      '**Paging.** There is one page only, and the body is the list itself.',
    ],
  ])('%s', (_, pageable = {}, text) => {
    expect(paging({ ...plain, 'x-ms-pageable': pageable })).toBe(text);
  });

  it('sends a token in a header', () => {
    const continuation = { itemName: 'Items', tokenName: 'ContinuationToken', header: 'Sphere-Continuation' };
    expect(paging({ ...plain, 'x-continuation': continuation })).toBe(
      '**Paging.** The entries of a page are in `Items`. Send its `ContinuationToken` in the request header `Sphere-Continuation` to get the next page; on the last page it is null.',
    );
  });

  it('is silent about what is no list', () => {
    expect(paging(plain)).toBeUndefined();
  });
});

describe('longRunning', () => {
  const accepted: Operation = {
    ...plain,
    responses: { 202: { $ref: '#/components/responses/Accepted' } },
    'x-ms-long-running-operation': true,
  };

  it('follows a link, and names the operation and the states', () => {
    const text = longRunning(document, {
      ...accepted,
      'x-polling': {
        via: 'link',
        link: 'operation',
        state: '/State',
        succeeded: [2],
        failed: [3, 4],
        error: '/Error/Message',
      },
    });
    expect(text).toBe(
      '**Long-running.** The answer comes before the work is done. Call [Get an operation](#/long-operations/operation_get) until `State` is `2` (Complete). With `3` (Failed) or `4` it has failed, and `Error.Message` says why.',
    );
  });

  it.each([
    [
      'location',
      'location',
      'Read the URL in its `Location` header until the answer is no longer 202. The result is then read from that URL.',
    ],
    [
      'azure-async-operation',
      'original-uri',
      'Read the URL in its `Azure-AsyncOperation` header until `status` there is final. The result is then read from the URL of the resource itself.',
    ],
  ] as const)('polls via %s', (via, finalStateVia, text) => {
    const options = { 'final-state-via': finalStateVia };
    expect(
      longRunning(document, {
        ...accepted,
        'x-polling': { via },
        'x-ms-long-running-operation-options': options,
      }),
    ).toBe(`**Long-running.** The answer comes before the work is done. ${text}`);
  });

  it('is silent about what answers when it is done', () => {
    expect(longRunning(document, plain)).toBeUndefined();
  });
});

describe('filterAndOrder', () => {
  it('tells fields with their types and operators, and says the same doubt once', () => {
    const text = filterAndOrder(document, {
      ...plain,
      'x-ms-odata': '#/components/schemas/Alert',
      'x-odata': {
        dialect: 'v4',
        filter: {
          combine: ['and', 'or'],
          fields: {
            State: { operators: ['eq', 'ne'] },
            Closed: { operators: ['ge'], 'x-unverified': 'Never seen.' },
            Count: { operators: ['lt'], 'x-unverified': 'Never seen.' },
          },
        },
        orderby: { fields: ['Closed'] },
        'x-unverified': 'Fields are not published.',
      },
    });
    expect(text).toBe(
      [
        '**Filter and order.** The language is that of OData 4.01.',
        [
          '| `$filter` field | Type | Operators |',
          '| --- | --- | --- |',
          '| `State` | AlertState | `eq` `ne` |',
          '| `Closed` | date-time | `ge` |',
          '| `Count` | integer | `lt` |',
        ].join('\n'),
        'Comparisons can be joined with `and` and `or`.',
        '`$orderby` takes `Closed`.',
        '**Not verified.** Fields are not published.',
        '**Not verified**, `Closed` and `Count`: Never seen.',
      ].join('\n\n'),
    );
  });

  it('is silent about what cannot be filtered', () => {
    expect(filterAndOrder(document, plain)).toBeUndefined();
  });
});

describe('consent and repeating', () => {
  it('warn of what removes, and more of what cannot be undone', () => {
    expect(consent({ ...plain, 'x-destructive': true })).toMatch(/^\*\*Needs consent: destructive\.\*\*/);
    expect(consent({ ...plain, 'x-destructive': true, 'x-irreversible': true })).toMatch(
      /^\*\*Needs consent: irreversible\.\*\*/,
    );
    expect(consent(plain)).toBeUndefined();
  });

  it('tell what differs from the promise of the method', () => {
    expect(repeating({ ...plain, 'x-idempotent': true })).toMatch(/^\*\*Safe to repeat\.\*\*/);
    expect(repeating({ ...plain, 'x-idempotent': false })).toMatch(/^\*\*Not safe to repeat\.\*\*/);
    expect(repeating(plain)).toBeUndefined();
  });
});
