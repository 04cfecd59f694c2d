// What to tell a person whose mock has just started.
import { curlLine } from './curl.js';
import type { ExampleRequest } from './example-request.js';
import type { Mock } from './mock.js';

const TO_TRY = 3;

/** The address, the documents served, and three requests to try. Several lines, without a line break at the end. */
export function banner(mock: Mock): string {
  const rows = mock.services.map(({ title, operations, hosts }) => ({
    title,
    count: `${operations.length} operation${operations.length === 1 ? '' : 's'}`,
    url: `${mock.url}/${hosts[0] ?? ''}`,
  }));
  const widest = (column: 'title' | 'count') => Math.max(0, ...rows.map((row) => row[column].length));
  const lines = rows.map(
    ({ title, count, url }) =>
      `  ${title.padEnd(widest('title'))}  ${count.padStart(widest('count'))}  ${url}`,
  );
  return [
    `Mock on ${mock.url}`,
    '',
    ...lines,
    '',
    'Try',
    ...toTry(mock).map((request) => `  ${curlLine(request)}`),
  ].join('\n');
}

/** The first operation of every document in turn, then their second. */
function toTry({ services }: Mock): ExampleRequest[] {
  const longest = Math.max(0, ...services.map(({ operations }) => operations.length));
  const ranked = Array.from({ length: longest }, (_, rank) =>
    services.flatMap(({ operations }) => operations[rank]?.exampleRequest() ?? []),
  );
  return ranked.flat().slice(0, TO_TRY);
}
