// The table of what is polled and what is read in the end, by method, headers and final-state-via.
import { describe, expect, test } from 'vitest';
import type { Clock } from './clock.js';
import type { FinalStateVia, OperationDescriptor, PollingDescriptor } from './descriptor.js';
import { longRunning } from './polling.js';
import { LongRunningOperationError } from './polling-error.js';
import { fakeService, json } from './testing.js';

const host = 'https://service.example';
const clock: Clock = { now: () => 0, delay: async () => {} };

type Method = OperationDescriptor['method'];
type Header = 'azure-asyncoperation' | 'operation-location' | 'location';

interface Row {
  readonly method: Method;
  readonly headers: readonly Header[];
  readonly via?: FinalStateVia;
  readonly kind?: 'location' | 'azure-async-operation' | 'body';
  /** The first answer's status. Default: 202. */
  readonly status?: number;
  /** What is asked for after the first answer: every address once, though each is running at first. */
  readonly asks: readonly string[];
}

const descriptor = ({ method, kind = 'azure-async-operation', via }: Partial<Row>) => {
  const polling = { kind, ...(via ? { final: via } : {}) } as PollingDescriptor;
  return { id: 'X_Y', method: method ?? 'PUT', path: '/resource', parameters: [], idempotent: true, polling };
};

/** Each address is still at work when it is asked first, and done when it is asked again. */
function arm({ headers, status = 202 }: Pick<Row, 'headers' | 'status'>) {
  const asked = new Map<string, number>();
  return fakeService(({ url }, index) => {
    const { pathname } = new URL(url);
    if (index === 0) {
      const named = headers.map((name) => [name, `${host}/${name}`]);
      return json(
        { from: 'start', properties: { provisioningState: 'Creating' } },
        {
          status,
          headers: Object.fromEntries(named) as Record<string, string>,
        },
      );
    }
    const before = asked.get(pathname) ?? 0;
    asked.set(pathname, before + 1);
    const state = before === 0 ? 'Running' : 'Succeeded';
    if (pathname === '/location') {
      return json({ from: 'location' }, { status: before === 0 ? 202 : 200 });
    }
    if (pathname === '/resource') {
      return json({ from: 'resource', properties: { provisioningState: state } });
    }
    return json({ from: 'monitor', status: state });
  });
}

const monitors: readonly Header[] = ['azure-asyncoperation', 'operation-location'];
const otherwise: readonly (FinalStateVia | undefined)[] = ['azure-async-operation', 'operation-location'];

