import { AbortError } from '@edgeplane/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SharedCache } from './shared-cache.js';

/** A producer that counts its calls and is finished from outside. */
function controlled(lifetime = 1000) {
  const calls: { resolve(): void; reject(error: Error): void; signal: AbortSignal }[] = [];
  const produce = (signal: AbortSignal) =>
    new Promise<{ value: number; lifetime: number }>((resolve, reject) => {
      const value = calls.length + 1;
      calls.push({ resolve: () => resolve({ value, lifetime }), reject, signal });
    });
  return { calls, produce };
}

test('100 who ask at the same time share one answer', async () => {
  const cache = new SharedCache<number>();
  const { calls, produce } = controlled();
  const answers = Promise.all(Array.from({ length: 100 }, () => cache.get('a', undefined, produce)));
  calls[0]?.resolve();
  expect(new Set(await answers)).toEqual(new Set([1]));
  expect(calls).toHaveLength(1);
});

test('keys do not share', async () => {
  const cache = new SharedCache<number>();
  const { calls, produce } = controlled();
  const answers = Promise.all([cache.get('a', undefined, produce), cache.get('b', undefined, produce)]);
  for (const call of calls) call.resolve();
  expect(await answers).toEqual([1, 2]);
});

test('a failure reaches all who wait and is forgotten', async () => {
  const cache = new SharedCache<number>();
  const { calls, produce } = controlled();
  const both = Promise.allSettled([cache.get('a', undefined, produce), cache.get('a', undefined, produce)]);
  const error = new Error('no');
  calls[0]?.reject(error);
  expect(await both).toEqual([
    { status: 'rejected', reason: error },
    { status: 'rejected', reason: error },
  ]);
  const next = cache.get('a', undefined, produce);
  calls[1]?.resolve();
  expect(await next).toBe(2);
});

test('what is on its way when it is deleted is handed to those who wait, and not remembered', async () => {
  const cache = new SharedCache<number>();
  const { calls, produce } = controlled();
  const first = cache.get('a', undefined, produce);
  cache.delete('a');
  const second = cache.get('a', undefined, produce);
  calls[1]?.resolve();
  calls[0]?.resolve();
  expect(await Promise.all([first, second])).toEqual([1, 2]);
  expect(await cache.get('a', undefined, produce)).toBe(2);
});

describe('giving up', () => {
  test('leaves the others waiting', async () => {
    const cache = new SharedCache<number>();
    const { calls, produce } = controlled();
    const controller = new AbortController();
    const impatient = cache.get('a', controller.signal, produce);
    const patient = cache.get('a', new AbortController().signal, produce);
    controller.abort('tired');
    await expect(impatient).rejects.toThrow(AbortError);
    await expect(impatient).rejects.toMatchObject({ cause: 'tired' });
    expect(calls[0]?.signal.aborted).toBe(false);
    calls[0]?.resolve();
    expect(await patient).toBe(1);
  });

  test('by the last one ends the work, and the next one starts anew', async () => {
    const cache = new SharedCache<number>();
    const { calls, produce } = controlled();
    const controllers = [new AbortController(), new AbortController()];
    const waiting = Promise.allSettled(controllers.map(({ signal }) => cache.get('a', signal, produce)));
    for (const controller of controllers) controller.abort();
    await waiting;
    expect(calls[0]?.signal.aborted).toBe(true);
    const next = cache.get('a', undefined, produce);
    calls[0]?.resolve();
    calls[1]?.resolve();
    expect(await next).toBe(2);
    expect(await cache.get('a', undefined, produce)).toBe(2);
  });

  test('before asking starts nothing, even if the value is there', async () => {
    const cache = new SharedCache<number>();
    const { calls, produce } = controlled();
    await expect(cache.get('a', AbortSignal.abort(), produce)).rejects.toThrow(AbortError);
    expect(calls).toEqual([]);
  });
});

