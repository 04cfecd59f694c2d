// What the mock answers when nothing is wrong.
import { describe, expect, test } from 'vitest';
import { startMock } from '../src/index.js';
import { documents, OTHER_TENANT, SUBSCRIPTION, TENANT } from './documents.js';
import { BEARER, useMock } from './start.js';

const lines: string[] = [];
const server = useMock({ documents, log: (line) => lines.push(line) });
const { ask } = server;
const ALERTS = `/subscriptions/${SUBSCRIPTION}/providers/Contoso.Admin/regionHealths/local/alerts?api-version=2016-05-01`;
const devices = (tenant = TENANT) => `/v2/tenants/${tenant}/devices`;
const items = async (path: string, headers = {}) =>
  (await ask(path, { headers: { ...BEARER, ...headers } })).body.Items;

test('the first example, with the headers of the document and none of a body that is not there', async () => {
  const { status, headers } = await ask(ALERTS);
  expect(status).toBe(200);
  expect(headers.get('x-ms-request-id')).toBe('8e1f2a3b');
  expect(headers.get('retry-after')).toBe('60');
  expect(headers.get('content-type')).toBe('application/json');
  const started = await ask('/operations/1', { method: 'DELETE' });
  expect(started.status).toBe(202);
  expect(started.headers.get('content-type')).toBeNull();
  expect(started.headers.get('content-length')).toBe('0');
});

describe('x-when chooses the example by', () => {
  test('a header', async () => {
    expect(await items(devices())).toEqual(['a']);
    expect(await items(devices(), { 'Fleet-Continuation': 'two' })).toEqual(['b']);
    expect(await items(devices(), { 'Fleet-Continuation': 'three' })).toEqual(['a']);
  });

  test('a path parameter, without regard to case', async () => {
    expect(await items(devices(OTHER_TENANT))).toEqual(['c']);
  });

  test('as many conditions as possible', async () => {
    expect(await items(devices(OTHER_TENANT), { 'Fleet-Continuation': 'two' })).toEqual(['d']);
  });

  test('a decoded query parameter', async () => {
    expect((await ask(`${ALERTS}&%24filter=State+eq%20%27Active%27`)).body).toEqual({ value: [] });
    expect((await ask(`${ALERTS}&$filter=State eq 'Closed'`)).body.value).toHaveLength(1);
  });

  test('one of several values, for another status than success', async () => {
    expect((await ask(`${devices()}?maxPageSize=7`)).status).toBe(404);
    expect((await ask(`${devices()}?maxPageSize=13`)).body).toEqual([{ ErrorCode: 'NotFound' }]);
    expect((await ask(`${devices()}?maxPageSize=8`)).status).toBe(200);
  });

  test('a property of a JSON body', async () => {
    const claim = (DeviceId: string) =>
      ask(devices(), {
        method: 'POST',
        headers: { ...BEARER, 'content-type': 'application/json' },
        body: JSON.stringify({ DeviceId }),
      });
    expect((await claim('0a1b')).body).toEqual({ State: 0 });
    expect((await claim('ffff')).body).toEqual({ State: 3 });
  });

  test('a field of a form', async () => {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'x' });
    const answer = await ask('/adfs/oauth2/token', { method: 'POST', body });
    expect(answer.body).toEqual({ access_token: 'adfs application' });
  });

  test("the service's own host, however the mock was addressed", async () => {
    const metadata = '/metadata/endpoints?api-version=2015-01-01';
    const { body } = await ask(`/tenant.local.contoso.example${metadata}`);
    expect(body.loginEndpoint).toBe(`${server.mock.url}/login.contoso.example/tenant`);
    expect((await server.raw(metadata, 'tenant.local.contoso.example')).text).toContain('/tenant"');
  });
});

test('a long-running operation begins, unless it is asked to be done at once', async () => {
  expect((await ask('/operations/1', { method: 'DELETE' })).status).toBe(202);
  const headers = { ...BEARER, Prefer: 'code=200' };
  expect((await ask('/operations/1', { method: 'DELETE', headers })).status).toBe(200);
});

