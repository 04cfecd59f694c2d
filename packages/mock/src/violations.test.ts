import { expect, test } from 'vitest';
import { describe as told, violationsOf } from './violations.js';

const parameters = [
  { name: 'maxPageSize', in: 'query' },
  { name: 'Fleet-Continuation', in: 'header' },
] as const;

const read = (path: string[] | undefined, message: string, code = 'type') =>
  violationsOf([{ path, message, code }], parameters).map(told);

test.each([
  [
    ['query', 'maxpagesize'],
    'Request query parameter maxpagesize must be integer',
    'query.maxPageSize must be integer',
  ],
  [
    ['header'],
    "Request header must have required property 'fleet-continuation'",
    'header.Fleet-Continuation is required',
  ],
  [['query'], "Request query must have required property 'undeclared'", 'query.undeclared is required'],
  [
    ['body', 'Items', '0'],
    "Request body property Items.0 must have required property 'Id'",
    'body.Items.0.Id is required',
  ],
  [['body', 'a~1b~0c'], 'Request body property a~1b~0c must be string', 'body.a/b~c must be string'],
  [['body'], 'Request body must be object', 'body must be object'],
  [undefined, 'Body parameter is required', 'body is required'],
  [undefined, 'Target is not a string', 'body Target is not a string'],
])('%j %s', (path, message, expected) => {
  expect(read(path, message)).toEqual([expected]);
});

test('alternatives that fail alike are told once', () => {
  const diagnostic = { path: ['body', 'a'], message: 'Request body property a must be string', code: 'type' };
  expect(violationsOf([diagnostic, { ...diagnostic }], [])).toHaveLength(1);
});
