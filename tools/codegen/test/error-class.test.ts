import { createApiError } from '@edgeplane/client';
import { expect, test } from 'vitest';
import { errorClass } from '../src/emit/error-class.js';

test.each([304, 400, 401, 403, 404, 405, 409, 410, 412, 418, 429, 500, 503])(
  'docstrings name what the runtime throws for %i',
  (status) => {
    const url = 'https://service.example/';
    const response = new Response(null, { status });
    const error = createApiError({ operation: 'X_Y', method: 'GET', url, response, body: undefined });
    expect(errorClass(String(status))).toBe(error.name);
  },
);

test('a range is as narrow as a class goes', () => {
  expect(['5XX', '4XX', 'default'].map(errorClass)).toEqual(['ServerError', 'ApiError', 'ApiError']);
});
