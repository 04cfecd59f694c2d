import { expect, test } from 'vitest';
import { evaluate, pointer } from './expression.js';

// The examples of RFC 6901, section 5.
const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8, ' ': 7 };
test.each([
  ['', document],
  ['/foo', ['bar', 'baz']],
  ['/foo/0', 'bar'],
  ['/', 0],
  ['/a~1b', 1],
  ['/m~0n', 8],
  ['/ ', 7],
  ['/none', undefined],
  ['/foo/0/none', undefined],
])('the pointer %j leads there', (path, expected) => {
  expect(pointer(document, path)).toEqual(expected);
});

const exchange = {
  arguments: { tenantId: 't' },
  started: {
    data: { OperationId: 'o' },
    status: 202,
    headers: new Headers({ 'x-run': 'r' }),
    requestId: undefined,
  },
};
test.each([
  ['$request.path.tenantId', 't'],
  ['$response.body#/OperationId', 'o'],
  ['$response.header.x-run', 'r'],
  ['$response.header.none', undefined],
  ['local', 'local'],
])('%s is %s', (expression, expected) => {
  expect(evaluate(expression, exchange)).toBe(expected);
});
