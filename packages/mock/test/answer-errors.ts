// Checks what came over HTTP against the document.
import { responseErrors } from '../src/check-response.js';
import type { Operation } from '../src/service.js';

/** What is wrong with an answer; empty when the document declares it as it is. */
export function answerErrors(operation: Operation, { status, headers }: Response, body: string): string[] {
  const mediaType = headers.get('content-type');
  return responseErrors(operation, {
    status,
    headers: mediaType === null ? {} : { 'Content-Type': mediaType },
    ...(body !== '' && { body }),
  });
}
