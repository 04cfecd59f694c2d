import { describe, expect, test } from 'vitest';
import { ApiError, ApiVersionError, BadRequestError, NotModifiedError } from './api-error.js';
import { call } from './call.js';
import { explainArm } from './explain-arm.js';
import { explainSphere } from './explain-sphere.js';
import { longRunning } from './polling.js';
import { fakeService, json } from './testing.js';

const get = { id: 'Alerts_Get', method: 'GET', path: '/a', parameters: [], idempotent: true } as const;

async function failure(answer: Response, options = {}): Promise<ApiError> {
  const { client } = fakeService(() => answer, { explain: explainArm, ...options });
  const error = await call(client, get).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}
const refusal = (code: string, message = 'No.', init: ResponseInit = { status: 400 }) =>
  json({ error: { code, message } }, init);

test('a token for another audience is explained', async () => {
  const error = await failure(refusal('InvalidAuthenticationTokenAudience', 'Wrong.', { status: 401 }));
  expect(error.message).toMatch(/Wrong\..*another audience.*metadata/);
});

test.each([
  ['https://management.local.azurestack.external', 'https://adminmanagement.local.azurestack.external'],
  ['https://proxy.example', 'adminmanagement.{region}.{domain}'],
])('an admin provider asked for at %s is explained', async (baseUrl, admin) => {
  const { client } = fakeService(() => refusal('InvalidResourceNamespace', 'Invalid.', { status: 404 }), {
    baseUrl,
    explain: explainArm,
  });
  const descriptor = { ...get, path: '/subscriptions/s/providers/Microsoft.Fabric.Admin/fabricLocations' };
  await expect(call(client, descriptor)).rejects.toThrowError(
    `Microsoft.Fabric.Admin is served by the admin endpoint only: call ${admin},`,
  );
});

test.each([
  [-20 * 60_000, '20 minutes ahead of'],
  [3_600_000, '60 minutes behind'],
])('a clock that is %i ms off is explained', async (offset, words) => {
  const date = new Date(Date.now() + offset).toUTCString();
  const error = await failure(
    refusal('ExpiredAuthenticationToken', 'Expired.', { status: 401, headers: { date } }),
  );
  expect(error.message).toContain(words);
});

test('a clock that is right is not', async () => {
  const date = new Date().toUTCString();
  const error = await failure(
    refusal('ExpiredAuthenticationToken', 'Expired.', { status: 401, headers: { date } }),
  );
  expect(error.message).not.toContain('clock');
});

test('a proxy that refuses is not taken for the service', async () => {
  const error = await failure(
    new Response('<html>blocked</html>', { status: 403, headers: { 'content-type': 'text/html' } }),
  );
  expect(error.message).toMatch(/web page.*proxy/);
});

describe('a version that the service does not take', () => {
  test.each([
    [
      400,
      'InvalidApiVersionParameter',
      "The api-version 'X' is invalid. The supported versions are 'a,b, c'.",
    ],
    [
      400,
      'NoRegisteredProviderFound',
      "None for type 'T'. The supported api-versions are 'a, b,c'. The supported locations are 'local'.",
    ],
    [404, 'InvalidResourceType', "Not in 'N' for api version 'V'. The supported api-versions are 'a,b,c'."],
  ])('is %i %s, with those that it takes', async (status, code, message) => {
    const error = await failure(refusal(code, message, { status }));
    expect(error).toBeInstanceOf(ApiVersionError);
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ status, code, supported: ['a', 'b', 'c'] });
    expect(error.message).toMatch(/apiVersion/);
  });

  test('is another error where no versions are named', async () => {
    const error = await failure(refusal('InvalidResourceType', 'No such type.', { status: 404 }));
    expect(error).not.toBeInstanceOf(ApiVersionError);
    expect(await failure(refusal('Other', "The supported versions are 'a'."))).not.toBeInstanceOf(
      ApiVersionError,
    );
  });
});

describe('a location that the service is not in', () => {
  test('is not taken for a version that it does not take', async () => {
    const message =
      "No registered resource provider found for location 'moon' and API version '2016-05-01' for type 'a'. " +
      "The supported api-versions are '2016-05-01,2015-01-01'. The supported locations are 'local'.";
    const { client } = fakeService(() => refusal('NoRegisteredProviderFound', message), {
      explain: explainArm,
    });
    const versioned = { ...get, apiVersion: { default: '2016-05-01', supported: ['2016-05-01'] } };
    const error = await call(client, versioned).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).not.toBeInstanceOf(ApiVersionError);
    expect(String(error)).toContain('The api-version is served, but not in that location.');
  });
});

describe('what Azure Sphere says no more about', () => {
  const options = { explain: explainSphere };

  test('may be a token for another audience', async () => {
    const error = await failure(new Response(null, { status: 400 }), options);
    expect(error.message).toMatch(/gave no reason.*another audience.*scopes/);
  });

  test('is left alone where it does say, and where the clock is off', async () => {
    const said = await failure(
      json([{ Title: 'Bad Request', ErrorCode: 'BadRequest' }], { status: 400 }),
      options,
    );
    expect(said.message).not.toContain('audience');
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    const late = await failure(new Response(null, { status: 401, headers: { date } }), options);
    expect(late.message).toContain('60 minutes behind');
  });
});

test('304 says that nothing has changed', async () => {
  expect(await failure(new Response(null, { status: 304 }))).toBeInstanceOf(NotModifiedError);
});

describe('numbers that stand for failures', () => {
  const errorCodes = { 2: 'TenantMigrationRequired', 8: 'NotFound' };

  test('are named, at the top and in an operation', async () => {
    const error = await failure(json({ Code: 2, Message: 'Migrate.' }, { status: 410 }), { errorCodes });
    expect(error.code).toBe('TenantMigrationRequired');
    expect(error.message).toContain('TenantMigrationRequired: Migrate.');
    const start = {
      ...get,
      polling: {
        kind: 'link',
        operation: get,
        arguments: {},
        state: '/State',
        succeeded: [2],
        failed: [3],
        error: '/Error',
      },
    } as const;
    const { client } = fakeService(() => json({ State: 3, Error: { Code: 8, Message: 'Gone.' } }), {
      errorCodes,
    });
    await expect(longRunning(client, start).untilDone({ interval: 0 })).rejects.toMatchObject({
      code: 'NotFound',
    });
  });

  test('stay numbers where nobody named them', async () => {
    expect((await failure(json({ Code: 99 }, { status: 400 }), { errorCodes })).code).toBe('99');
  });
});

test('a token or a signature that the service repeats is not passed on', async () => {
  const token = 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl';
  const said = `The token '${token}' is wrong for https://x.example/a?sv=1&sig=c2VjcmV0%3D&se=2.`;
  const error = await failure(refusal('InvalidAuthenticationToken', said, { status: 401 }));
  expect(error.message).toContain(
    "The token 'REDACTED' is wrong for https://x.example/a?sv=1&sig=REDACTED&se=2.",
  );
  expect(`${error.stack}`).not.toMatch(/eyJ|c2VjcmV0/);
});
