import { describe, expect, test } from 'vitest';
import { isJson, parseBody } from './request-body.js';

const parse = (text: string, contentType?: string, ...taken: string[]) =>
  parseBody(Buffer.from(text), contentType, taken);

test('JSON becomes a value; the properties of an object are its fields', () => {
  expect(parse('{"a":{"b":1}}', 'Application/JSON; charset=utf-8')).toEqual({
    bytes: 13,
    mediaType: 'application/json',
    value: { a: { b: 1 } },
    fields: { a: { b: 1 } },
  });
  expect(parse('[1]', 'application/json')).toMatchObject({ value: [1], fields: {} });
  expect(parse('null', 'application/json')).toMatchObject({ value: null, fields: {} });
});

test('what is not JSON says so', () => {
  expect(parse('{', 'application/merge-patch+json')).toMatchObject({
    value: undefined,
    malformed: expect.stringMatching(/^The body is not JSON: .+\.$/),
  });
});

test('a form stays text, its fields are decoded', () => {
  expect(parse('a=b+c&d=%26', 'application/x-www-form-urlencoded')).toMatchObject({
    value: 'a=b+c&d=%26',
    fields: { a: 'b c', d: '&' },
  });
});

test('anything else keeps every byte', () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  const { value } = parseBody(bytes, 'application/octet-stream', []);
  expect(Buffer.from(value as string, 'latin1')).toEqual(bytes);
});

test.each([undefined, '', 'nonsense'])(
  'the document says the media type when the client says %j',
  (contentType) => {
    expect(parse('{}', contentType, 'application/json').value).toEqual({});
    expect(parse('{}', contentType)).toMatchObject({ mediaType: undefined, value: '{}' });
  },
);

test.each(['application/x-www-form-urlencoded', 'application/json', 'text/plain; charset=UTF-8'])(
  'where only bytes are taken, %s is bytes as well',
  (contentType) => {
    const image = parse('a=b', contentType, 'application/octet-stream');
    expect(image).toMatchObject({ mediaType: 'application/octet-stream', value: 'a=b', fields: {} });
  },
);

test('text/json is JSON where the document takes JSON, and itself elsewhere', () => {
  expect(parse('{}', 'text/json', 'application/json').mediaType).toBe('application/json');
  expect(parse('{}', 'text/json', 'text/plain').mediaType).toBe('text/json');
});

test('a byte order mark is not part of the JSON', () => {
  expect(parse('\ufeff{"a":1}', 'application/json')).toMatchObject({ value: { a: 1 } });
});

test('an empty body has no value', () => {
  expect(parse('', 'application/json')).toEqual({
    bytes: 0,
    mediaType: 'application/json',
    value: undefined,
    fields: {},
  });
});

describe('JSON media types', () => {
  test.each(['application/json', 'application/problem+json; charset=utf-8', 'text/json'])('%s', (type) => {
    expect(isJson(type)).toBe(true);
  });
  test.each([undefined, 'text/plain', 'application/jsonlines', 'text/plain; x=/json'])('not %s', (type) => {
    expect(isJson(type)).toBe(false);
  });
});
