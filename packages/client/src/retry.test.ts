import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { call } from './call.js';
import type { Clock } from './clock.js';
import type { OperationDescriptor } from './descriptor.js';
import { AbortError, ConnectionError, type ConnectionFailure, TimeoutError } from './errors.js';
import { paged } from './paging.js';
import { type Retry, type RetryOptions, retry } from './retry.js';
import { fakeService, json } from './testing.js';

const get = { id: 'Devices_Get', method: 'GET', path: '/d', parameters: [], idempotent: true } as const;
const claim = {
  id: 'Devices_Claim',
  method: 'POST',
  path: '/d',
  parameters: [],
  idempotent: false,
  body: { contentType: 'application/octet-stream' },
} as const satisfies OperationDescriptor;

/** A clock whose time passes by waiting alone. */
function virtualClock(): Clock & { slept: number[] } {
  let time = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    delay: async (milliseconds, signal) => {
      if (signal?.aborted) throw new AbortError('Waiting was aborted.');
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
}

type Outcome = { status: number; retryAfterMs?: number | undefined } | { reason: ConnectionFailure };

function answers(outcomes: readonly Outcome[]) {
  return (_: unknown, index: number): Response => {
    const outcome = outcomes[Math.min(index, outcomes.length - 1)] as Outcome;
    if ('reason' in outcome) {
      const code = { unreachable: 'ECONNREFUSED', untrusted: 'CERT_HAS_EXPIRED', broken: 'ECONNRESET' };
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('no'), { code: code[outcome.reason] }),
      });
    }
    const headers = outcome.retryAfterMs === undefined ? {} : { 'retry-after-ms': `${outcome.retryAfterMs}` };
    return json({}, { status: outcome.status, headers });
  };
}

function service(outcomes: readonly Outcome[], options: RetryOptions = {}) {
  const clock = virtualClock();
  const seen: Retry[] = [];
  const settings = { clock, random: () => 1, onRetry: (one: Retry) => seen.push(one), ...options };
  return { ...fakeService(answers(outcomes), { retry: settings }), clock, seen };
}

describe('a write under a condition', () => {
  const write = (name: string) =>
    ({
      id: 'Records_CreateOrUpdate',
      method: 'PUT',
      path: '/r',
      parameters: [{ in: 'header', name, argument: 'tag' }],
      idempotent: true,
    }) as const satisfies OperationDescriptor;

  test.each(['If-Match', 'If-None-Match'])(
    'with %s is not repeated where it may have succeeded: it would be refused for its own success',
    async (name) => {
      for (const outcome of [{ reason: 'broken' }, { status: 500 }, { status: 503 }] as const) {
        const { client, clock } = service([outcome, { status: 412 }]);
        await expect(call(client, write(name), { tag: '"1"' })).rejects.not.toMatchObject({ status: 412 });
        expect(clock.slept).toEqual([]);
      }
    },
  );

  test('is repeated where nothing was done, and without a condition', async () => {
    const refused = service([{ status: 429 }, { status: 200 }]);
    await call(refused.client, write('If-Match'), { tag: '"1"' });
    expect(refused.clock.slept).toHaveLength(1);
    const plain = service([{ status: 500 }, { status: 200 }]);
    await call(plain.client, write('If-Match'));
    expect(plain.clock.slept).toHaveLength(1);
  });
});

describe('an operation that is safe to repeat', () => {
  test.each([408, 429, 500, 502, 503, 504])('is repeated after %i', async (status) => {
    const { client, received } = service([{ status }, { status: 200 }]);
    await call(client, get);
    expect(received).toHaveLength(2);
  });

  test.each([400, 401, 403, 404, 409, 412, 501])('is not repeated after %i', async (status) => {
    const { client, received } = service([{ status }]);
    await expect(call(client, get)).rejects.toMatchObject({ status });
    expect(received).toHaveLength(1);
  });

  test('is repeated after a broken connection, but not after an untrusted certificate', async () => {
    const broken = service([{ reason: 'broken' }, { status: 200 }]);
    await call(broken.client, get);
    expect(broken.received).toHaveLength(2);
    const untrusted = service([{ reason: 'untrusted' }]);
    await expect(call(untrusted.client, get)).rejects.toBeInstanceOf(ConnectionError);
    expect(untrusted.received).toHaveLength(1);
  });

  test('waits twice as long each time, and tells', async () => {
    const { client, clock, seen } = service([{ status: 503 }, { reason: 'broken' }, { status: 500 }]);
    await expect(call(client, get)).rejects.toMatchObject({ status: 500 });
    expect(clock.slept).toEqual([500, 1000, 2000]);
    expect(seen.map(({ attempt, status, error }) => [attempt, status, error?.reason])).toEqual([
      [1, 503, undefined],
      [2, undefined, 'broken'],
      [3, 500, undefined],
    ]);
  });

  test('waits as long as the service asks', async () => {
    const { client, clock } = service([{ status: 429, retryAfterMs: 60_000 }, { status: 200 }]);
    await call(client, get);
    expect(clock.slept).toEqual([60_000]);
  });

  test('is given up at once when the service asks for more time than there is', async () => {
    const { client, clock } = service([{ status: 429, retryAfterMs: 120_001 }]);
    await expect(call(client, get)).rejects.toMatchObject({ status: 429, retryAfterMs: 120_001 });
    expect(clock.slept).toEqual([]);
  });

  test('is not repeated once it is aborted', async () => {
    const controller = new AbortController();
    const { client, received } = service([{ status: 503 }], { onRetry: () => controller.abort() });
    await expect(call(client, get, {}, { signal: controller.signal })).rejects.toBeInstanceOf(AbortError);
    expect(received).toHaveLength(1);
  });

  test('ends at once when it is aborted as it waits', async () => {
    const controller = new AbortController();
    const { client, received } = fakeService(
      () => json({}, { status: 429, headers: { 'retry-after': '60' } }),
      {
        retry: { onRetry: () => setTimeout(() => controller.abort()) },
      },
    );
    await expect(call(client, get, {}, { signal: controller.signal })).rejects.toBeInstanceOf(AbortError);
    expect(received).toHaveLength(1);
  });

  test('is not repeated when the time for an answer is over', async () => {
    const { client, received } = fakeService(
      () => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 20)),
      { retry: {}, timeout: 5 },
    );
    await expect(call(client, get)).rejects.toBeInstanceOf(TimeoutError);
    expect(received).toHaveLength(1);
  });

  test('has its page repeated, not the list', async () => {
    const list = {
      ...get,
      id: 'D_List',
      paging: { kind: 'link', items: 'value', nextLink: 'next' },
    } as const;
    const clock = virtualClock();
    const pages = [
      json({ value: [1], next: 'https://service.example/d?p=2' }),
      json({}, { status: 503 }),
      json({ value: [2] }),
    ];
    const { client } = fakeService((_, index) => pages[index] as Response, { retry: { clock } });
    expect(await paged(client, list).all()).toEqual([1, 2]);
  });
});

