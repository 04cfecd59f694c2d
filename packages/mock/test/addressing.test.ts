// How a request finds its operation: hosts, prefixes, bare paths, case, precedence, methods.
import { describe, expect, test } from 'vitest';
import { documents, SUBSCRIPTION, TENANT } from './documents.js';
import { useMock } from './start.js';

const server = useMock({ documents });
const { ask } = server;
const FLEET = '/fleet.contoso.example';
const ADMIN = '/admin.local.contoso.example';

describe('a service is addressed by', () => {
  test('the first segment of the path', async () => {
    expect(await ask(`${FLEET}/v2/tenants/${TENANT}/devices/count`)).toMatchObject({
      status: 200,
      body: 128,
    });
  });

  test('the path alone', async () => {
    expect(await ask(`/v2/tenants/${TENANT}/devices/count`)).toMatchObject({ status: 200, body: 128 });
    expect(await ask('/metadata/endpoints?api-version=2015-01-01')).toMatchObject({ status: 200 });
    expect(await ask('/notes')).toMatchObject({ status: 200 });
  });

  test.each(['fleet.contoso.example', 'FLEET.contoso.example', 'fleet.contoso.example:4010'])(
    'the Host header %s',
    async (host) => {
      expect(await server.raw(`/v2/tenants/${TENANT}/devices/count`, host)).toEqual({
        status: 200,
        text: '128',
      });
    },
  );

  test('an absolute request target, as a client of a proxy sends it', async () => {
    const target = `http://fleet.contoso.example/v2/tenants/${TENANT}/devices/count`;
    expect(await server.raw(target, 'ignored.example')).toEqual({ status: 200, text: '128' });
  });

  test('a host with a port and a base path', async () => {
    expect((await ask('/keys.contoso.example:8443/base/keys')).status).toBe(200);
    expect((await ask('/keys.contoso.example%3A8443/base/keys')).status).toBe(200);
    expect((await ask('/base/keys')).status).toBe(200);
    expect((await ask('/keys.contoso.example:8443/keys')).status).toBe(404);
  });
});

test('a host serves the operations of its own documents only', async () => {
  expect((await ask(`${FLEET}/metadata/endpoints?api-version=2015-01-01`)).status).toBe(404);
  expect((await ask(`${ADMIN}/v2/tenants/${TENANT}/devices/count`)).status).toBe(404);
  expect((await server.raw(`/v2/tenants/${TENANT}/devices`, 'admin.local.contoso.example')).status).toBe(404);
});

test('paths are matched without regard to case, and with a slash at their end', async () => {
  expect((await ask(`${FLEET.toUpperCase()}/V2/Tenants/${TENANT}/DEVICES/Count/`)).body).toBe(128);
});

test('concrete segments win over templated ones', async () => {
  const devices = `/v2/tenants/${TENANT}/devices`;
  expect((await ask(`${devices}/count`)).body).toBe(128);
  expect((await ask(`${devices}/0a1b`)).body).toEqual({ DeviceId: '0a1b' });
  const form = { method: 'POST', body: new URLSearchParams({ grant_type: 'password', client_id: 'x' }) };
  expect((await ask('/adfs/oauth2/token', form)).body).toEqual({ access_token: 'adfs' });
  expect((await ask('/common/oauth2/token', form)).body).toEqual({ access_token: 'entra' });
});

test('a templated path answers for the method that the concrete one lacks', async () => {
  expect((await ask(`/v2/tenants/${TENANT}/devices/count`, { method: 'DELETE' })).status).toBe(204);
});

test.each([
  ['plain', "/odata/Alerts('a')"],
  ['encoded', '/odata/alerts(%27a%27)'],
  ['with a comma, which Prism would split', "/odata/Alerts('a,b')"],
  ['with a slash', "/odata/Alerts('a%2Fb')"],
])('a parameter with text around it: %s', async (_, path) => {
  expect(await ask(path)).toMatchObject({ status: 200, body: { name: 'by key' } });
});

test('such a parameter is validated by itself, without the text around it', async () => {
  const { status, body } = await ask("/odata/Alerts('123456')");
  expect(status).toBe(400);
  expect(body.error.message).toBe('path.key must NOT have more than 5 characters.');
});

test('HEAD is answered like GET without the body', async () => {
  const { status, headers, body } = await ask(`/v2/tenants/${TENANT}/devices/count`, { method: 'HEAD' });
  expect({ status, length: headers.get('content-length'), body }).toEqual({
    status: 200,
    length: '3',
    body: '',
  });
});

describe('an unknown path', () => {
  test('of Sphere', async () => {
    const { status, body } = await ask(`/v2/tenants/${TENANT}/gadgets`);
    expect(status).toBe(404);
    expect(body).toMatchObject([{ Status: 404, Title: 'Not Found', ErrorCode: 'NotFound' }]);
  });

  const providers = `/subscriptions/${SUBSCRIPTION}/providers`;
  test.each([
    [`${providers}/Contoso.Nobody/things?api-version=2016-05-01`, 'InvalidResourceNamespace'],
    [`${providers}/contoso.admin/regionHealths/local/things?api-version=2016-05-01`, 'InvalidResourceType'],
    ['/subscriptions', 'NotFound'],
  ])('of Resource Manager: %s', async (path, code) => {
    expect(await ask(ADMIN + path)).toMatchObject({ status: 404, body: { error: { code } } });
  });

  test('names the resource type and the supported api-versions', async () => {
    const { body } = await ask(
      `${providers}/Contoso.Admin/regionHealths/local/things?api-version=1999-01-01`,
    );
    expect(body.error.message).toBe(
      "The resource type 'regionHealths/things' could not be found in the namespace 'Contoso.Admin' for api version '1999-01-01'. The supported api-versions are '2016-05-01,2015-11-01'.",
    );
  });

  test('of a host takes the format of that host', async () => {
    expect((await ask('/login.contoso.example/')).body).toMatchObject({ error: 'invalid_request' });
  });

  test('of nobody says which hosts there are', async () => {
    const { body, headers } = await ask('/');
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({ status: 404, title: 'Not Found' });
    expect(body.detail).toContain('admin.local.contoso.example, fleet.contoso.example');
  });

  test('that is no path at all', async () => {
    expect((await server.raw('*', '127.0.0.1', 'OPTIONS')).status).toBe(404);
  });
});

test('a known path with another method is 405 with the methods that it has', async () => {
  const { status, headers, body } = await ask(`/v2/tenants/${TENANT}/devices`, { method: 'PUT' });
  expect(status).toBe(405);
  expect(headers.get('allow')).toBe('GET, POST, HEAD');
  expect(body).toMatchObject([{ Status: 405, ErrorCode: 'MethodNotAllowed' }]);
});
