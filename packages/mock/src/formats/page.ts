// A page for a browser, for operations that declare their refusals as one: the authorize endpoints.
import { STATUS_CODES } from 'node:http';
import type { ErrorFormat } from '../error-format.js';

export const page: ErrorFormat = {
  contentType: 'text/html',
  body: ({ status, message }) =>
    `<!doctype html>\n<title>${status} ${STATUS_CODES[status]}</title>\n<p>${escaped(message)}</p>\n`,
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
