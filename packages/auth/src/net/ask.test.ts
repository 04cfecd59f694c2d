import { AbortError, ConnectionError, TimeoutError } from '@edgeplane/client';
import { generate } from 'selfsigned';
import { expect, test } from 'vitest';
import { startServer } from '../../test/server.js';
import { ask } from './ask.js';
import { CertificateError, NameNotResolvedError } from './connection-errors.js';

const url = new URL('https://management.local.azurestack.external/metadata/endpoints');

/** A fetch that fails as Node's does: a TypeError around the system's error. */
function failWith(code: string): typeof fetch {
  const cause = Object.assign(new Error(code), { code });
  return () => Promise.reject(new TypeError('fetch failed', { cause }));
}

test('the answer comes with its status, headers and whole body', async () => {
  const server = await startServer(() => ({
    status: 418,
    headers: { 'x-kind': 'pot' },
    body: 'short and stout',
  }));
  const answer = await ask(new URL(`${server.url}/a?b=c`), { method: 'POST', body: 'x=1' }, {});
  expect(answer.status).toBe(418);
  expect(answer.headers.get('x-kind')).toBe('pot');
  expect(answer.text).toBe('short and stout');
  expect(server.received).toMatchObject([{ method: 'POST', url: '/a?b=c', body: 'x=1' }]);
});

test('a status that HTTP does not have is a server error', async () => {
  const server = await startServer(() => ({ status: 999 }));
  expect((await ask(new URL(server.url), {}, {})).status).toBe(599);
});

test('a redirect is not followed', async () => {
  const server = await startServer(() => ({ status: 307, headers: { location: '/elsewhere' } }));
  const answer = await ask(new URL(server.url), { method: 'POST', body: 'secret' }, {});
  expect(answer.status).toBe(307);
  expect(server.received).toHaveLength(1);
});

test('a port that nobody listens on', async () => {
  const server = await startServer(() => ({}));
  await server.close();
  const failure = ask(new URL(server.url), {}, {});
  await expect(failure).rejects.toThrow(ConnectionError);
  const { port } = new URL(server.url);
  await expect(failure).rejects.toThrow(`ECONNREFUSED). Nothing listens on port ${port} there`);
});

test('a certificate of an authority that is not known', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'stamp.test' }]);
  const server = await startServer(() => ({}), { key, cert });
  const failure = ask(new URL(server.url), {}, {});
  await expect(failure).rejects.toThrow(CertificateError);
  await expect(failure).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  await expect(failure).rejects.toThrow('NODE_EXTRA_CA_CERTS=');
  await expect(failure).rejects.not.toThrow('NODE_TLS_REJECT_UNAUTHORIZED');
});

test('TLS to a server that speaks none', async () => {
  const server = await startServer(() => ({}));
  const failure = ask(new URL(server.url.replace('http:', 'https:')), {}, {});
  await expect(failure).rejects.toThrow(ConnectionError);
  await expect(failure).rejects.toThrow('does not speak TLS');
});

test.each([
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', CertificateError, 'NODE_EXTRA_CA_CERTS='],
  ['SELF_SIGNED_CERT_IN_CHAIN', CertificateError, 'NODE_EXTRA_CA_CERTS='],
  ['CERT_HAS_EXPIRED', CertificateError, 'has expired'],
  ['CERT_NOT_YET_VALID', CertificateError, 'clock'],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    CertificateError,
    'issued for another name than management.local.azurestack.external',
  ],
  ['ENOTFOUND', NameNotResolvedError, 'management.local.azurestack.external cannot be resolved'],
  ['EAI_AGAIN', NameNotResolvedError, 'cannot be resolved'],
  ['UND_ERR_CONNECT_TIMEOUT', TimeoutError, 'did not answer in time'],
  ['ETIMEDOUT', TimeoutError, 'did not answer in time'],
  ['ECONNRESET', ConnectionError, 'cannot be reached (ECONNRESET)'],
  ['ECONNREFUSED', ConnectionError, 'port 443'],
  // The server wants a certificate of ours; its own is not in question.
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', ConnectionError, 'cannot be reached'],
])('%s is explained', async (code, type, words) => {
  const failure = ask(url, {}, { fetch: failWith(code) });
  await expect(failure).rejects.toThrow(type);
  await expect(failure).rejects.toThrow(words);
  await expect(failure).rejects.not.toThrow('NODE_TLS_REJECT_UNAUTHORIZED');
  if (type !== CertificateError) await expect(failure).rejects.not.toBeInstanceOf(CertificateError);
});

test('a host with several addresses is explained by the reason they share', async () => {
  const errors = [Object.assign(new Error('::1'), { code: 'ECONNREFUSED' })];
  const fetch = () => Promise.reject(new TypeError('fetch failed', { cause: new AggregateError(errors) }));
  await expect(ask(url, {}, { fetch })).rejects.toThrow('(ECONNREFUSED)');
});

test('an error without a code is a lost connection as well', async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'));
  await expect(ask(url, {}, { fetch })).rejects.toThrow(`${url.origin} cannot be reached. `);
});

test('an answer that does not come in time', async () => {
  const server = await startServer(() => new Promise(() => {}));
  const failure = ask(new URL(server.url), {}, { timeout: 50 });
  await expect(failure).rejects.toThrow(TimeoutError);
  await expect(failure).rejects.toThrow('within 50 ms');
});

test('any length of time can be allowed', async () => {
  const server = await startServer(() => ({ body: 'pong' }));
  expect((await ask(new URL(server.url), {}, { timeout: Number.POSITIVE_INFINITY })).text).toBe('pong');
});

test('a body that does not end in time', async () => {
  const fetch: typeof globalThis.fetch = async (_url, init) =>
    new Response(
      new ReadableStream({
        start: (controller) =>
          init?.signal?.addEventListener('abort', () => controller.error(new Error('cut'))),
      }),
    );
  await expect(ask(url, {}, { timeout: 50, fetch })).rejects.toThrow(TimeoutError);
});

test('a caller who gives up gets an AbortError with the reason', async () => {
  const controller = new AbortController();
  const server = await startServer(() => {
    controller.abort('enough');
    return new Promise(() => {});
  });
  const failure = ask(new URL(server.url), {}, { signal: controller.signal });
  await expect(failure).rejects.toThrow(AbortError);
  await expect(failure).rejects.toMatchObject({ cause: 'enough' });
});

test('nothing is sent for a caller who has given up before', async () => {
  const server = await startServer(() => ({}));
  const failure = ask(new URL(server.url), {}, { signal: AbortSignal.abort() });
  await expect(failure).rejects.toThrow(AbortError);
  expect(server.received).toEqual([]);
});
