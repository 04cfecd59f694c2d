import { once } from 'node:events';
import { createServer as createTcpServer } from 'node:net';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { nodeFetch } from './node-fetch.js';
import { deferred, listen, serve, textOf } from './testing.js';

test('a refused connection has its code as the cause', async () => {
  const server = createTcpServer();
  const url = await listen(server);
  server.close();
  await once(server, 'close');
  await expect(nodeFetch()(url)).rejects.toMatchObject({
    name: 'TypeError',
    message: 'fetch failed',
    cause: { code: 'ECONNREFUSED' },
  });
});

test('an aborted signal sends nothing', async () => {
  let arrived = 0;
  const url = await serve((_, response) => {
    arrived += 1;
    response.end();
  });
  const reason = new Error('not today');
  const own = nodeFetch();
  await expect(own(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  await own.close();
  expect(arrived).toBe(0);
});

test('a signal ends the wait for headers, and the connection', async () => {
  const ended = deferred<void>();
  const controller = new AbortController();
  const url = await serve((request) => {
    request.on('close', ended.resolve);
    controller.abort();
  });
  await expect(nodeFetch()(url, { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
  await ended.promise;
});

test('a signal ends a body that is being read, and the connection', async () => {
  const ended = deferred<void>();
  const url = await serve((request, response) => {
    request.on('close', ended.resolve);
    response.write('the first half');
  });
  const controller = new AbortController();
  const response = await nodeFetch()(url, { signal: controller.signal });
  const text = response.text();
  controller.abort(new Error('enough'));
  await expect(text).rejects.toThrow('enough');
  await ended.promise;
});

test('a signal ends a request that waits for a connection, and others go on', async () => {
  const held = deferred<() => void>();
  const url = await serve((request, response) => {
    if (request.url === '/held') held.resolve(() => response.end('held'));
    else response.end('next');
  });
  const own = nodeFetch({ connections: 1 });
  const first = own(`${url}/held`);
  const release = await held.promise;
  const controller = new AbortController();
  const second = own(`${url}/second`, { signal: controller.signal });
  const third = own(`${url}/third`);
  controller.abort(new Error('no longer wanted'));
  await expect(second).rejects.toThrow('no longer wanted');
  release();
  expect(await (await first).text()).toBe('held');
  expect(await (await third).text()).toBe('next');
  await own.close();
});

test('answers may take no longer than the options say', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/body') response.write('begun');
  });
  // undici looks at its clock twice a second.
  const own = nodeFetch({ headersTimeout: 10, bodyTimeout: 10 });
  await expect(own(`${url}/headers`)).rejects.toMatchObject({ cause: { code: 'UND_ERR_HEADERS_TIMEOUT' } });
  const response = await own(`${url}/body`);
  await expect(response.text()).rejects.toMatchObject({
    message: 'terminated',
    cause: { code: 'UND_ERR_BODY_TIMEOUT' },
  });
});

test('connections are used again, also when no one reads the answer', async () => {
  const ports = new Set<number | undefined>();
  const url = await serve((request, response) => {
    ports.add(request.socket.remotePort);
    response.end('not read');
  });
  const own = nodeFetch({ connections: 1 });
  for (let count = 0; count < 5; count += 1) await own(url);
  await own.close();
  expect(ports.size).toBe(1);
});

test('of a long body that no one reads only a buffer is taken in', async () => {
  const size = 64 * 1024 * 1024;
  const paused = deferred<number>();
  const url = await serve((_, response) => {
    response.setHeader('content-length', size);
    let written = 0;
    const chunk = Buffer.alloc(1024 * 1024);
    const write = () => {
      while (written < size) {
        written += chunk.length;
        if (!response.write(chunk)) {
          response.once('drain', write);
          // The kernel's buffers fill up; when they do, no `drain` comes any more.
          setTimeout(() => response.writableNeedDrain && paused.resolve(written), 100);
          return;
        }
      }
      response.end();
    };
    write();
  });
  const own = nodeFetch();
  const response = await own(url);
  expect(await paused.promise).toBeLessThan(size / 2);
  let read = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) read += chunk.byteLength;
  expect(read).toBe(size);
  await own.close();
});

test('cancelling the stream ends the connection', async () => {
  const ended = deferred<void>();
  const url = await serve((request, response) => {
    request.on('close', ended.resolve);
    response.write('endless');
  });
  const response = await nodeFetch()(url);
  await response.body?.cancel();
  await ended.promise;
});

test('a stream goes out in pieces and is not kept', async () => {
  const received = deferred<string>();
  const url = await serve((request, response) => {
    void textOf(request).then((text) => {
      received.resolve(`${request.headers['transfer-encoding']} ${text}`);
      response.end();
    });
  });
  const own = nodeFetch();
  const body = Readable.toWeb(Readable.from([Buffer.from('one '), Buffer.from('two')])) as ReadableStream;
  const init = { method: 'POST', body, duplex: 'half' };
  await own(url, init);
  expect(await received.promise).toBe('chunked one two');
  await own.close();
});

test('a stream is not sent again after a redirect', async () => {
  const url = await serve((request, response) => {
    request.resume().on('end', () => response.writeHead(307, { location: '/there' }).end());
  });
  const body = new Blob(['text']).stream();
  const init = { method: 'POST', body, duplex: 'half' };
  await expect(nodeFetch()(url, init)).rejects.toMatchObject({
    message: 'fetch failed',
    cause: { message: expect.stringContaining('a stream') },
  });
});

test('credentials do not follow a redirect to another origin', async () => {
  const arrived: unknown[] = [];
  const there = await serve((request, response) => {
    arrived.push(request.headers.authorization, request.headers.cookie, request.headers['x-other']);
    response.end();
  });
  const here = await serve((_, response) => response.writeHead(302, { location: there }).end());
  const own = nodeFetch();
  await own(here, { headers: { authorization: 'Bearer t', cookie: 'a=b', 'x-other': 'kept' } });
  expect(arrived).toEqual([undefined, undefined, 'kept']);
  await own.close();
});

test('a circle of redirects ends', async () => {
  let count = 0;
  const url = await serve((_, response) => {
    count += 1;
    response.writeHead(302, { location: '/again' }).end();
  });
  await expect(nodeFetch()(url)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('more than 20 times') },
  });
  expect(count).toBe(21);
});

test.each(['file:///etc/hostname', 'http://user:secret@localhost/', 'http://'])(
  'a redirect to %s is refused, without its secrets',
  async (location) => {
    const url = await serve((_, response) => response.writeHead(302, { location }).end());
    const error = await nodeFetch()(url).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: 'fetch failed', cause: expect.any(Error) });
    expect(String((error as Error).cause)).not.toContain('secret');
  },
);

test('after close nothing is sent', async () => {
  const url = await serve((_, response) => response.end());
  const own = nodeFetch();
  await own.close();
  await expect(own(url)).rejects.toMatchObject({ cause: { code: 'UND_ERR_DESTROYED' } });
});
