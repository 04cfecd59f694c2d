import {
  AbortError,
  ArgumentError,
  ConnectionError,
  TimeoutError,
  UnexpectedResponseError,
} from '@edgeplane/client';
import { generate } from 'selfsigned';
import { describe, expect, test } from 'vitest';
import { ADMIN_AUDIENCE } from '../../test/authority.js';
import { type Reply, startServer } from '../../test/server.js';
import { CertificateError, NameNotResolvedError } from '../net/connection-errors.js';
import { discover } from './discover.js';
import { InterceptedError, NotAStampError } from './discovery-errors.js';

const legacy = {
  galleryEndpoint: 'https://adminportal.local.azurestack.external:30015/',
  graphEndpoint: 'https://graph.windows.net/',
  portalEndpoint: 'https://adminportal.local.azurestack.external/',
  authentication: { loginEndpoint: 'https://login.windows.net/', audiences: [ADMIN_AUDIENCE] },
};

async function startStamp(reply: Reply) {
  const server = await startServer(() => reply);
  return { ...server, armUrl: `${server.url}/adminmanagement.local.azurestack.external` };
}

test('a stamp behind a path prefix is asked there, without a token, and described', async () => {
  const { armUrl, received } = await startStamp({ body: legacy });
  const stamp = await discover(`${armUrl}/`);
  expect(stamp).toEqual({
    armUrl,
    kind: 'admin',
    identity: 'entra',
    audience: ADMIN_AUDIENCE,
    audiences: [ADMIN_AUDIENCE],
    loginEndpoint: 'https://login.windows.net',
    directory: 'lakeside.onmicrosoft.com',
    region: 'local',
    domain: 'azurestack.external',
    name: undefined,
    portal: 'https://adminportal.local.azurestack.external/',
    gallery: 'https://adminportal.local.azurestack.external:30015/',
    graph: 'https://graph.windows.net/',
    graphAudience: undefined,
    suffixes: {},
  });
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({
    method: 'GET',
    url: '/adminmanagement.local.azurestack.external/metadata/endpoints?api-version=2015-01-01',
  });
  expect(received[0]?.headers).not.toHaveProperty('authorization');
});

test('an array of clouds and a single cloud are understood as well', async () => {
  const { authentication } = legacy;
  const cloud = {
    name: 'AzureStack',
    portal: 'https://p.example',
    authentication,
    suffixes: { storage: 's.example' },
  };
  for (const body of [[cloud], cloud]) {
    const { armUrl } = await startStamp({ body });
    expect(await discover(armUrl)).toMatchObject({
      name: 'AzureStack',
      suffixes: { storage: 's.example' },
    });
  }
});

describe('the answer is remembered', () => {
  test('by URL, whatever its trailing slashes, also while it is on its way', async () => {
    const { armUrl, received } = await startStamp({ body: legacy });
    const [first] = await Promise.all([discover(armUrl), discover(`${armUrl}//`)]);
    expect(await discover(armUrl)).toBe(first);
    expect(received).toHaveLength(1);
  });

  test('until it is to be refreshed', async () => {
    const { armUrl, received } = await startStamp({ body: legacy });
    await discover(armUrl);
    await discover(armUrl, { refresh: true });
    await discover(armUrl);
    expect(received).toHaveLength(2);
  });

  test('but a failure is not', async () => {
    const reply: Reply = { status: 503 };
    const { armUrl } = await startStamp(reply);
    await expect(discover(armUrl)).rejects.toThrow(UnexpectedResponseError);
    Object.assign(reply, { status: 200, body: legacy });
    expect((await discover(armUrl)).kind).toBe('admin');
  });
});

