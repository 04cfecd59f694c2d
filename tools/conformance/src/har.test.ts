import { expect, test } from 'vitest';
import { readHar } from './har.js';

const har = (entry: object) => JSON.stringify({ log: { entries: [entry] } });
const read = (request: object, response: object) => {
  const base = {
    method: 'get',
    url: 'https://stamp.example:8443/a%20b?x=1&$filter=a%20eq%20%27b%27&x=2&empty',
  };
  const [exchange] = readHar(
    't.har',
    har({ request: { ...base, ...request }, response: { status: 200, ...response } }),
  );
  if (exchange === undefined) throw new Error('no exchange');
  return exchange;
};

test('a request is read with method, host, path still encoded, and query decoded', () => {
  const { source, request } = read({}, {});
  expect(source).toEqual({ file: 't.har', entry: 0 });
  expect(request).toMatchObject({ method: 'GET', host: 'stamp.example:8443', path: '/a%20b' });
  expect(request.query).toEqual([
    ['x', '1'],
    ['$filter', "a eq 'b'"],
    ['x', '2'],
    ['empty', ''],
  ]);
});

test('a plus sign in a query stands for itself', () => {
  const url = 'https://s.example/?from=2019-12-10T19:00:00+00:00&to=2019-12-10T20:00:00%2B00:00';
  expect(read({ url }, {}).request.query).toEqual([
    ['from', '2019-12-10T19:00:00+00:00'],
    ['to', '2019-12-10T20:00:00+00:00'],
  ]);
});

test('an address without host is read', () => {
  expect(read({ url: '/things?x=1' }, {}).request).toMatchObject({ path: '/things', query: [['x', '1']] });
});

test('header names are in lower case and repeated fields are kept', () => {
  const headers = [
    { name: 'Retry-After', value: '5' },
    { name: 'X-A', value: '1' },
    { name: 'x-a', value: '2' },
  ];
  expect([...read({}, { headers }).response.headers]).toEqual([
    ['retry-after', ['5']],
    ['x-a', ['1', '2']],
  ]);
});

test.each([
  ['text', { mimeType: 'application/json', text: '{}' }, { contentType: 'application/json', text: '{}' }],
  [
    'base64',
    { mimeType: 'a/b', text: 'eyLDpCI6MX0=', encoding: 'base64' },
    { contentType: 'a/b', text: '{"ä":1}' },
  ],
  ['nothing', undefined, { contentType: undefined, text: '' }],
  ['null', null, { contentType: undefined, text: '' }],
  ['an empty type', { mimeType: '', text: 'x' }, { contentType: undefined, text: 'x' }],
  ['a size of 0', { mimeType: 'a/b', size: 0 }, { contentType: 'a/b', text: '' }],
  ['a body that the browser dropped', { mimeType: 'a/b', size: 12 }, { contentType: 'a/b', text: undefined }],
])('a response body with %s', (_, content, body) => {
  expect(read({}, { content }).response.body).toEqual(body);
});

test('the Content-Type field wins over mimeType, whatever its case', () => {
  const headers = [{ name: 'CONTENT-TYPE', value: 'text/plain' }];
  expect(read({}, { headers, content: { mimeType: 'a/b', text: '' } }).response.body.contentType).toBe(
    'text/plain',
  );
});

test('form fields are read as a form', () => {
  const params = [
    { name: 'grant_type', value: 'password' },
    { name: 'scope', value: 'a b' },
    { name: 'none' },
  ];
  const postData = { mimeType: 'application/x-www-form-urlencoded', params };
  expect(read({ postData }, {}).request.body.text).toBe('grant_type=password&scope=a+b&none=');
});

test('a request body that was dropped is not an empty one', () => {
  expect(read({ bodySize: 5 }, {}).request.body.text).toBeUndefined();
  expect(read({ bodySize: -1 }, {}).request.body.text).toBe('');
});

test('a byte order mark is no error', () => {
  expect(
    readHar('t.har', `\uFEFF${har({ request: { method: 'GET', url: '/' }, response: { status: 200 } })}`),
  ).toHaveLength(1);
});

test.each([
  ['{"log": {\n  "entries": [}', 'line 2, column 15 it is no JSON (ValueExpected)'],
  ['', 'line 1, column 1 it is no JSON (ValueExpected)'],
  ['[]', 'at the top it must be object'],
  ['{"log":{}}', "at /log it must have required property 'entries'"],
  [
    har({ request: { method: 'GET', url: '/' } }),
    "at /log/entries/0 it must have required property 'response'",
  ],
  [
    har({ request: { method: 'GET', url: 3 }, response: { status: 1 } }),
    'at /log/entries/0/request/url it must be string',
  ],
  [
    har({ request: { method: 'GET', url: 'http://[' }, response: { status: 200 } }),
    'at /log/entries/0/request/url it is no URL',
  ],
])('%s is refused with its place', (text, message) => {
  expect(() => readHar('t.har', text)).toThrow(
    `t.har is no HAR file: ${message.startsWith('line') ? 'at ' : ''}${message}`,
  );
});

test('an error does not quote the file', () => {
  expect(() => readHar('t.har', '{"Authorization": "Bearer s3cret"')).toThrow(/^(?!.*s3cret)/s);
});
