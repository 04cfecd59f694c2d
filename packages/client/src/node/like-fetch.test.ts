import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { nodeFetch } from './node-fetch.js';
import { serve, textOf } from './testing.js';

type Fetch = typeof globalThis.fetch;

/** What a caller can see of an answer. */
async function seen(fetch: Fetch, url: string, init?: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(url, init);
    const { status, statusText, ok, redirected, type } = response;
    const headers = [...response.headers].filter(
      ([name]) => !['date', 'connection', 'keep-alive'].includes(name),
    );
    const empty = response.body === null;
    const body = await response.text();
    const asked = type === 'default' ? 'basic' : type;
    return {
      status,
      statusText,
      ok,
      redirected,
      type: asked,
      headers,
      empty,
      body,
      bodyUsed: response.bodyUsed,
    };
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: { code?: string } };
    return { name, message, code: cause?.code };
  }
}

/** Says what arrived, without what differs on purpose between the two. */
async function echo(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { host, connection, 'accept-language': _, 'sec-fetch-mode': __, ...headers } = request.headers;
  // A form's boundary is made up anew each time.
  const type = headers['content-type']?.replace(/boundary=.*/, '');
  const body = (await textOf(request)).replace(/-{4,}formdata-[^\r\n]*/g, '');
  delete headers['content-length'];
  delete headers['transfer-encoding'];
  // Without TLS, fetch does not ask for br.
  if (headers['accept-encoding']?.startsWith('gzip, deflate')) delete headers['accept-encoding'];
  const sorted = Object.entries({ ...headers, 'content-type': type }).sort();
  const seen = { method: request.method, url: request.url, headers: Object.fromEntries(sorted), body };
  response.setHeader('content-type', 'application/json').end(JSON.stringify(seen));
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const long = 'a long text. '.repeat(50_000);

const answers: Readonly<Record<string, Answer>> = {
  'a JSON body': (response) => response.setHeader('content-type', 'application/json').end('{"a":1}'),
  'a long body': (response) => response.end(long),
  'a body in pieces': (response) => {
    response.write('one ');
    setImmediate(() => response.end('two'));
  },
  'a byte order mark': (response) => response.end('\ufeff{}'),
  'broken UTF-8': (response) => response.end(Buffer.from([0x61, 0xff, 0x62])),
  'an empty 200': (response) => response.end(),
  'a 204': (response) => response.writeHead(204).end(),
  'a 304': (response) => response.writeHead(304, { etag: '"1"' }).end(),
  'a 404 with a reason of its own': (response) => response.writeHead(404, 'Gone Fishing').end('no'),
  'a 500': (response) => response.writeHead(500).end('broken'),
  'early hints': (response) => {
    response.writeEarlyHints({ link: '</a>; rel=preload' });
    response.end('after');
  },
  'repeated headers': (response) => {
    response.setHeader('set-cookie', ['a=1', 'b=2']).setHeader('x-many', ['1', '2']).end();
  },
  'a header beyond ASCII': (response) => response.setHeader('x-name', 'K\u00fcche').end(),
  gzip: (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(long)),
  deflate: (response) => response.setHeader('content-encoding', 'deflate').end(deflateSync(long)),
  br: (response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync(long)),
  'two encodings': (response) =>
    response.setHeader('content-encoding', 'gzip, br').end(brotliCompressSync(gzipSync(long))),
  'an empty body that claims gzip': (response) => response.setHeader('content-encoding', 'gzip').end(),
  'an unknown encoding': (response) => response.setHeader('content-encoding', 'pack').end('raw'),
  'gzip that is none': (response) => response.setHeader('content-encoding', 'gzip').end('not gzip at all'),
  'a connection that breaks before the headers': (response) => response.destroy(),
  'a connection that breaks within the body': (response) => {
    response.setHeader('content-length', '100');
    response.write('half', () => response.destroy());
  },
};

test.each(Object.entries(answers))('%s reads the same', async (_, answer) => {
  const url = await serve((request, response) => answer(response, request));
  const own = nodeFetch();
  expect(await seen(own, url)).toEqual(await seen(fetch, url));
  await own.close();
});

test('an answer to HEAD has no body, whatever its headers say', async () => {
  const url = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end('x'));
  const own = nodeFetch();
  expect(await seen(own, url, { method: 'HEAD' })).toEqual(await seen(fetch, url, { method: 'HEAD' }));
  await own.close();
});

