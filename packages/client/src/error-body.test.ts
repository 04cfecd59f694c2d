import { describe, expect, test } from 'vitest';
import { call } from './call.js';
import { readErrorBody } from './error-body.js';
import { fakeService, json } from './testing.js';

test.each([
  [
    'Resource Manager',
    { error: { code: 'NotFound', message: 'No.', target: 'x', details: [{ code: 'Inner' }] } },
    { code: 'NotFound', message: 'No.', target: 'x' },
  ],
  [
    'an older provider',
    { message: 'Unsupported quota location.' },
    { code: undefined, message: 'Unsupported quota location.' },
  ],
  [
    'a failed operation',
    { properties: { provisioningState: 'Failed' }, error: { code: 'OperationFailed', message: 'No.' } },
    { code: 'OperationFailed' },
  ],
  ['Sphere, one', { Code: 2, Message: 'Migrate.' }, { code: '2', message: 'Migrate.' }],
  [
    'Sphere, several',
    [{ Title: 'Bad', ErrorCode: 'InvalidName', Detail: 'Too long.' }, { Title: 'Worse' }],
    { code: 'InvalidName', message: 'Too long.' },
  ],
  [
    'OAuth',
    { error: 'invalid_client', error_description: 'Wrong secret.' },
    { code: 'invalid_client', message: 'Wrong secret.' },
  ],
])('reads the error of %s', (_, body, expected) => {
  expect(readErrorBody(body)).toMatchObject(expected);
});

test('keeps the failures behind a failure', () => {
  expect(readErrorBody({ error: { code: 'A', details: [{ code: 'B' }, null] } })?.details).toMatchObject([
    { code: 'B' },
  ]);
  expect(readErrorBody([{ Title: 'first' }, { Title: 'second' }])?.details).toMatchObject([
    { message: 'second' },
  ]);
});

test.each([undefined, null, '', '<html>', 7, {}, []])('has nothing to say about %j', (body) => {
  expect(readErrorBody(body)).toBeUndefined();
});

describe('bodies that services were seen to send', () => {
  test.each<
    [string, number, unknown, { code?: string | undefined; message?: string | undefined } | undefined]
  >([
    [
      'Resource Manager, with empty details',
      404,
      { error: { code: 'NotFound', message: 'Resource alerts/a not found.', details: [] } },
      { code: 'NotFound', message: 'Resource alerts/a not found.' },
    ],
    [
      'the gateway before it',
      504,
      { error: { code: 'GatewayTimeout', message: 'The gateway did not receive a response in time.' } },
      { code: 'GatewayTimeout' },
    ],
    [
      'compute',
      400,
      { message: 'Unsupported quota location: moon' },
      { code: undefined, message: 'Unsupported quota location: moon' },
    ],
    [
      'update, of a method that it does not have',
      405,
      { message: "The requested resource does not support http method 'GET'." },
      { code: undefined, message: "The requested resource does not support http method 'GET'." },
    ],
    [
      'fabric, of an action that failed',
      400,
      {
        properties: { provisioningState: 'Failed' },
        error: { code: 'ArgumentError', message: 'The node is not in maintenance.' },
      },
      { code: 'ArgumentError', message: 'The node is not in maintenance.' },
    ],
    ['fabric and update, of what is not there', 404, undefined, undefined],
    [
      'Azure Sphere, of a tenant that was never migrated',
      410,
      { Code: 2, Message: 'Migrate.' },
      { code: '2' },
    ],
    [
      'Azure Sphere, as RFC 7807',
      400,
      [
        {
          Type: 'about:blank',
          Title: 'Bad Request',
          Status: 400,
          Detail: 'The name is too long.',
          Instance: null,
          Extensions: {},
          ErrorCode: 'BadRequest',
        },
      ],
      { code: 'BadRequest', message: 'The name is too long.' },
    ],
  ])('%s', async (_, status, body, expected) => {
    const answer = () => (body === undefined ? new Response(null, { status }) : json(body, { status }));
    const { client } = fakeService(answer);
    const get = { id: 'X_Get', method: 'GET', path: '/x', parameters: [], idempotent: true } as const;
    const error = await call(client, get).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status, code: expected?.code });
    expect(String(error)).toContain(expected?.message ?? expected?.code ?? 'the service gave no reason');
  });
});
