import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OperationDescriptor } from './descriptor.js';
import { AbortError } from './errors.js';
import { ForeignLinkError } from './link.js';
import { longRunning } from './polling.js';
import { LongRunningOperationError } from './polling-error.js';
import { fakeService, json } from './testing.js';

const getOperation = {
  id: 'Operations_Get',
  method: 'GET',
  path: '/tenants/{tenantId}/operations/{operationId}',
  parameters: [
    { in: 'path', name: 'tenantId', argument: 'tenantId', required: true },
    { in: 'path', name: 'operationId', argument: 'operationId', required: true },
  ],
  idempotent: true,
} as const satisfies OperationDescriptor;

const deploy = {
  id: 'Deployments_Create',
  method: 'POST',
  path: '/tenants/{tenantId}/deployments',
  parameters: [{ in: 'path', name: 'tenantId', argument: 'tenantId', required: true }],
  idempotent: false,
  polling: {
    kind: 'link',
    operation: getOperation,
    arguments: { tenantId: '$request.path.tenantId', operationId: '$response.body#/OperationId' },
    state: '/State',
    succeeded: [2],
    failed: [3, 4],
    error: '/Error',
  },
} as const satisfies OperationDescriptor;

const repair = {
  id: 'Alerts_Repair',
  method: 'POST',
  path: '/alerts/a/repair',
  parameters: [],
  idempotent: false,
  polling: { kind: 'location' },
} as const satisfies OperationDescriptor;

const states = (...answers: object[]) =>
  fakeService((_, index) =>
    json(
      { OperationId: 'op1', ...answers[Math.min(index, answers.length - 1)] },
      { status: index === 0 ? 202 : 200 },
    ),
  );

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an operation that another one tells about', () => {
  test('is awaited twice: accepted, then done', async () => {
    const { client, received } = states({ State: 0 }, { State: 1 }, { State: 2 });
    const seen: unknown[] = [];
    const deployment = longRunning<{ State: number }, { State: number }>(client, deploy, { tenantId: 't1' });
    expect(await deployment).toMatchObject({ State: 0 });
    const done = deployment.untilDone({ interval: 100, onProgress: (state) => seen.push(state) });
    await vi.runAllTimersAsync();
    expect(await done).toMatchObject({ State: 2 });
    expect(seen).toMatchObject([{ State: 1 }, { State: 2 }]);
    expect(received.slice(1).map(({ url }) => url)).toEqual(
      Array(2).fill('https://service.example/tenants/t1/operations/op1'),
    );
  });

  test.each([3, 4])('that ends in state %i throws the reason', async (State) => {
    const { client } = states({ State: 0 }, { State, Error: { Code: 7, Message: 'The product is in use.' } });
    const done = longRunning(client, deploy, { tenantId: 't1' }).untilDone();
    const failure = expect(done).rejects.toMatchObject({
      state: State,
      code: '7',
      message: expect.stringContaining('The product is in use.'),
    });
    await vi.runAllTimersAsync();
    await failure;
    await expect(done).rejects.toBeInstanceOf(LongRunningOperationError);
  });

  test('that fails with a plain text for a reason says it', async () => {
    const { client } = states({ State: 0 }, { State: 3, Error: 'The disk is full.' });
    const rejected = expect(longRunning(client, deploy, { tenantId: 't1' }).untilDone()).rejects.toThrowError(
      'The disk is full.',
    );
    await vi.runAllTimersAsync();
    await rejected;
  });

  test('can be left alone by signal', async () => {
    const { client, received } = states({ State: 0 }, { State: 1 });
    const controller = new AbortController();
    const deployment = longRunning(client, deploy, { tenantId: 't1' });
    await deployment;
    const done = deployment.untilDone({ signal: controller.signal });
    const aborted = expect(done).rejects.toBeInstanceOf(AbortError);
    controller.abort();
    await aborted;
    expect(received).toHaveLength(1);
  });

  test('is asked again as late as the service says', async () => {
    const { client, received } = fakeService((_, index) =>
      json({ OperationId: 'op1', State: index < 2 ? 1 : 2 }, { headers: { 'retry-after': '60' } }),
    );
    const done = longRunning(client, deploy, { tenantId: 't1' }).untilDone({ interval: 1 });
    await vi.advanceTimersByTimeAsync(59_999);
    expect(received).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_001);
    expect(received).toHaveLength(3);
    await done;
  });
});

describe('an operation that its Location tells about', () => {
  const location = 'https://service.example/results/1';

  test('is done when the answer is no longer 202', async () => {
    const { client, received } = fakeService(
      (_, index) =>
        new Response(null, { status: index < 2 ? 202 : 200, headers: index === 0 ? { location } : {} }),
    );
    const done = longRunning<void, void>(client, repair).untilDone();
    await vi.runAllTimersAsync();
    expect(await done).toBeUndefined();
    expect(received.map(({ method, url }) => `${method} ${url}`).slice(1)).toEqual([
      `GET ${location}`,
      `GET ${location}`,
    ]);
  });

  test('fails with the error of the poll', async () => {
    const failure = {
      properties: { provisioningState: 'Failed' },
      error: { code: 'OperationFailed', message: 'No.' },
    };
    const { client } = fakeService((_, index) =>
      index === 0
        ? new Response(null, { status: 202, headers: { location } })
        : json(failure, { status: 500 }),
    );
    const rejected = expect(longRunning(client, repair).untilDone()).rejects.toMatchObject({
      status: 500,
      code: 'OperationFailed',
    });
    await vi.runAllTimersAsync();
    await rejected;
  });

  test('is not followed to another host', async () => {
    const { client } = fakeService(
      () => new Response(null, { status: 202, headers: { location: 'https://elsewhere.example/1' } }),
    );
    const rejected = expect(longRunning(client, repair).untilDone()).rejects.toBeInstanceOf(ForeignLinkError);
    await vi.runAllTimersAsync();
    await rejected;
  });
});
