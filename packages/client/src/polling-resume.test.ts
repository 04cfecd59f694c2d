import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Client } from './client.js';
import type { Clock } from './clock.js';
import type { OperationDescriptor, PollingDescriptor } from './descriptor.js';
import { AbortError, ArgumentError } from './errors.js';
import { type LongRunningOperation, longRunning, resumeLongRunning } from './polling.js';
import { fakeService, json } from './testing.js';

const secret = 'eyJ.secret.token';
const credential = { getToken: async () => ({ token: secret, expiresOn: new Date() }) };
const clock: Clock = {
  now: () => 0,
  delay: async (_, signal) => {
    if (signal?.aborted) throw new AbortError('Waiting was aborted.');
  },
};
const getOperation = {
  id: 'Operations_Get',
  method: 'GET',
  path: '/operations/{operationId}',
  parameters: [{ in: 'path', name: 'operationId', argument: 'operationId', required: true }],
  idempotent: true,
} as const satisfies OperationDescriptor;

type Kind = PollingDescriptor['kind'];

function started(kind: Kind) {
  const polling: PollingDescriptor =
    kind === 'link'
      ? {
          kind,
          operation: getOperation,
          arguments: { operationId: '$response.body#/id' },
          state: '/status',
          succeeded: ['Succeeded'],
          failed: ['Failed'],
          error: '/error',
        }
      : { kind };
  return { id: 'X_Put', method: 'PUT', path: '/x', parameters: [], idempotent: true, polling } as const;
}

/** Answers `Running` as often as it is told to, then as it is told to; after that the result can be read. */
function service(kind: Kind, running: number, end: 'Succeeded' | 'Failed') {
  return fakeService(
    ({ url, method }, index) => {
      if (method === 'PUT') {
        const headers: Record<string, string> =
          kind === 'location'
            ? { location: '/location/0' }
            : kind === 'azure-async-operation'
              ? { 'azure-asyncoperation': '/monitor/0' }
              : {};
        return json({ id: 'op', properties: { provisioningState: 'Creating' } }, { status: 202, headers });
      }
      const state = index <= running ? 'Running' : end;
      const error = state === 'Failed' ? { code: 'Why', message: 'Because.' } : undefined;
      const body = { url, status: state, properties: { provisioningState: state }, error };
      // The address moves with each answer, so that the state has to be remembered, not the start.
      if (url.includes('/location/')) {
        if (state === 'Failed') return json(body, { status: 400 });
        return json(body, {
          status: state === 'Running' ? 202 : 200,
          headers: { location: `/location/${index}` },
        });
      }
      if (url.includes('/monitor/'))
        return json(body, { headers: { 'azure-asyncoperation': `/monitor/${index}` } });
      return json(body);
    },
    { credential },
  );
}

const outcome = (operation: LongRunningOperation<unknown>) =>
  operation.untilDone({ clock }).then(
    (result) => ({ result }),
    (error: Error) => ({ error: error.message, code: (error as { code?: string }).code }),
  );

/** Waits for so many polls and gives up; what it has come to is taken over by a new client. */
async function interrupted(client: Client, kind: Kind, polls: number): Promise<unknown> {
  const call = longRunning(client, started(kind));
  const controller = new AbortController();
  let seen = 0;
  const onProgress = () => {
    if (++seen >= polls) controller.abort();
  };
  if (polls > 0) await call.untilDone({ clock, signal: controller.signal, onProgress }).catch(() => {});
  const text = await call.serialize();
  expect(text).not.toContain(secret);
  return outcome(resumeLongRunning({ ...client }, started(kind), text));
}

test('resumed is as uninterrupted, wherever it was left', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Kind>('link', 'location', 'azure-async-operation', 'body'),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom<'Succeeded' | 'Failed'>('Succeeded', 'Failed'),
      fc.integer({ min: 0, max: 8 }),
      async (kind, running, end, polls) => {
        const whole = service(kind, running, end);
        const expected = await outcome(longRunning(whole.client, started(kind)));
        const parts = service(kind, running, end);
        const found = await interrupted(parts.client, kind, polls);
        expect(found).toEqual(expected);
        const puts = parts.received.filter(({ method }) => method === 'PUT');
        expect(puts).toHaveLength(1);
        // A failure is asked about once more by whoever resumes; nothing else is asked twice.
        expect(parts.received.length - whole.received.length).toBeLessThanOrEqual(end === 'Failed' ? 1 : 0);
      },
    ),
    { numRuns: 200 },
  );
});

describe('a state', () => {
  const { client } = fakeService(() => json({}));
  test.each([
    '',
    'null',
    '{}',
    '[]',
    '{"operation":"X_Put","mode":"other"}',
    '{"operation":"Y_Put","mode":"done"}',
  ])('that is %j is refused', (text) => {
    expect(() => resumeLongRunning(client, started('location'), text)).toThrowError(ArgumentError);
  });

  test('that was tampered with does not take the token to another host', async () => {
    const { client: mine, received } = fakeService(() => json({}), { credential });
    const text = JSON.stringify({ operation: 'X_Put', mode: 'monitor', url: 'https://elsewhere.example/m' });
    const done = resumeLongRunning(mine, started('location'), text).untilDone({ clock });
    await expect(done).rejects.toThrowError('elsewhere.example');
    expect(received).toHaveLength(0);
  });
});

test('the end can be asked for twice', async () => {
  const { client, received } = service('azure-async-operation', 1, 'Succeeded');
  const call = longRunning(client, started('azure-async-operation'));
  expect(await call.untilDone({ clock })).toEqual(await call.untilDone({ clock }));
  expect(received).toHaveLength(4);
});

test('a start that is refused rejects once, where it is waited for', async () => {
  const { client } = fakeService(() => json({}, { status: 409 }));
  await expect(longRunning(client, started('location')).untilDone({ clock })).rejects.toMatchObject({
    status: 409,
  });
});

test('a version that the polled operation knows goes on to it', async () => {
  const versions = { default: '2', supported: ['2', '1'] };
  const polled = { ...getOperation, apiVersion: versions } as const;
  const start = { ...started('link'), apiVersion: versions } as const;
  const polling = { ...start.polling, operation: polled } as PollingDescriptor;
  const { client, received } = service('link', 0, 'Succeeded');
  await longRunning(client, { ...start, polling }, {}, { apiVersion: '1' }).untilDone({ clock });
  expect(received.map(({ url }) => new URL(url).searchParams.get('api-version'))).toEqual(['1', '1']);
});

test('a default of the client that a call leaves alone is kept with what was started', async () => {
  const polling = {
    kind: 'link',
    operation: getOperation,
    arguments: { operationId: '$request.path.tenant' },
    state: '/status',
    succeeded: ['Succeeded'],
    failed: ['Failed'],
  } as const satisfies PollingDescriptor;
  const { client } = fakeService(() => json({}, { status: 202 }), { defaults: { tenant: 't1' } });
  const descriptor = {
    id: 'X_Put',
    method: 'PUT',
    path: '/x',
    parameters: [],
    idempotent: true,
    polling,
  } as const;
  const text = await longRunning(client, descriptor, { tenant: undefined }).serialize();
  expect(JSON.parse(text)).toMatchObject({ arguments: { operationId: 't1' } });
});
