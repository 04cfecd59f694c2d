import { expect, test } from 'vitest';
import { readErrorBody } from './error-body.js';

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
