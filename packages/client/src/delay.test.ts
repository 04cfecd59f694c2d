import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { delay } from './delay.js';
import { AbortError } from './errors.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('waits as long as it is told to, and no longer than a timer can', async () => {
  const ended = vi.fn();
  void delay(50).then(ended);
  await vi.advanceTimersByTimeAsync(49);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toHaveBeenCalledOnce();

  const late = vi.fn();
  void delay(Number.MAX_SAFE_INTEGER).then(late);
  await vi.advanceTimersByTimeAsync(86_400_000);
  expect(late).not.toHaveBeenCalled();
});

test('who gives up leaves no timer behind, before and while it waits', async () => {
  const controller = new AbortController();
  const waiting = expect(delay(1000, controller.signal)).rejects.toBeInstanceOf(AbortError);
  expect(vi.getTimerCount()).toBe(1);
  controller.abort();
  await waiting;
  await expect(delay(1000, controller.signal)).rejects.toBeInstanceOf(AbortError);
  expect(vi.getTimerCount()).toBe(0);
});

test('who stays leaves nothing on the signal', async () => {
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  const waiting = delay(10, signal);
  await vi.runAllTimersAsync();
  await waiting;
  expect(removed).toHaveBeenCalledOnce();
});
