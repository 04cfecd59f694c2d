import { expect, test } from 'vitest';
import type { Call } from '../call.js';
import { Pages } from './pages.js';

const asked = (query: Call['query'] = {}, host = 'a.example') =>
  ({
    operation: { id: 'Alerts_List', service: { title: 'Insights' } },
    path: { location: 'local' },
    query,
    headers: { host },
  }) as unknown as Call;

function start() {
  let revision = 0;
  let made = 0;
  const pages = new Pages(() => revision);
  const get = async (call: Call) => {
    const { body } = await pages.get(call, async () => {
      made += 1;
      return { body: made };
    });
    return body;
  };
  return {
    get,
    change: () => {
      revision += 1;
    },
  };
}

test('a page is made once, until something changes', async () => {
  const { get, change } = start();
  expect([await get(asked()), await get(asked())]).toEqual([1, 1]);
  change();
  expect([await get(asked()), await get(asked())]).toEqual([2, 2]);
});

test('another question is another page', async () => {
  const { get } = start();
  const different = [asked(), asked({ $top: '1' }), asked({ $top: ['1', '2'] }), asked({}, 'b.example')];
  for (const [index, call] of different.entries()) expect(await get(call)).toBe(index + 1);
});

test('what depends on the time is made anew', async () => {
  const { get } = start();
  const call = asked({ $filter: 'Properties/CreatedTimestamp le now()' });
  expect([await get(call), await get(call)]).toEqual([1, 2]);
});

test('no more than a hundred are kept', async () => {
  const { get } = start();
  for (let top = 0; top < 100; top += 1) await get(asked({ $top: `${top}` }));
  expect(await get(asked({ $top: '0' }))).toBe(1);
  await get(asked({ $top: '100' }));
  expect(await get(asked({ $top: '0' }))).toBe(102);
});
