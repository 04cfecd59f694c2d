import { expect, test } from 'vitest';
import { connectionError } from './connection-error-browser.js';

test('in a browser a failed connection may have sent something, and all causes are named', () => {
  const cause = new TypeError('Failed to fetch');
  expect(connectionError('service.example', cause)).toMatchObject({
    name: 'ConnectionError',
    reason: 'broken',
    message: expect.stringMatching(/^service\.example gave no answer: .*certificate.*web pages/),
    cause,
  });
});
