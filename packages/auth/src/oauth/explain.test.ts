import { AbortError, AuthError, TimeoutError } from '@edgeplane/client';
import { expect, test } from 'vitest';
import { explainFailure } from './explain.js';
import { createRedactor } from './redact.js';
import { Refusal } from './refusal.js';

const explain = (error: unknown, secret = 'hunter2  hunter2') =>
  explainFailure(error, 'No token', createRedactor([secret]));

test('a long text is cut, but no secret in half', () => {
  const { message } = explain(new Refusal('invalid_client', `${'x'.repeat(995)}hunter2  hunter2`, []));
  expect(message).toContain('xxx[reda (invalid_client)');
  expect(message).not.toContain('hunt');
});

test('blanks are closed up, after secrets have been found by theirs', () => {
  const { message } = explain(new Refusal('invalid_client', 'no:\r\n  hunter2  hunter2\tis wrong', []));
  expect(message).toMatch(/^No token: no: \[redacted\] is wrong \(invalid_client\)\. /);
});

test('a refusal without words', () => {
  expect(explain(new Refusal('invalid_client', '', [])).message).toMatch(
    /^No token: refused \(invalid_client\)\. /,
  );
});

test('the end of the call by its caller stays what it is', () => {
  const error = new AbortError('The caller ended the call.');
  expect(explain(error)).toBe(error);
});

test('a lost connection is the cause', () => {
  const cause = new TimeoutError('late', { cause: new Error('hunter2  hunter2') });
  const error = explain(cause);
  expect(error).toBeInstanceOf(AuthError);
  expect(error).toMatchObject({ message: 'No token: late', cause });
  expect(cause.cause).toBeUndefined();
});

test.each([
  [Object.assign(new Error('quoting a token'), { errorCode: 'token_parsing_error' }), 'token_parsing_error'],
  [new URIError('quoting a token'), 'URIError'],
  ['quoting a token', 'string'],
])('of anything else only the name is told', (error, name) => {
  expect(explain(error).message).toBe(`No token: MSAL could not go on (${name}).`);
});