const rows: Row[] = [
  // A monitor: its status decides, then the result is read where the method and the document say.
  ...monitors.flatMap((monitor): Row[] => [
    { method: 'PUT', headers: [monitor], asks: [monitor, 'resource'] },
    { method: 'PUT', headers: [monitor], status: 201, asks: [monitor, 'resource'] },
    { method: 'PUT', headers: [monitor], status: 200, asks: [monitor, 'resource'] },
    { method: 'PUT', headers: [monitor, 'location'], asks: [monitor, 'resource'] },
    ...(['location', 'original-uri', ...otherwise] as FinalStateVia[]).map(
      (via): Row => ({ method: 'PUT', headers: [monitor, 'location'], via, asks: [monitor, 'resource'] }),
    ),
    ...([undefined, 'location', 'original-uri', ...otherwise] as FinalStateVia[]).map(
      (via): Row => ({ method: 'DELETE', headers: [monitor, 'location'], via, asks: [monitor] }),
    ),
    { method: 'DELETE', headers: [monitor], asks: [monitor] },
    { method: 'PATCH', headers: [monitor], asks: [monitor, 'resource'] },
    { method: 'PATCH', headers: [monitor, 'location'], asks: [monitor, 'location'] },
    { method: 'PATCH', headers: [monitor, 'location'], via: 'location', asks: [monitor, 'location'] },
    { method: 'PATCH', headers: [monitor, 'location'], via: 'original-uri', asks: [monitor, 'resource'] },
    ...otherwise.map(
      (via): Row => ({
        method: 'PATCH',
        headers: [monitor, 'location'],
        via: via as FinalStateVia,
        asks: [monitor, 'resource'],
      }),
    ),
    { method: 'POST', headers: [monitor], asks: [monitor] },
    { method: 'POST', headers: [monitor, 'location'], asks: [monitor, 'location'] },
    { method: 'POST', headers: [monitor, 'location'], via: 'location', asks: [monitor, 'location'] },
    { method: 'POST', headers: [monitor], via: 'location', asks: [monitor] },
    { method: 'POST', headers: [monitor, 'location'], via: 'original-uri', asks: [monitor, 'resource'] },
    ...otherwise.map(
      (via): Row => ({
        method: 'POST',
        headers: [monitor, 'location'],
        via: via as FinalStateVia,
        asks: [monitor],
      }),
    ),
  ]),
  // Both monitors: Operation-Location wins.
  { method: 'POST', headers: ['azure-asyncoperation', 'operation-location'], asks: ['operation-location'] },
  {
    method: 'PUT',
    headers: ['azure-asyncoperation', 'operation-location'],
    asks: ['operation-location', 'resource'],
  },
  // Location: the answer that is no longer 202 is the result.
  ...(['PUT', 'PATCH', 'POST', 'DELETE'] as const).flatMap((method): Row[] => [
    { method, headers: ['location'], asks: ['location'] },
    { method, headers: ['location'], status: 200, asks: ['location'] },
    { method, headers: ['location'], status: 201, asks: ['location'] },
    { method, headers: ['location'], via: 'location', asks: ['location'] },
    { method, headers: ['location'], via: 'azure-async-operation', asks: ['location'] },
    { method, headers: ['location'], kind: 'location', asks: ['location'] },
    // Where the document names Location, a monitor beside it is not needed.
    { method, headers: ['location', 'azure-asyncoperation'], kind: 'location', asks: ['location'] },
  ]),
  { method: 'POST', headers: ['location'], via: 'original-uri', asks: ['location', 'resource'] },
  { method: 'POST', headers: ['azure-asyncoperation'], kind: 'location', asks: ['azure-asyncoperation'] },
  // No header: the resource that was put tells its state; of the others nothing more is to be learnt.
  { method: 'PUT', headers: [], asks: ['resource'] },
  { method: 'PUT', headers: [], status: 201, asks: ['resource'] },
  { method: 'PUT', headers: [], status: 200, asks: ['resource'] },
  { method: 'PUT', headers: [], kind: 'location', asks: ['resource'] },
  ...(['PATCH', 'POST', 'DELETE'] as const).map((method): Row => ({ method, headers: [], asks: [] })),
  // Where the document names the body, headers do not matter.
  { method: 'PUT', headers: ['location', 'azure-asyncoperation'], kind: 'body', asks: ['resource'] },
  { method: 'PATCH', headers: ['location'], kind: 'body', asks: ['resource'] },
];

const title = ({ method, headers, via, kind, status = 202, asks }: Row) =>
  `${method} ${status} with ${headers.join(', ') || 'no header'}${kind ? `, polled by ${kind}` : ''}${via ? `, final by ${via}` : ''} asks ${asks.join(', then ') || 'nothing'}`;

describe('the table of modes', () => {
  test.each(rows.map((row) => [title(row), row] as const))('%s', async (_, row) => {
    const { client, received } = arm(row);
    const result = await longRunning<unknown, { from: string }>(client, descriptor(row)).untilDone({ clock });
    const asked = received.slice(1).map(({ method, url }) => `${method} ${new URL(url).pathname.slice(1)}`);
    expect([...new Set(asked)]).toEqual(row.asks.map((path) => `GET ${path}`));
    const last = row.asks.at(-1) ?? 'start';
    expect(result.from).toBe(monitors.includes(last as Header) ? 'monitor' : last);
  });
});

