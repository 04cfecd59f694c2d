import {
  AbortError,
  ArgumentError,
  AuthError,
  ConnectionError,
  createApiError,
  LongRunningOperationError,
  TimeoutError,
} from '@edgeplane/client';
import { describe, expect, test } from 'vitest';
import { describeFailure, exitCode } from './failure.js';
import { UsageError } from './usage-error.js';

function refused(status: number, body: unknown = undefined, headers: HeadersInit = {}) {
  return createApiError({
    operation: 'Alerts_Get',
    method: 'GET',
    url: 'https://adminmanagement.local.azurestack.external/alerts/1?api-version=2016-05-01',
    response: new Response(null, { status, headers }),
    body,
  });
}

test.each([
  [new UsageError('x'), 2],
  [new ArgumentError('x', 'filter'), 2],
  [new AuthError('x'), 3],
  [refused(401), 3],
  [refused(403), 3],
  [refused(429), 4],
  [refused(404), 1],
  [refused(503), 1],
  [new LongRunningOperationError('x', 'y', 3, undefined, undefined), 1],
  [new ConnectionError('x'), 1],
  [new TimeoutError('x'), 1],
  [new AbortError('x'), 130],
  [new TypeError('x'), 1],
])('%s ends with %i', (error, code) => {
  expect(exitCode(error)).toBe(code);
});

describe('the text', () => {
  test('says what happened, where, and what to do next', () => {
    const error = refused(
      404,
      {
        error: {
          code: 'NotFound',
          message: 'No alert 1.',
          details: [{ code: 'X', message: 'y', target: 'alertName' }],
        },
      },
      { 'x-ms-request-id': 'r-1' },
    );
    expect(describeFailure(error, false)).toBe(
      [
        'error: Alerts_Get failed with 404: NotFound: No alert 1. (GET https://adminmanagement.local.azurestack.external/alerts/1, request id r-1)',
        '  - alertName: X: y',
        'next: Check the ids and names: the list command of the group shows what exists.',
      ].join('\n'),
    );
  });

  test('tells how long to wait', () => {
    expect(describeFailure(refused(429, undefined, { 'retry-after': '17' }), false)).toContain(
      'Try again in 17 s.',
    );
  });

  test('shows the answer and the causes only when asked', () => {
    const error = new ConnectionError('no way', { cause: new Error('ECONNREFUSED') });
    expect(describeFailure(error, false)).not.toContain('ECONNREFUSED');
    expect(describeFailure(error, true)).toContain('because: Error: ECONNREFUSED');
    expect(describeFailure(refused(400, { error: { code: 'Bad', message: 'm' } }), true)).toContain(
      '"code": "Bad"',
    );
  });

  test('has a stack only for what should not happen, and only when asked', () => {
    const fault = new TypeError('x is not a function');
    expect(describeFailure(fault, false)).toMatch(/^error: x is not a function\nnext: .*--verbose/);
    expect(describeFailure(fault, true)).toContain('failure.test.ts');
    expect(describeFailure(refused(500), true)).not.toContain('failure.test.ts');
  });

  test('of a service cannot drive the terminal', () => {
    const error = refused(400, { error: { code: 'X', message: '\u001b]0;owned\u0007text' } });
    expect(describeFailure(error, true)).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
