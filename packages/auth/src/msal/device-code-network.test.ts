import { AbortError, AuthError } from '@edgeplane/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DeviceCodeNetwork } from './device-code-network.js';

vi.mock('node:timers/promises', () => ({
  // What is slept through is what the tests are about, not the sleep.
  setTimeout: async (milliseconds: number, _: undefined, { signal }: { signal?: AbortSignal }) => {
    signal?.throwIfAborted();
    vi.advanceTimersByTime(milliseconds);
  },
}));

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** Answers polls in turn and notes the seconds that passed before each. */
function start(code: Record<string, unknown>, ...answers: (string | Error)[]) {
  const asked: number[] = [];
  let begun: number | undefined;
  const controller = new AbortController();
  const fetch: typeof globalThis.fetch = async (_, init) => {
    if (!String(init?.body).includes('device_code=')) return Response.json({ device_code: 'd', ...code });
    begun ??= performance.now();
    asked.push((performance.now() - begun) / 1000);
    const answer = answers[asked.length - 1] ?? 'authorization_pending';
    if (answer instanceof Error) throw answer;
    return answer === 'token'
      ? Response.json({ access_token: 't', expires_in: 60 })
      : Response.json({ error: answer }, { status: 400 });
  };
  const network = new DeviceCodeNetwork({ fetch, signal: controller.signal });
  const url = 'https://login.example/token';
  const poll = async () => {
    await network.sendPostRequestAsync(url, { body: 'client_id=c' });
    return network.sendPostRequestAsync(url, { body: 'device_code=d' });
  };
  return { network, poll, asked, controller };
}

test('it asks at the interval that the authority names', async () => {
  const { poll, asked } = start({ interval: 2 }, 'authorization_pending', 'authorization_pending', 'token');
  expect((await poll()).body).toMatchObject({ access_token: 't' });
  expect(asked).toEqual([0, 2, 4]);
});

test('or every 5 seconds', async () => {
  const { poll, asked } = start({}, 'authorization_pending', 'token');
  await poll();
  expect(asked).toEqual([0, 5]);
});

test('slower for good when it is told so', async () => {
  const { poll, asked } = start({ interval: 1 }, 'slow_down', 'authorization_pending', 'token');
  await poll();
  expect(asked).toEqual([0, 6, 12]);
});

test('a connection that breaks is no reason to give up', async () => {
  const broken = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
  const { network, poll, asked } = start({ interval: 5 }, broken, broken, 'token');
  expect((await poll()).status).toBe(200);
  expect(asked).toEqual([0, 10, 30]);
  expect(network.failure).toBeUndefined();
});

test('a refusal is the end', async () => {
  const { network, poll } = start({}, 'authorization_declined');
  expect((await poll()).body).toEqual({ error: 'authorization_declined' });
  expect(network.failure).toMatchObject({ code: 'authorization_declined' });
});

test('so is the end of the code', async () => {
  const { network, poll, asked } = start({ interval: 5, expires_in: 12 });
  await expect(poll()).rejects.toThrow('not entered in time');
  expect(network.failure).toBeInstanceOf(AuthError);
  expect(asked).toEqual([0, 5, 10]);
});

test('whoever gives up is let go while it waits', async () => {
  const { poll, controller } = start({});
  controller.abort();
  await expect(poll()).rejects.toThrow(AbortError);
});