describe('the status', () => {
  test.each(['Succeeded', 'succeeded', 'SUCCEEDED', 'ProvisioningSucceeded'])(
    '%s ends it',
    async (status) => {
      const { client, received } = fakeService((_, index) =>
        json({ status }, index === 0 ? { headers: { 'azure-asyncoperation': '/m' }, status: 202 } : {}),
      );
      await longRunning(client, descriptor({ method: 'POST' })).untilDone({ clock });
      expect(received).toHaveLength(2);
    },
  );

  test.each([
    'Running',
    'Accepted',
    'Started',
    'Canceling',
    'Cancelling',
    'Updating',
    'InProgress',
    'Whatever',
  ])('%s does not', async (status) => {
    const { client, received } = fakeService((_, index) =>
      json(
        { status: index < 3 ? status : 'Succeeded' },
        index === 0 ? { headers: { 'azure-asyncoperation': '/m' }, status: 202 } : {},
      ),
    );
    await longRunning(client, descriptor({ method: 'POST' })).untilDone({ clock });
    expect(received).toHaveLength(4);
  });

  test.each(['Failed', 'failed', 'Canceled', 'Cancelled', 'cancelled', 'ProvisioningFailed', 'Failure'])(
    '%s ends it with the reason',
    async (status) => {
      const error = { code: 'QuotaInUse', message: 'The quota is in use.' };
      const { client } = fakeService((_, index) =>
        json(
          { status, error },
          index === 0 ? { headers: { 'azure-asyncoperation': '/m' }, status: 202 } : {},
        ),
      );
      const done = longRunning(client, descriptor({ method: 'POST' })).untilDone({ clock });
      await expect(done).rejects.toBeInstanceOf(LongRunningOperationError);
      await expect(done).rejects.toMatchObject({
        state: status,
        code: 'QuotaInUse',
        message: expect.stringContaining('The quota is in use.'),
      });
    },
  );

  test.each([
    [202, '{}', 2],
    [202, '{"status":""}', 2],
    [202, null, 2],
    [200, '{}', 1],
    [200, '{"status":null}', 1],
    [200, null, 1],
    [204, null, 1],
  ])('that is missing from an answer of %i with %s leaves %i polls', async (status, body, polls) => {
    const { client, received } = fakeService((_, index) =>
      index === 0
        ? new Response(null, { status: 202, headers: { 'azure-asyncoperation': '/m' } })
        : new Response(body, {
            status: index === 1 ? status : 200,
            headers: { 'content-type': 'application/json' },
          }),
    );
    await longRunning(client, descriptor({ method: 'POST' })).untilDone({ clock });
    expect(received).toHaveLength(1 + polls);
  });

  test.each([200, 204])(
    'of a location is its HTTP status: %i ends it, whatever the result says',
    async (status) => {
      const body = status === 200 ? '{"properties":{"provisioningState":"Updating"}}' : null;
      const { client, received } = fakeService((_, index) =>
        index < 3
          ? new Response(null, { status: 202, headers: { location: '/run' } })
          : new Response(body, { status, headers: { 'content-type': 'application/json' } }),
      );
      const done = longRunning(client, descriptor({ method: 'DELETE' })).untilDone({ clock });
      expect(await done).toEqual(body === null ? undefined : JSON.parse(body));
      expect(received).toHaveLength(4);
    },
  );

  test.each(['PUT', 'PATCH'] as const)('that %s answers with at once may be a failure', async (method) => {
    const failed = {
      properties: { provisioningState: 'Failed' },
      error: { code: 'Why', message: 'Because.' },
    };
    const { client } = fakeService(() => json(failed));
    const done = longRunning(client, descriptor({ method, kind: 'body' })).untilDone({ clock });
    await expect(done).rejects.toMatchObject({
      name: 'LongRunningOperationError',
      state: 'Failed',
      code: 'Why',
    });
  });

  test('may be in properties or beside them', async () => {
    const { client, received } = fakeService((_, index) =>
      json(
        [
          { properties: { provisioningState: 'Creating' } },
          { provisioningState: 'Updating' },
          { provisioningState: 'Succeeded' },
        ][index],
      ),
    );
    await longRunning(client, descriptor({ method: 'PUT' })).untilDone({ clock });
    expect(received).toHaveLength(3);
  });
});

test('a resource that is ready at once is not asked for again', async () => {
  const { client, received } = fakeService(() => json({ properties: { provisioningState: 'Succeeded' } }));
  await longRunning(client, descriptor({ method: 'PUT' })).untilDone({ clock });
  expect(received).toHaveLength(1);
});

test('an address that moves is followed, and a result that the monitor names is read', async () => {
  const answers = [
    new Response(null, { status: 202, headers: { 'operation-location': `${host}/m/1` } }),
    json({ status: 'Running' }, { headers: { 'operation-location': `${host}/m/2` } }),
    json({ status: 'Succeeded', resourceLocation: `${host}/made` }),
    json({ from: 'made' }),
  ];
  const { client, received } = fakeService((_, index) => answers[index] as Response);
  const done = longRunning(client, descriptor({ method: 'POST' })).untilDone({ clock });
  expect(await done).toEqual({ from: 'made' });
  expect(received.slice(1).map(({ url }) => url)).toEqual([`${host}/m/1`, `${host}/m/2`, `${host}/made`]);
});

