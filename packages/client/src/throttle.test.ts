import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AbortError } from './errors.js';
import { createThrottle, type OperationClass, throttle, throttleOf } from './throttle.js';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const after =
  (ms: number, headers: Record<string, string> = {}, status = 200) =>
  () =>
    new Promise<Response>((resolve) =>
      setTimeout(() => resolve(new Response(null, { status, headers })), ms),
    );

/** Runs so many at once and gives when each was sent. */
async function sentAt(
  run: (send: () => Promise<Response>) => Promise<Response>,
  count: number,
  send = after(0),
) {
  const times: number[] = [];
  const all = Array.from({ length: count }, () =>
    run(() => {
      times.push(Date.now());
      return send();
    }),
  );
  await vi.runAllTimersAsync();
  await Promise.all(all);
  return times;
}

describe('a throttle', () => {
  test('lets so many through at a time, first come, first served', async () => {
    const limits = createThrottle({ maxInFlight: 2 });
    expect(await sentAt((send) => limits.run('reads', send), 5, after(10))).toEqual([0, 0, 10, 10, 20]);
  });

  test('spaces the requests of a class', async () => {
    const limits = createThrottle({ perSecond: { writes: 4 } });
    expect(await sentAt((send) => limits.run('writes', send), 4)).toEqual([0, 250, 500, 750]);
    expect(await sentAt((send) => limits.run('reads', send), 2)).toEqual([750, 750]);
  });

  test('slows down as the quota runs out, before it has', async () => {
    const limits = createThrottle({ reserve: 100, maxGap: 2000 });
    const left = (reads: number) => after(0, { 'x-ms-ratelimit-remaining-subscription-reads': `${reads}` });
    await sentAt((send) => limits.run('reads', send), 1, left(100));
    expect(await sentAt((send) => limits.run('reads', send), 2, left(50))).toEqual([0, 0]);
    const begun = Date.now();
    const slow = await sentAt((send) => limits.run('reads', send), 3, left(0));
    expect(slow.map((time) => time - begun)).toEqual([0, 1000, 2000]);
    const gone = await sentAt((send) => limits.run('reads', send), 3, left(14_999));
    expect([(gone[1] ?? 0) - (gone[0] ?? 0), (gone[2] ?? 0) - (gone[1] ?? 0)]).toEqual([2000, 2000]);
    expect(new Set(await sentAt((send) => limits.run('deletes', send), 3)).size).toBe(1);
  });

  test('reads the quotas of providers, and not those of other classes', async () => {
    const limits = createThrottle({ reserve: 100, maxGap: 1000 });
    const headers = {
      'x-ms-ratelimit-remaining-subscription-writes': '0',
      'x-ms-ratelimit-remaining-resource': 'Microsoft.Compute/LowCost;3999,Microsoft.Compute/HighCost;50',
    };
    await sentAt((send) => limits.run('reads', send), 1, after(0, headers));
    const begun = Date.now();
    expect((await sentAt((send) => limits.run('reads', send), 2)).map((time) => time - begun)).toEqual([
      0, 500,
    ]);
  });

  test('holds the others back when the service says 429', async () => {
    const limits = createThrottle();
    await sentAt((send) => limits.run('reads', send), 1, after(0, { 'retry-after': '7' }, 429));
    expect(await sentAt((send) => limits.run('reads', send), 2)).toEqual([7000, 7000]);
  });

  test('lets go of who does not want to wait any longer', async () => {
    const limits = createThrottle({ maxInFlight: 1 });
    const first = limits.run('reads', after(100));
    const controller = new AbortController();
    const second = limits.run('reads', after(0), controller.signal);
    const third = limits.run('reads', after(0));
    const rejected = expect(second).rejects.toBeInstanceOf(AbortError);
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    await rejected;
    await vi.runAllTimersAsync();
    expect((await first).status + (await third).status).toBe(400);
  });

  test('gives the place of a failure free', async () => {
    const limits = createThrottle({ maxInFlight: 1 });
    await expect(limits.run('reads', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await sentAt((send) => limits.run('reads', send), 1)).toEqual([0]);
  });

  test('never has more under way than it may, nor closer together, and forgets none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            operation: fc.constantFrom<OperationClass>('reads', 'writes', 'deletes'),
            takes: fc.integer({ min: 0, max: 50 }),
            fails: fc.boolean(),
          }),
          { maxLength: 30 },
        ),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 100 }),
        async (calls, maxInFlight, perSecond) => {
          const limits = createThrottle({ maxInFlight, perSecond: { writes: perSecond } });
          let flying = 0;
          let most = 0;
          const writes: number[] = [];
          const settled = Promise.allSettled(
            calls.map(({ operation, takes, fails }) =>
              limits.run(operation, async () => {
                most = Math.max(most, ++flying);
                if (operation === 'writes') writes.push(Date.now());
                await new Promise((resolve) => setTimeout(resolve, takes));
                flying--;
                if (fails) throw new Error('no');
                return new Response(null);
              }),
            ),
          );
          await vi.runAllTimersAsync();
          expect(await settled).toHaveLength(calls.length);
          expect(most).toBeLessThanOrEqual(maxInFlight);
          const first = writes[0] ?? 0;
          // With room for all of them, they keep their distance; otherwise they only come later.
          for (const [index, time] of writes.entries()) {
            expect(time - first).toBeGreaterThanOrEqual(
              maxInFlight >= calls.length ? Math.floor((index * 1000) / perSecond) - 1 : 0,
            );
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

test('clients of one credential share one', () => {
  const credential = { getToken: async () => ({ token: 't', expiresOn: new Date() }) };
  expect(throttleOf(credential)).toBe(throttleOf(credential, { maxInFlight: 1 }));
  expect(throttleOf({ ...credential })).not.toBe(throttleOf(credential));
});

test.each([
  ['GET', 'reads'],
  ['HEAD', 'reads'],
  ['PUT', 'writes'],
  ['POST', 'writes'],
  ['PATCH', 'writes'],
  ['DELETE', 'deletes'],
] as const)('%s counts among the %s', async (method, expected) => {
  const seen: OperationClass[] = [];
  const layer = throttle({
    run: (operation, send) => {
      seen.push(operation);
      return send();
    },
  });
  const request = { method, url: 'https://x/', headers: {} };
  await layer(async () => new Response(null))(request, { operation: 'X_Y', idempotent: true });
  expect(seen).toEqual([expected]);
});