describe('Prefer', () => {
  const prefer = (value: string) =>
    ask(devices(), { headers: { ...BEARER, Prefer: value, 'Fleet-Continuation': 'two' } });

  test('names an example, and then x-when says nothing', async () => {
    expect((await prefer('example=other')).body).toEqual({ Items: ['c'] });
  });

  test('names a status', async () => {
    const { status, body } = await ask(ALERTS, { headers: { ...BEARER, Prefer: 'code=404' } });
    expect(status).toBe(404);
    expect(body.error.code).toBe('ResourceNotFound');
  });

  test('asks for values made from the schema', async () => {
    const answer = await ask(`${devices()}/0a1b`, { headers: { ...BEARER, Prefer: 'dynamic=true' } });
    expect(answer.body.DeviceId).toMatch(/^[0-9a-f]{4}$/);
    expect(answer.body.DeviceId).not.toBe('0a1b');
  });

  test('of another kind does not matter', async () => {
    expect((await prefer('respond-async')).body.Items).toEqual(['b']);
  });

  test.each([
    ['example=nobody', 404],
    ['code=418', 404],
    ['code=many', 400],
  ])('%s is %i', async (value, status) => {
    expect((await prefer(value)).status).toBe(status);
  });
});

describe('addresses of the services', () => {
  const NEXT = `https://admin.local.contoso.example/subscriptions`;

  test('become addresses of the mock, in bodies and in headers', async () => {
    const { url } = server.mock;
    expect((await ask(ALERTS)).body.nextLink).toContain(`${url}/admin.local.contoso.example/subscriptions`);
    const { headers } = await ask('/operations/1', { method: 'DELETE' });
    expect(headers.get('location')).toBe(`${url}/admin.local.contoso.example/operations/1`);
    const challenge = (await ask(ALERTS, { headers: {} })).headers.get('www-authenticate');
    expect(challenge).toBe(`Bearer authorization_uri="${url}/login.contoso.example/common"`);
  });

  test('are replaced in pages too, so that nobody types a password for the real service', async () => {
    const { body } = await ask('/authorize?state=s');
    expect(body).toBe(`<form action="${server.mock.url}/login.contoso.example/login">`);
  });

  test('lead back to the service', async () => {
    const { headers } = await ask('/admin.local.contoso.example/operations/1', { method: 'DELETE' });
    expect((await ask(headers.get('location') ?? '', { method: 'DELETE' })).status).toBe(202);
  });

  test('follow the name by which the client knows the mock', async () => {
    const url = server.mock.url.replace('127.0.0.1', 'localhost');
    expect((await ask(url + ALERTS)).body.nextLink).toMatch(/^http:\/\/localhost:\d+\/admin\.local/);
  });

  test('stay when the client used the real name', async () => {
    expect((await server.raw(ALERTS, 'admin.local.contoso.example')).text).toContain(`"nextLink":"${NEXT}`);
  });

  test('stay when they belong to nobody here, or the text is not JSON', async () => {
    const { value } = (await ask(ALERTS)).body;
    expect(value[0]?.audience).toBe('https://admin.local.contoso.example.com/audience');
    const { body } = await ask('/metadata/endpoints?api-version=2015-01-01');
    expect(body.portalEndpoint).toBe('https://admin.local.contoso.example:30015/');
    expect((await ask('/notes')).body).toBe('see https://fleet.contoso.example');
  });
});

describe('clients with habits', () => {
  test('write paths and names of the query in capitals', async () => {
    expect((await ask(`/V2/Tenants/${TENANT.toUpperCase()}/Devices`)).status).toBe(200);
    const wanted = '%24Filter=State%20eq%20%27Closed%27';
    expect((await ask(`${ALERTS.replace('api-version', 'API-Version')}&${wanted}`)).body).toEqual(
      (await ask(`${ALERTS}&${wanted.toLowerCase().replace('state', 'State').replace('closed', 'Closed')}`))
        .body,
    );
  });

  test('send two slashes where one is meant', async () => {
    expect((await ask(`/${devices()}`)).status).toBe(200);
    expect((await ask(`/fleet.contoso.example/${devices()}`)).status).toBe(200);
    expect((await ask(ALERTS.replace('/regionHealths', '//regionHealths'))).status).toBe(200);
  });

  test('call a file a form, as curl does', async () => {
    const headers = { ...BEARER, 'content-type': 'application/x-www-form-urlencoded' };
    const init = { method: 'POST', headers, body: new Uint8Array([0, 255]) };
    expect((await ask(`/v2/tenants/${TENANT}/images`, init)).status).toBe(200);
  });

  test('begin JSON with a byte order mark, and call it text', async () => {
    const headers = { ...BEARER, 'content-type': 'text/json; charset=utf-8' };
    const init = { method: 'POST', headers, body: '\ufeff{"DeviceId":"0a1b"}' };
    expect((await ask(devices(), init)).status).toBe(202);
  });

  test.each(['GET', 'DELETE'])('send a body with %s', async (method) => {
    const path = `${devices()}/0a1b`;
    const { status } = await server.raw(path, 'localhost', method, '{}', {
      'content-type': 'application/json',
    });
    expect(status).toBe(method === 'GET' ? 200 : 204);
  });

  test('leave out the media type of an upload', async () => {
    const body = new Uint8Array([0, 255, 128, 10]);
    expect((await ask(`/v2/tenants/${TENANT}/images`, { method: 'POST', body })).status).toBe(200);
  });

  test('leave out the media type of JSON', async () => {
    const body = new TextEncoder().encode('{"DeviceId":"0a1b"}');
    expect((await ask(devices(), { method: 'POST', body })).status).toBe(202);
  });

  test('send a media type with GET', async () => {
    expect(
      (await ask(devices(), { headers: { ...BEARER, 'content-type': 'application/json' } })).status,
    ).toBe(200);
    expect((await ask(devices(), { headers: { ...BEARER, 'content-type': 'nonsense' } })).status).toBe(200);
  });
});

