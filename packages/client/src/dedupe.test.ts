import { expect, test } from 'vitest';
import { call } from './call.js';
import { dedupe } from './dedupe.js';
import { AbortError } from './errors.js';
import { fakeService, json } from './testing.js';

const get = {
  id: 'X_Get',
  method: 'GET',
  path: '/x',
  parameters: [
    { in: 'query', name: 'q', argument: 'q' },
    { in: 'header', name: 'if-none-match', argument: 'etag' },
  ],
  idempotent: true,
  clientRequestId: true,
} as const;

/** A service that answers when it is told to. */
function slow(answer = () => json({ n: 1 })) {
  const gates: (() => void)[] = [];
  const service = fakeService(
    async () => {
      await new Promise<void>((resolve) => gates.push(resolve));
      return answer();
    },
    { layers: [dedupe()] },
  );
  const open = () => {
    for (const gate of gates.splice(0)) gate();
  };
  return { ...service, open };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('identical GETs share a request, and each has data of its own', async () => {
  const { client, received, open } = slow();
  const calls = [call<object>(client, get), call<object>(client, get), call<object>(client, get)];
  await turn();
  open();
  const [one, two, three] = await Promise.all(calls);
  expect(received).toHaveLength(1);
  expect([one, two, three]).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }]);
  expect(one).not.toBe(two);
});

test('what differs, and what comes later, is sent', async () => {
  const { client, received, open } = slow();
  const calls = [call(client, get), call(client, get, { q: '1' }), call(client, get, { etag: '"1"' })];
  await turn();
  open();
  await Promise.all(calls);
  const later = call(client, get);
  await turn();
  open();
  await later;
  expect(received).toHaveLength(4);
});

test('what is not a GET is sent each time', async () => {
  const { client, received } = fakeService(() => json({}), { layers: [dedupe()] });
  const post = { ...get, method: 'POST' } as const;
  await Promise.all([call(client, post), call(client, post)]);
  expect(received).toHaveLength(2);
});

test('a refusal is shared too', async () => {
  const { client, received, open } = slow(() => json({ error: { code: 'No' } }, { status: 404 }));
  const calls = [call(client, get), call(client, get)];
  const both = Promise.all(
    calls.map((one) => expect(one).rejects.toMatchObject({ status: 404, code: 'No' })),
  );
  await turn();
  open();
  await both;
  expect(received).toHaveLength(1);
});

test('who leaves does not take the answer of the others along', async () => {
  const { client, received, open } = slow();
  const controller = new AbortController();
  const leaving = call(client, get, {}, { signal: controller.signal });
  const staying = call(client, get);
  const aborted = expect(leaving).rejects.toBeInstanceOf(AbortError);
  await turn();
  controller.abort();
  await aborted;
  open();
  expect(await staying).toEqual({ n: 1 });
  expect(received).toHaveLength(1);
});

test('when all have left, the request ends, and the next one is new', async () => {
  let ended = 0;
  const { client, received, open } = slow();
  const service = { ...client };
  const controllers = [new AbortController(), new AbortController()];
  const calls = controllers.map(({ signal }) => call(service, get, {}, { signal }));
  const aborted = Promise.all(
    calls.map((one) =>
      expect(one)
        .rejects.toBeInstanceOf(AbortError)
        .then(() => ended++),
    ),
  );
  await turn();
  for (const controller of controllers) controller.abort();
  const next = call(service, get);
  await aborted;
  await turn();
  open();
  expect(await next).toEqual({ n: 1 });
  expect([ended, received.length]).toEqual([2, 2]);
});