test('a final address on another host is not read', async () => {
  const { client, received } = fakeService((_, index) =>
    index === 0
      ? new Response(null, { status: 202, headers: { 'operation-location': `${host}/m` } })
      : json({ status: 'Succeeded', resourceLocation: 'https://elsewhere.example/made' }),
  );
  const done = longRunning(client, descriptor({ method: 'POST' })).untilDone({ clock });
  await expect(done).rejects.toThrowError('elsewhere.example');
  expect(received).toHaveLength(2);
});

describe('what is not there yet', () => {
  const early = (pending?: number[]) =>
    ({
      ...descriptor({}),
      method: 'POST',
      polling: { kind: 'location', ...(pending ? { pending } : {}) },
    }) as const;
  const service = (missing: number) =>
    fakeService((_, index) =>
      index === 0
        ? new Response(null, { status: 202, headers: { location: `${host}/run` } })
        : index <= missing
          ? new Response(null, { status: 404 })
          : json({ done: true }),
    );

  test('is waited for where the document says so', async () => {
    const { client, received } = service(3);
    expect(await longRunning(client, early([404])).untilDone({ clock })).toEqual({ done: true });
    expect(received).toHaveLength(5);
  });

  test('is an error elsewhere, and when it does not come', async () => {
    await expect(longRunning(service(1).client, early()).untilDone({ clock })).rejects.toMatchObject({
      status: 404,
    });
    await expect(longRunning(service(1000).client, early([404])).untilDone({ clock })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('is an error once it has been there', async () => {
    const answers = [
      new Response(null, { status: 202, headers: { location: `${host}/run` } }),
      new Response(null, { status: 202 }),
      new Response(null, { status: 404 }),
    ];
    const { client } = fakeService((_, index) => answers[index] as Response);
    await expect(longRunning(client, early([404])).untilDone({ clock })).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('between two polls', () => {
  const read = { id: 'X_Get', method: 'GET', path: '/resource', parameters: [], idempotent: true } as const;
  const link = {
    ...descriptor({ method: 'POST' }),
    polling: {
      kind: 'link',
      operation: read,
      arguments: {},
      state: '/status',
      succeeded: ['Succeeded'],
      failed: ['Failed'],
    } as PollingDescriptor,
  };
  const started: Record<string, string> = { location: '/run', 'azure-asyncoperation': '/run' };

  test.each([
    ['another operation', link, []],
    ['Azure-AsyncOperation', descriptor({ method: 'POST' }), ['azure-asyncoperation']],
    ['Location', descriptor({ method: 'POST', kind: 'location' }), ['location']],
    ['the resource', descriptor({ method: 'PUT', kind: 'body' }), []],
  ])('of %s lies what the answer before asks for, or the interval', async (_, operation, names) => {
    const waits: number[] = [];
    const patient: Clock = {
      now: () => Date.parse('2026-11-22T09:00:00Z'),
      delay: async (milliseconds) => void waits.push(milliseconds),
    };
    const asked = ['60', undefined, 'Sun, 22 Nov 2026 09:00:05 GMT', undefined];
    const { client } = fakeService((_, index) => {
      const status = index < 4 ? 'Running' : 'Succeeded';
      const after = asked[index];
      const headers = {
        ...(index === 0 && Object.fromEntries(names.map((name) => [name, started[name] ?? '']))),
        ...(after !== undefined && { 'retry-after': after }),
      };
      return json(
        { status, properties: { provisioningState: status } },
        { status: index < 4 ? 202 : 200, headers },
      );
    });
    await longRunning(client, operation).untilDone({ clock: patient, interval: 300 });
    expect(waits).toEqual([60_000, 300, 5000, 300]);
  });
});

test('an address that is none is an error that says so', async () => {
  const { client } = fakeService(
    () => new Response(null, { status: 202, headers: { location: 'https://' } }),
  );
  const done = longRunning(client, descriptor({ method: 'POST' })).untilDone({ clock });
  await expect(done).rejects.toThrowError('X_Y points to what is no address');
});