describe('a page of another origin', () => {
  test('may send what it likes', async () => {
    const { status, headers } = await ask(devices(), {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:5173',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,fleet-continuation',
      },
    });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect(headers.get('access-control-allow-methods')).toBe('POST');
    expect(headers.get('access-control-allow-headers')).toBe('authorization,fleet-continuation');
  });

  test('may read the answer, refusals included', async () => {
    for (const path of [devices(), '/nowhere']) {
      const { headers } = await ask(path, { headers: { ...BEARER, origin: 'http://localhost:5173' } });
      expect(headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
      expect(headers.get('access-control-expose-headers')).toBe('*');
    }
  });
});

test('one line a request is logged, without secrets', async () => {
  lines.length = 0;
  const body = new URLSearchParams({ grant_type: 'password', client_id: 'hidden-client' });
  await ask('/common/oauth2/token?code=hidden-code&api-version=1', { method: 'POST', body });
  await ask('/nowhere', { headers: { authorization: 'Bearer hidden-token' } });
  await expect.poll(() => lines.length).toBe(2);
  expect(lines[0]).toMatch(/^POST \/common\/oauth2\/token\?code=…&api-version=1 200 \d+ ms$/);
  expect(lines[1]).toMatch(/^GET \/nowhere 404 \d+ ms$/);
  expect(lines.join()).not.toContain('hidden');
});

describe('a mock', () => {
  test('says what it serves', () => {
    expect(
      server.mock.services.map(({ title, hosts, operations }) => [title, hosts, operations.length]),
    ).toEqual([
      ['Alerts', ['admin.local.contoso.example'], 3],
      ['Updates', ['admin.local.contoso.example'], 1],
      ['Fleet', ['fleet.contoso.example'], 6],
      [
        'Identity',
        [
          'admin.local.contoso.example',
          'tenant.local.contoso.example',
          'login.contoso.example',
          'keys.contoso.example:8443',
        ],
        5,
      ],
      ['Plain', [], 2],
    ]);
  });

  test('answers its own example requests', async () => {
    for (const { operations } of server.mock.services) {
      for (const { id, exampleRequest } of operations) {
        const { url, ...init } = exampleRequest();
        expect([id, (await ask(url, init)).status]).toEqual([id, expect.toSatisfy((status) => status < 300)]);
      }
    }
  });

  test('says that its port is taken', async () => {
    const port = Number(new URL(server.mock.url).port);
    await expect(startMock({ documents, port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use.`);
  });

  test('can be closed twice', async () => {
    const mock = await startMock({ documents: [] });
    await mock.close();
    await mock.close();
    await expect(fetch(mock.url)).rejects.toThrow();
  });

  test('refuses a document with an unknown format of errors', async () => {
    const document = { openapi: '3.1.0', info: { title: 'X', version: '1' }, 'x-error-format': 'soap' };
    const paths = { '/a': { get: { responses: { 200: { description: 'A.' } } } } };
    await expect(startMock({ documents: [{ ...document, paths }] })).rejects.toThrow(
      'x-error-format: soap, which is unknown',
    );
  });
});
