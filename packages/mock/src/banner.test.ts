import { expect, test } from 'vitest';
import { banner } from './banner.js';
import { curlLine } from './curl.js';

const operation = (id: string) => ({
  id,
  exampleRequest: () => ({ method: 'GET', url: `http://m/${id}`, headers: {} }),
});

test('the banner shows every document, and three requests of as many documents as there are', () => {
  const services = [
    { title: 'Fleet', version: '2', hosts: ['fleet.example'], operations: ['a1', 'a2', 'a3'].map(operation) },
    { title: 'Identity', version: '1', hosts: ['login.example', 'x'], operations: ['b1'].map(operation) },
    { title: 'Plain', version: '1', hosts: [], operations: [] },
  ];
  expect(banner({ url: 'http://m', services, close: async () => undefined })).toBe(
    [
      'Mock on http://m',
      '',
      '  Fleet     3 operations  http://m/fleet.example',
      '  Identity   1 operation  http://m/login.example',
      '  Plain     0 operations  http://m/',
      '',
      'Try',
      "  curl 'http://m/a1'",
      "  curl 'http://m/b1'",
      "  curl 'http://m/a2'",
    ].join('\n'),
  );
});

test('a command line is safe for a shell', () => {
  const headers = { 'Content-Type': 'application/json' };
  expect(curlLine({ method: 'POST', url: 'http://m/a?b=$(c)', headers, body: `{"a":"it's"}` })).toBe(
    `curl -X POST -H 'Content-Type: application/json' -d '{"a":"it'\\''s"}' 'http://m/a?b=$(c)'`,
  );
});
