// Problem details (RFC 9457), for documents that name no format and for paths that belong to no document.
import { STATUS_CODES } from 'node:http';
import type { ErrorFormat } from '../error-format.js';
import { fieldOf } from '../violations.js';

export const problem: ErrorFormat = {
  contentType: 'application/problem+json',
  body: ({ status, message, violations }) => ({
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    detail: message,
    ...(violations.length > 0 && {
      errors: violations.map((violation) => ({ field: fieldOf(violation), detail: violation.message })),
    }),
  }),
};
