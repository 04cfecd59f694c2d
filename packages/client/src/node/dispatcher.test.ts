import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { expect, onTestFinished, test, vi } from 'vitest';
import { nodeFetch } from './node-fetch.js';
import { listen, serve } from './testing.js';

/** A service with a certificate that nobody knows, and the file of that certificate. */
async function serveWithTls(): Promise<{ url: string; caFile: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: randomUUID() }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  const folder = await mkdtemp(join(tmpdir(), 'edgeplane-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, cert);
  const server = createServer({ key, cert }, (_, response) => response.end('over TLS'));
  return { url: await listen(server, 'https'), caFile };
}

/** A proxy that notes what it is asked to connect to. */
async function serveProxy(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createHttpServer().on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const { hostname, port } = new URL(`http://${request.url}`);
    const target = connect(Number(port), hostname, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    target.pipe(socket).pipe(target);
    for (const end of [target, socket]) end.on('error', () => {});
  });
  return { url: await listen(server), asked };
}

test('a certificate of an unknown authority is refused, with its code', async () => {
  const { url } = await serveWithTls();
  await expect(nodeFetch()(url)).rejects.toMatchObject({ cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } });
});

test('an authority of caFiles is trusted', async () => {
  const { url, caFile } = await serveWithTls();
  const own = nodeFetch({ caFiles: [caFile] });
  expect(await (await own(url)).text()).toBe('over TLS');
  await own.close();
});

test('beside caFiles, NODE_EXTRA_CA_CERTS counts as before', async () => {
  const [one, other] = [await serveWithTls(), await serveWithTls()];
  vi.stubEnv('NODE_EXTRA_CA_CERTS', one.caFile);
  onTestFinished(() => void vi.unstubAllEnvs());
  const own = nodeFetch({ caFiles: [other.caFile] });
  // Newer versions of Node read the variable once, at their start.
  if (!('getCACertificates' in (await import('node:tls')))) expect((await own(one.url)).ok).toBe(true);
  expect((await own(other.url)).ok).toBe(true);
  await own.close();
});

test('a file that is not there is named', () => {
  expect(() => nodeFetch({ caFiles: ['/nowhere/ca.pem'] })).toThrow('/nowhere/ca.pem');
});

test('everything goes through a proxy, and TLS to the service through it', async () => {
  const proxy = await serveProxy();
  const { url, caFile } = await serveWithTls();
  const plain = await serve((_, response) => response.end('plain'));
  const own = nodeFetch({ proxy: proxy.url, caFiles: [caFile] });
  expect(await (await own(url)).text()).toBe('over TLS');
  expect(await (await own(plain)).text()).toBe('plain');
  expect(proxy.asked).toEqual([url, plain].map((address) => new URL(address).host));
  await own.close();
});

test('on request, the environment says which proxy', async () => {
  const proxy = await serveProxy();
  const plain = await serve((_, response) => response.end('plain'));
  vi.stubEnv('http_proxy', proxy.url);
  vi.stubEnv('no_proxy', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  await nodeFetch()(plain);
  expect(proxy.asked).toEqual([]);
  const own = nodeFetch({ proxy: 'environment' });
  expect(await (await own(plain)).text()).toBe('plain');
  expect(proxy.asked).toEqual([new URL(plain).host]);
  vi.stubEnv('no_proxy', '127.0.0.1');
  const direct = nodeFetch({ proxy: 'environment' });
  await direct(plain);
  expect(proxy.asked).toHaveLength(1);
});
