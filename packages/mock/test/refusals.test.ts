// What the mock refuses, and in which words.
import { describe, expect, test } from 'vitest';
import { documents, SUBSCRIPTION, TENANT } from './documents.js';
import { BEARER, useMock } from './start.js';

const { ask } = useMock({ documents });
const ALERTS = `/subscriptions/${SUBSCRIPTION}/providers/Contoso.Admin/regionHealths/local/alerts`;
const DEVICES = `/v2/tenants/${TENANT}/devices`;

const sending = (body: string, contentType = 'application/json') => ({
  method: 'POST',
  headers: { ...BEARER, 'content-type': contentType },
  body,
});

describe('without credentials', () => {
  test("the answer is the document's own 401, with its challenge", async () => {
    const { status, headers, body } = await ask(`${ALERTS}?api-version=2016-05-01`, { headers: {} });
    expect(status).toBe(401);
    expect(body).toEqual({ error: { code: 'AuthenticationFailed', message: 'No token.' } });
    expect(headers.get('www-authenticate')).toMatch(/^Bearer authorization_uri=/);
  });

  test('a document without a 401 is answered for in its format', async () => {
    const { status, headers, body } = await ask(DEVICES, { headers: {} });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(body).toMatchObject([{ Status: 401, ErrorCode: 'Unauthorized' }]);
  });

  test('nothing else is looked at', async () => {
    expect((await ask(`${ALERTS}?api-version=wrong`, { headers: {} })).status).toBe(401);
    const malformed = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
    expect((await ask(DEVICES, malformed)).status).toBe(401);
  });

  test('another scheme does not do, the case of the scheme does not matter', async () => {
    expect((await ask(DEVICES, { headers: { authorization: 'Basic YTpi' } })).status).toBe(401);
    expect((await ask(DEVICES, { headers: { authorization: 'bearer x' } })).status).toBe(200);
  });
});

describe('api-version of Resource Manager', () => {
  const message = async (query: string) => (await ask(ALERTS + query)).body.error;

  test('missing', async () => {
    expect(await message('')).toMatchObject({ code: 'MissingApiVersionParameter' });
  });

  test('known to nobody', async () => {
    expect(await message('?api-version=2099-01-01')).toEqual({
      code: 'InvalidApiVersionParameter',
      message: "The api-version '2099-01-01' is invalid. The supported versions are '2016-05-01,2015-11-01'.",
    });
  });

  test('known to another provider', async () => {
    expect(await message('?api-version=2021-07-01')).toEqual({
      code: 'NoRegisteredProviderFound',
      message:
        "No registered resource provider found for location 'local' and API version '2021-07-01' for type 'regionHealths/alerts'. The supported api-versions are '2016-05-01,2015-11-01'.",
    });
  });

  test('goes before everything else that is wrong', async () => {
    expect(await message('?api-version=2099-01-01&$top=x')).toMatchObject({
      code: 'InvalidApiVersionParameter',
    });
  });

  test('of a path that has a format of its own', async () => {
    expect((await ask('/metadata/endpoints?api-version=3')).body.error.code).toBe(
      'InvalidApiVersionParameter',
    );
  });
});

describe('Resource Manager names the field', () => {
  test('in the query and in the path, each by itself', async () => {
    const path = ALERTS.replace(SUBSCRIPTION, 'not-a-guid');
    const { status, headers, body } = await ask(`${path}?api-version=2016-05-01&$top=0`);
    expect(status).toBe(400);
    expect(body.error.code).toBe('InvalidParameter');
    expect(body.error.details).toEqual([
      { code: 'InvalidParameter', target: 'query.$top', message: 'query.$top must be >= 1' },
      {
        code: 'InvalidParameter',
        target: 'path.subscriptionId',
        message: 'path.subscriptionId must match format "uuid"',
      },
    ]);
    // The headers that the document declares for its 400.
    expect(headers.get('x-ms-failure-cause')).toBe('gateway');
  });
});