describe('what is no stamp', () => {
  test.each<[string, Reply, string]>([
    ['404 with JSON', { status: 404, body: { error: { code: 'NotFound' } } }, 'answered 404 with other JSON'],
    ['404 with a page', { status: 404, body: '<html><title>IIS</title>' }, '404 with an HTML page ("IIS")'],
    ['another API', { body: { hello: 'world' } }, 'answered 200 with other JSON'],
    ['text', { body: 'pong' }, 'answered 200 with no JSON'],
    ['nothing', { status: 204 }, 'answered 204 with no JSON'],
    ['metadata with an error status', { status: 403, body: legacy }, 'answered 403 with other JSON'],
  ])('%s', async (_, reply, words) => {
    const { armUrl } = await startStamp(reply);
    const failure = discover(armUrl);
    await expect(failure).rejects.toThrow(NotAStampError);
    await expect(failure).rejects.toThrow(words);
    await expect(failure).rejects.toThrow('https://adminmanagement.{region}.{domain}');
    await expect(failure).rejects.toMatchObject({ response: { status: reply.status ?? 200 } });
  });

  test("the portal's name is met with the right one", async () => {
    const fetch = async () => Response.json({}, { status: 404 });
    await expect(discover('https://adminportal.local.azurestack.external', { fetch })).rejects.toThrow(
      'https://adminmanagement.local.azurestack.external',
    );
    await expect(discover('https://portal.local.azurestack.external', { fetch })).rejects.toThrow(
      'https://management.local.azurestack.external',
    );
  });

  test('the answer can be looked at', async () => {
    const { armUrl } = await startStamp({ status: 404, headers: { 'x-id': '7' }, body: 'gone' });
    const error = await discover(armUrl).catch((error: unknown) => error);
    if (!(error instanceof NotAStampError)) throw error;
    expect(error.response.headers.get('x-id')).toBe('7');
    expect(await error.response.text()).toBe('gone');
  });
});

describe('something in between', () => {
  const page = '<!DOCTYPE html>\n<html><head><title>\n Welcome to\n the WiFi </title>';
  test.each<[string, Reply, string]>([
    ["a captive portal's page", { body: page }, '200 with an HTML page ("Welcome to the WiFi")'],
    [
      'a page without a title',
      { headers: { 'content-type': 'text/html' }, body: 'Sign in' },
      'with an HTML page instead',
    ],
    [
      'a redirect',
      { status: 302, headers: { location: 'http://wifi.example/login?to=x' } },
      '302 with a redirect to http://wifi.example instead',
    ],
    [
      'a relative redirect',
      { status: 307, headers: { location: '/login' } },
      'with a redirect to http://127.0.0.1',
    ],
    ['a broken redirect', { status: 302, headers: { location: 'http://' } }, 'an unreadable address'],
    ['a network that wants a sign-in', { status: 511, body: { a: 1 } }, 'answered 511'],
    ["a gateway's page", { status: 502, body: '<html>Bad gateway' }, 'answered 502 with an HTML page'],
  ])('%s', async (_, reply, words) => {
    const { armUrl, received } = await startStamp(reply);
    const failure = discover(armUrl);
    await expect(failure).rejects.toThrow(InterceptedError);
    await expect(failure).rejects.toThrow(words);
    await expect(failure).rejects.toThrow('captive portal');
    expect(received).toHaveLength(1);
  });
});

test('a stamp that is not able to answer', async () => {
  const { armUrl } = await startStamp({ status: 503, body: { message: 'later' } });
  const failure = discover(armUrl);
  await expect(failure).rejects.toThrow(UnexpectedResponseError);
  await expect(failure).rejects.not.toBeInstanceOf(NotAStampError);
  await expect(failure).rejects.toThrow('answered 503');
});

describe('nobody answers', () => {
  test('because the certificate is not trusted', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'stamp.test' }]);
    const server = await startServer(() => ({ body: legacy }), { key, cert });
    const failure = discover(server.url);
    await expect(failure).rejects.toThrow(CertificateError);
    await expect(failure).rejects.toThrow('NODE_EXTRA_CA_CERTS=/path/to/root.pem');
    await expect(failure).rejects.not.toThrow('NODE_TLS_REJECT_UNAUTHORIZED');
    expect(server.received).toEqual([]);
  });

  test('because the name is not known', async () => {
    const cause = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
    await expect(discover('https://management.nowhere.example', { fetch })).rejects.toThrow(
      NameNotResolvedError,
    );
  });

  test('because nothing listens', async () => {
    const { armUrl, close } = await startStamp({});
    await close();
    await expect(discover(armUrl)).rejects.toThrow(ConnectionError);
  });

  test('in time', async () => {
    const server = await startServer(() => new Promise(() => {}));
    await expect(discover(server.url, { timeout: 50 })).rejects.toThrow(TimeoutError);
  });

  test('before the caller gives up', async () => {
    const controller = new AbortController();
    const server = await startServer(() => {
      controller.abort();
      return new Promise(() => {});
    });
    await expect(discover(server.url, { signal: controller.signal })).rejects.toThrow(AbortError);
  });
});

test.each([
  'http://management.local.azurestack.external',
  'https://u:p@management.local.azurestack.external',
  '::',
])('%s is not asked', async (armUrl) => {
  const fetch = () => Promise.reject(new Error('sent'));
  await expect(discover(armUrl, { fetch })).rejects.toThrow(ArgumentError);
});
