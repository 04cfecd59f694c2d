import { describe, expect, test } from 'vitest';
import { ApiVersionError } from './api-error.js';
import { closestVersion } from './api-version.js';
import { apiVersionFallback } from './api-version-fallback.js';
import { call } from './call.js';
import { fakeService, json, type Received } from './testing.js';

const list = {
  id: 'Alerts_List',
  method: 'POST',
  path: '/alerts',
  parameters: [{ in: 'query', name: '$filter', argument: 'filter' }],
  apiVersion: { default: '2020-06-01', supported: ['2020-06-01', '2016-05-01'] },
  body: { contentType: 'application/octet-stream' },
  idempotent: false,
} as const;

const stamp = (supported: string) => (request: Received) =>
  supported.split(',').some((version) => request.url.includes(`api-version=${version}`))
    ? json({ from: new URL(request.url).searchParams.get('api-version') })
    : json(
        {
          error: {
            code: 'InvalidApiVersionParameter',
            message: `The supported versions are '${supported}'.`,
          },
        },
        { status: 400 },
      );

describe('a call with a version that the stamp does not know', () => {
  test('is an error unless asked for otherwise', async () => {
    const { client } = fakeService(stamp('2016-05-01'));
    await expect(call(client, list)).rejects.toBeInstanceOf(ApiVersionError);
  });

  test('is repeated with one that it knows, which is remembered', async () => {
    const told: unknown[] = [];
    const layers = [apiVersionFallback({ onFallback: (fallback) => told.push(fallback) })];
    const { client, received } = fakeService(stamp('2015-01-01,2016-05-01'), { layers });
    expect(await call(client, list, { filter: 'a' })).toEqual({ from: '2016-05-01' });
    expect(await call(client, list, { filter: 'b' })).toEqual({ from: '2016-05-01' });
    expect(received.map(({ url }) => url.split('?')[1])).toEqual([
      '$filter=a&api-version=2020-06-01',
      '$filter=a&api-version=2016-05-01',
      '$filter=b&api-version=2016-05-01',
    ]);
    expect(told).toEqual([{ operation: 'Alerts_List', asked: '2020-06-01', used: '2016-05-01' }]);
  });

  test('that has sent a stream fails once, and with the reason', async () => {
    const layers = [apiVersionFallback()];
    const { client, received } = fakeService(stamp('2016-05-01'), { layers });
    const body = new Blob(['x']).stream();
    await expect(call(client, list, { body })).rejects.toBeInstanceOf(ApiVersionError);
    expect(received).toHaveLength(1);
  });
});

test('another refusal passes through, body and all', async () => {
  const refuse = () => json({ error: { code: 'Other', message: 'Because.' } }, { status: 400 });
  const { client, received } = fakeService(refuse, { layers: [apiVersionFallback()] });
  await expect(call(client, list)).rejects.toMatchObject({ code: 'Other' });
  expect(received).toHaveLength(1);
});

test.each<[string[], string[], string | undefined]>([
  [['2016-05-01', '2019-01-01', '2021-01-01'], [], '2019-01-01'],
  [['2016-05-01', '2019-01-01'], ['2016-05-01'], '2016-05-01'],
  [['2016-05-01', '2019-01-01-preview'], [], '2016-05-01'],
  [['2019-01-01-preview'], [], '2019-01-01-preview'],
  [['2022-01-01', '2021-01-01'], [], '2021-01-01'],
  [[], ['2016-05-01'], undefined],
])('of %j, with %j in the document, 2020-06-01 is replaced by %s', (supported, known, expected) => {
  expect(closestVersion('2020-06-01', supported, known)).toBe(expected);
});
