import { expect, test } from 'vitest';
import { nodeFetch } from './node-fetch.js';
import { serve } from './testing.js';

async function answer(
  body: string | Buffer = 'text',
  headers: Record<string, string> = {},
): Promise<Response> {
  const url = await serve((_, response) => response.writeHead(200, headers).end(body));
  return nodeFetch()(url);
}

test('a body can be had in every form', async () => {
  const headers = { 'content-type': 'application/json' };
  expect(await (await answer('{"a":1}', headers)).json()).toEqual({ a: 1 });
  expect(await (await answer('ab')).bytes()).toEqual(new Uint8Array([97, 98]));
  expect(new Uint8Array(await (await answer('ab')).arrayBuffer())).toEqual(new Uint8Array([97, 98]));
  const blob = await (await answer('{}', headers)).blob();
  expect([blob.type, await blob.text()]).toEqual(['application/json', '{}']);
  const form = await (
    await answer('a=b', { 'content-type': 'application/x-www-form-urlencoded' })
  ).formData();
  expect(form.get('a')).toBe('b');
});

test('an array buffer holds nothing but the body', async () => {
  const { byteLength } = await (await answer('four')).arrayBuffer();
  expect(byteLength).toBe(4);
});

test('a body is read once', async () => {
  const response = await answer();
  expect(response.bodyUsed).toBe(false);
  await response.text();
  expect(response.bodyUsed).toBe(true);
  await expect(response.text()).rejects.toThrow('read already');
  await expect(response.json()).rejects.toThrow(TypeError);
  expect(() => response.clone()).toThrow('read already');
});

test('a body taken as a stream is used', async () => {
  const response = await answer();
  const reader = response.body?.getReader();
  await expect(response.text()).rejects.toThrow('read already');
  await reader?.read();
  reader?.releaseLock();
  expect(response.bodyUsed).toBe(true);
});

test('a clone and its original hold the same', async () => {
  const response = await answer('twice', { 'x-a': '1' });
  const copy = response.clone();
  expect(copy).toBeInstanceOf(Response);
  expect(await Promise.all([response.text(), copy.text()])).toEqual(['twice', 'twice']);
  expect(copy.headers.get('x-a')).toBe('1');
});

test('text that is not JSON fails like fetch', async () => {
  await expect((await answer('<html>')).json()).rejects.toThrow(SyntaxError);
});

test('the address is the last one, without its fragment', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/') response.writeHead(302, { location: '/end?x=1#part' });
    response.end();
  });
  const response = await nodeFetch()(`${url}/`);
  expect([response.url, response.redirected]).toEqual([`${url}/end?x=1`, true]);
});