describe('Sphere tells each violation in a problem of its own', () => {
  const details = async (path: string, init?: RequestInit) => {
    const { status, body } = await ask(path, init);
    const problems = body as unknown as { Detail: string }[];
    return { status, details: problems.map(({ Detail }) => Detail) };
  };

  test.each([
    ['a query parameter', `${DEVICES}?maxPageSize=many`, undefined, 'query.maxPageSize must be integer'],
    ['a missing property', DEVICES, sending('{}'), 'body.DeviceId is required'],
    ['a property', DEVICES, sending('{"DeviceId":1}'), 'body.DeviceId must be string'],
    [
      'a property of an item',
      DEVICES,
      sending('{"DeviceId":"0a1b","Tags":[{"Name":1},{}]}'),
      'body.Tags.1.Name is required',
    ],
    ['the body as a whole', DEVICES, sending('[]'), 'body must be object'],
    ['a missing body', DEVICES, { method: 'POST' }, 'body is required'],
  ])('%s', async (_, path, init, detail) => {
    expect(await details(path, init)).toEqual({ status: 400, details: [detail] });
  });

  test('all of them', async () => {
    expect(await details(DEVICES.replace(TENANT, 'x'), sending('{"DeviceId":"XYZ","Tags":[{}]}'))).toEqual({
      status: 400,
      details: [
        'body.DeviceId must match pattern "^[0-9a-f]{4}$"',
        'body.Tags.0.Name is required',
        'path.tenantId must match format "uuid"',
      ],
    });
  });

  test('malformed JSON', async () => {
    const answer = await details(DEVICES, sending('{"DeviceId":'));
    expect(answer.status).toBe(400);
    expect(answer.details).toEqual([expect.stringMatching(/^The body is not JSON: /)]);
  });

  test('a media type that is not taken is 415', async () => {
    const { status, body } = await ask(DEVICES, sending('<a/>', 'application/xml'));
    expect(status).toBe(415);
    expect(body).toMatchObject([{ Status: 415, Detail: 'Supported content types: application/json' }]);
  });

  test('a media type that is not taken is 415 in a body of unknown length too', async () => {
    const stream = new Blob(['<a/>']).stream();
    const init = {
      ...sending(''),
      headers: { ...BEARER, 'content-type': 'text/xml' },
      body: stream,
      duplex: 'half',
    };
    expect((await ask(DEVICES, init as RequestInit)).status).toBe(415);
  });
});

describe('a token endpoint', () => {
  const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });

  test.each([
    [{ grant_type: 'password' }, 'invalid_request', 'body.client_id is required.'],
    [
      { grant_type: 'magic', client_id: 'x' },
      'unsupported_grant_type',
      'body.grant_type must be equal to one of the allowed values: password, client_credentials.',
    ],
  ])('refuses %j', async (fields, error, description) => {
    const { status, body } = await ask('/common/oauth2/token', form(fields));
    expect(status).toBe(400);
    expect(body).toEqual({ error, error_description: description });
  });
});

test('an operation that refuses with a page does so, and is no way to slip in markup', async () => {
  const { status, headers, body } = await ask('/authorize?response_type=%3Cscript%3E');
  expect(status).toBe(400);
  expect(headers.get('content-type')).toBe('text/html');
  expect(body).toBe(
    '<!doctype html>\n<title>400 Bad Request</title>\n<p>query.state is required; query.response_type must be equal to one of the allowed values: code.</p>\n',
  );
  const { body: missing } = await ask('/login.contoso.example/authorize', { method: 'PUT' });
  expect(missing).toContain('<title>405 Method Not Allowed</title>');
});

describe('a document without a format of errors', () => {
  test('speaks in problem details', async () => {
    const { status, headers, body } = await ask('/notes', sending('{"a":1}'));
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: "body must NOT have additional properties; found 'a'; header.X-Kind is required.",
      errors: [
        { field: 'body', detail: "must NOT have additional properties; found 'a'" },
        { field: 'header.X-Kind', detail: 'is required' },
      ],
    });
  });

  test('is read by whoever accepts what it has', async () => {
    expect((await ask('/notes', { headers: { accept: 'image/png' } })).status).toBe(406);
  });
});
