import type { Operation } from '../openapi/document.js';
import { type Node, visit } from '../openapi/visit.js';
import { notVerified, paragraphs } from './markdown.js';

/** What the answers of an operation and its polling leave in doubt: Redoc hides answers until they are opened. */
export function doubts({ responses, 'x-polling': polling }: Operation): string | undefined {
  const found: string[] = [];
  const collect = (place: string, root: object | undefined) => {
    visit((root ?? {}) as Node, (node) => {
      const sentence = node['x-unverified'];
      if (typeof sentence === 'string') found.push(notVerified(sentence, place));
    });
  };
  for (const [status, response] of Object.entries(responses ?? {})) collect(`answer ${status}`, response);
  collect('waiting for the end', polling);
  return paragraphs(...found) || undefined;
}