describe('an operation that is not', () => {
  test.each<[string, Outcome, number]>([
    ['429', { status: 429 }, 2],
    ['a connection that never was', { reason: 'unreachable' }, 2],
    ['a connection that broke', { reason: 'broken' }, 1],
    ['500', { status: 500 }, 1],
    ['503', { status: 503 }, 1],
    ['408', { status: 408 }, 1],
  ])('after %s', async (_, outcome, attempts) => {
    const { client, received } = service([outcome, { status: 200 }]);
    await call(client, claim, { body: new Uint8Array(1) }).catch(() => {});
    expect(received).toHaveLength(attempts);
  });

  test('never is when its body is a stream, which is gone', async () => {
    const { client, received } = service([{ status: 429 }]);
    await call(client, claim, { body: new Blob(['x']).stream() }).catch(() => {});
    expect(received).toHaveLength(1);
  });
});

test('each attempt asks for a token', async () => {
  let tokens = 0;
  const credential = { getToken: async () => ({ token: `t${++tokens}`, expiresOn: new Date() }) };
  const { client, received } = fakeService(answers([{ status: 503 }, { status: 200 }]), {
    credential,
    retry: { clock: virtualClock() },
  });
  await call(client, get);
  expect(received.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer t1', 'Bearer t2']);
});

test('layers see each attempt with its number', async () => {
  const attempts: (number | undefined)[] = [];
  const { client } = fakeService(answers([{ status: 503 }, { status: 200 }]), {
    retry: { clock: virtualClock() },
    layers: [
      (next) => (request, context) => {
        attempts.push(context.attempt);
        return next(request, context);
      },
    ],
  });
  await call(client, get);
  expect(attempts).toEqual([1, 2]);
});

test('what nobody reads is let go', async () => {
  let cancelled = 0;
  const body = () => new ReadableStream({ cancel: () => void cancelled++ });
  const send = retry({ clock: virtualClock(), maxAttempts: 3 })(
    async () => new Response(body(), { status: 503 }),
  );
  await send({ method: 'GET', url: 'https://x/', headers: {} }, { operation: 'X', idempotent: true });
  expect(cancelled).toBe(2);
});

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({
    status: fc.constantFrom(200, 400, 404, 408, 412, 429, 500, 501, 502, 503, 504),
    retryAfterMs: fc.option(fc.integer({ min: 0, max: 50_000 }), { nil: undefined }),
  }),
  fc.record({ reason: fc.constantFrom<ConnectionFailure>('unreachable', 'untrusted', 'broken') }),
);

test('whatever happens, attempts and waits stay within bounds, and nothing unsafe is repeated', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(outcome, { minLength: 1, maxLength: 9 }),
      fc.record({
        maxAttempts: fc.integer({ min: 1, max: 8 }),
        baseDelay: fc.integer({ min: 0, max: 1000 }),
        maxDelay: fc.integer({ min: 0, max: 5000 }),
        maxElapsed: fc.integer({ min: 0, max: 100_000 }),
      }),
      fc.boolean(),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      async (outcomes, limits, idempotent, random) => {
        const { client, received, clock } = service(outcomes, { ...limits, random: () => random });
        const error = await call(client, { ...get, idempotent }).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        const met = received.map((_, index) => outcomes[Math.min(index, outcomes.length - 1)] as Outcome);
        const last = met.at(-1) as Outcome;

        expect(received.length).toBeLessThanOrEqual(limits.maxAttempts);
        expect(clock.slept).toHaveLength(received.length - 1);
        expect(clock.now()).toBeLessThanOrEqual(limits.maxElapsed);
        for (const [index, slept] of clock.slept.entries()) {
          const before = met[index] as Outcome;
          const asked = 'status' in before ? before.retryAfterMs : undefined;
          if (asked === undefined) {
            expect(slept).toBeLessThanOrEqual(Math.min(limits.maxDelay, limits.baseDelay * 2 ** index));
          } else {
            expect(slept).toBe(asked);
          }
          if (!idempotent) {
            expect('status' in before ? before.status : before.reason).toSatisfy(
              (one) => one === 429 || one === 'unreachable',
            );
          }
        }
        if ('reason' in last) expect(error).toMatchObject({ reason: last.reason });
        else if (last.status === 200) expect(error).toBeUndefined();
        else expect(error).toMatchObject({ status: last.status });
      },
    ),
    { numRuns: 300 },
  );
});