const form = new FormData();
form.set('field', 'value');
const bytes = new TextEncoder().encode('--bytes--');

const requests: Readonly<Record<string, RequestInit>> = {
  'no options': {},
  'headers as pairs': {
    headers: [
      ['X-One', '1'],
      ['x-one', '2'],
    ],
  },
  'headers of one’s own': {
    headers: { accept: 'a/b', 'accept-encoding': 'identity', 'user-agent': 'me', authorization: 'Bearer t' },
  },
  'a method in lower case': { method: 'post' },
  PATCH: { method: 'PATCH', body: '{}', headers: { 'content-type': 'application/json' } },
  'a text': { method: 'POST', body: 'text' },
  'an empty text': { method: 'POST', body: '' },
  bytes: { method: 'PUT', body: bytes },
  'a part of bytes': { method: 'PUT', body: bytes.subarray(2, 7) },
  'a buffer': { method: 'PUT', body: bytes.slice().buffer },
  'a view': { method: 'PUT', body: new DataView(bytes.slice().buffer, 1, 4) },
  'a Blob': { method: 'POST', body: new Blob(['blob'], { type: 'text/x' }) },
  'a Blob without a type': { method: 'POST', body: new Blob(['blob']) },
  'a form': { method: 'POST', body: form },
  'a query as body': { method: 'POST', body: new URLSearchParams({ a: 'b c' }) },
};

test.each(Object.entries(requests))('%s sends the same', async (_, init) => {
  const url = `${await serve((request, response) => void echo(request, response))}/path%20a?q=%C3%A9#fragment`;
  const own = nodeFetch();
  expect(await seen(own, url, init)).toEqual(await seen(fetch, url, init));
  await own.close();
});

test('a Request sends the same, and its options can be overridden', async () => {
  const url = await serve((request, response) => void echo(request, response));
  const own = nodeFetch();
  const request = () => new Request(url, { method: 'POST', body: 'x', headers: { 'x-a': '1' } });
  const bodies = await Promise.all(
    [own, fetch].map(async (one) => (await one(request(), { headers: { 'x-a': '2' } })).json()),
  );
  expect(bodies[0]).toEqual(bodies[1]);
  expect(bodies[0]).toMatchObject({ method: 'POST', body: 'x', headers: { 'x-a': '2' } });
  await own.close();
});

test.each([301, 302, 303, 307, 308])('%i is followed alike', async (status) => {
  const url = await serve((request, response) => {
    if (request.url !== '/start') return void echo(request, response);
    request.resume();
    response.writeHead(status, { location: '/end?a=b' }).end('moved');
  });
  const own = nodeFetch();
  for (const init of [
    {},
    { headers: { authorization: 'Bearer t' } },
    { method: 'POST', body: 'text', headers: { 'x-a': '1' } },
    { method: 'PUT', body: 'text' },
    { method: 'HEAD' },
    { redirect: 'manual' },
    { redirect: 'error' },
  ] satisfies RequestInit[]) {
    expect(await seen(own, `${url}/start`, init)).toEqual(await seen(fetch, `${url}/start`, init));
  }
  await own.close();
});

test.each(['nothing.invalid:x', 'ftp://x/', 'http://', '/relative', 'http://user:secret@127.0.0.1/'])(
  '%s is refused, without its secrets',
  async (url) => {
    const own = nodeFetch();
    await expect(own(url)).rejects.toThrow(TypeError);
    await expect(own(url)).rejects.not.toThrow(/secret/);
    await own.close();
  },
);