describe('by the clocks', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.parse('2026-11-22T09:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function filled() {
    const cache = new SharedCache<number>();
    let made = 0;
    const ask = () => cache.get('a', undefined, async () => ({ value: ++made, lifetime: 1000 }));
    await ask();
    return ask;
  }

  test('a value is remembered for its lifetime', async () => {
    const ask = await filled();
    vi.advanceTimersByTime(999);
    expect(await ask()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await ask()).toBe(2);
  });

  test('the lifetime counts from when it was asked for', async () => {
    const cache = new SharedCache<number>();
    let made = 0;
    const produce = async () => {
      vi.advanceTimersByTime(400);
      return { value: ++made, lifetime: 1000 };
    };
    await cache.get('a', undefined, produce);
    vi.advanceTimersByTime(600);
    expect(await cache.get('a', undefined, produce)).toBe(2);
  });

  test('a wall clock that is set back does not make it younger', async () => {
    const ask = await filled();
    vi.advanceTimersByTime(1000);
    vi.setSystemTime(Date.parse('2026-11-22T08:00:00Z'));
    expect(await ask()).toBe(2);
  });

  test('nor does a monotonic clock that stood still while the machine slept', async () => {
    const ask = await filled();
    vi.setSystemTime(Date.parse('2026-11-22T11:00:00Z'));
    expect(await ask()).toBe(2);
  });

  test('a lifetime of 0 is for those who wait now only', async () => {
    const cache = new SharedCache<number>();
    let made = 0;
    const ask = () => cache.get('a', undefined, async () => ({ value: ++made, lifetime: 0 }));
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    expect(await ask()).toBe(2);
  });

  test('a renewal in the background hands out the old value until the new one is there', async () => {
    const cache = new SharedCache<number>();
    const { calls, produce } = controlled();
    const renewing = (signal: AbortSignal) =>
      produce(signal).then((perishable) => ({ ...perishable, renewAfter: 600 }));
    const first = cache.get('a', undefined, renewing);
    calls[0]?.resolve();
    await first;
    vi.advanceTimersByTime(599);
    expect(await cache.get('a', undefined, renewing)).toBe(1);
    expect(calls).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(await Promise.all([1, 2, 3].map(() => cache.get('a', undefined, renewing)))).toEqual([1, 1, 1]);
    expect(calls).toHaveLength(2);
    calls[1]?.resolve();
    await vi.waitFor(async () => expect(await cache.get('a', undefined, renewing)).toBe(2));
    expect(calls).toHaveLength(2);
  });

  test('one who gives up does not end a renewal in the background', async () => {
    const cache = new SharedCache<number>();
    const { calls, produce } = controlled();
    cache.set('a', { value: 0, lifetime: 1000, renewAfter: 500 });
    vi.advanceTimersByTime(500);
    await cache.get('a', undefined, produce);
    vi.advanceTimersByTime(500);
    const controller = new AbortController();
    const impatient = cache.get('a', controller.signal, produce);
    controller.abort();
    await expect(impatient).rejects.toThrow(AbortError);
    expect(calls[0]?.signal.aborted).toBe(false);
    calls[0]?.resolve();
    expect(await cache.get('a', undefined, produce)).toBe(1);
    expect(calls).toHaveLength(1);
  });

  test('a renewal that failed is tried again after 30 seconds, and before the call once the value has expired', async () => {
    const cache = new SharedCache<number>();
    const { calls, produce } = controlled();
    const settled = () => new Promise((resolve) => setImmediate(resolve));
    cache.set('a', { value: 0, lifetime: 100_000, renewAfter: 1000 });
    vi.advanceTimersByTime(1000);
    expect(await cache.get('a', undefined, produce)).toBe(0);
    calls[0]?.reject(new Error('no'));
    await settled();
    vi.advanceTimersByTime(29_999);
    expect(await cache.get('a', undefined, produce)).toBe(0);
    expect(calls).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(await cache.get('a', undefined, produce)).toBe(0);
    expect(calls).toHaveLength(2);
    calls[1]?.reject(new Error('no'));
    await settled();
    vi.advanceTimersByTime(100_000);
    const last = cache.get('a', undefined, produce);
    expect(calls).toHaveLength(3);
    calls[2]?.resolve();
    expect(await last).toBe(3);
  });
});
