import { expect, test } from 'vitest';
import { documentOf, findingsIn } from '../test/fixtures.js';

const query = (name: string, schema: object, rest: object = {}) => ({ name, in: 'query', schema, ...rest });
const things = (...parameters: object[]) =>
  documentOf({
    '/things/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      get: { operationId: 'Thing_Get', parameters, responses: { 200: { description: 'Fine.' } } },
    },
  });
const id = 'F0E1D2C3-b4a5-4697-8889-7a6b5c4d3e91';
const found = (search: string, ...parameters: object[]) =>
  findingsIn(things(...parameters), { method: 'GET', url: `/things/${id}${search}` });
const headers = (requestHeaders: Record<string, string>, parameter: object) =>
  findingsIn(things(parameter), { method: 'GET', url: `/things/${id}`, requestHeaders });

const version = query(
  'api-version',
  { type: 'string', enum: ['2016-05-01', '2015-11-01'] },
  { required: true },
);

test('an api-version that the document lists', () => {
  expect(found('?api-version=2015-11-01', version)).toEqual([]);
});

test('an api-version that it does not list', () => {
  expect(found('?api-version=2099-01-01', version)).toEqual([
    'error api-version request.query/api-version is none of "2016-05-01", "2015-11-01"',
  ]);
});

test('a required parameter that is missing', () => {
  expect(found('', version)).toEqual([
    'error missing-parameter request.query/api-version is missing, but required',
  ]);
});

test('a parameter that is not declared, and one that is spelled otherwise', () => {
  expect(found('?$top=1&$ORDERBY=x&$top=2', query('$orderBy', { type: 'string' }))).toEqual([
    'error unknown-parameter request.query/$top is not declared',
    'error unknown-parameter request.query/$ORDERBY is declared as $orderBy',
  ]);
});

test('values are decoded and stand for the declared type', () => {
  const top = query('$top', { type: 'integer', maximum: 10 });
  const filter = query('$filter', { type: 'string', pattern: "^a eq 'b'$" });
  expect(found("?%24top=10&$filter=a%20eq%20'b'", top, filter)).toEqual([]);
  expect(found('?$top=11&$filter=b', top, filter)).toEqual([
    'error parameter request.query/$top must be <= 10',
    "error parameter request.query/$filter does not match ^a eq 'b'$",
  ]);
  expect(found('?$top=many', top)).toEqual([
    'error parameter request.query/$top is string, should be integer',
  ]);
});

test('text that looks like a number is still text', () => {
  expect(found('?name=12', query('name', { type: 'string', minLength: 2 }))).toEqual([]);
});

test('lists are repeated, or separated by commas', () => {
  const list = { type: 'array', items: { type: 'integer' } };
  expect(found('?n=1&n=2', query('n', list))).toEqual([]);
  expect(found('?n=1&n=x', query('n', list))).toEqual([
    'error parameter request.query/n/1 is string, should be integer',
  ]);
  expect(found('?n=1,2', query('n', list, { explode: false }))).toEqual([]);
});

test('a schema behind a reference', () => {
  const document = documentOf(
    { '/x': { get: { parameters: [{ $ref: '#/components/parameters/Top' }], responses: { 200: {} } } } },
    {
      parameters: { Top: query('$top', { $ref: '#/components/schemas/Top' }) },
      schemas: { Top: { type: 'integer' } },
    },
  );
  expect(findingsIn(document, { method: 'GET', url: '/x?$top=1' })).toEqual([]);
  expect(findingsIn(document, { method: 'GET', url: '/x?$top=x' })).toHaveLength(1);
});

test('path values are compared too', () => {
  expect(findingsIn(things(), { method: 'GET', url: '/things/7' })).toEqual([
    'error parameter request.path/id is no uuid',
  ]);
});

test('header names are compared without regard to case', () => {
  const guid = {
    name: 'x-ms-client-request-id',
    in: 'header',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  };
  expect(headers({ 'X-MS-Client-Request-Id': id }, guid)).toEqual([]);
  expect(headers({ 'X-MS-Client-Request-Id': '7' }, guid)).toEqual([
    'error parameter request.header/x-ms-client-request-id is no uuid',
  ]);
});

test('a missing header counts only where headers were recorded', () => {
  const needed = { name: 'x-needed', in: 'header', required: true, schema: {} };
  expect(headers({ other: '1' }, needed)).toEqual([
    'error missing-parameter request.header/x-needed is missing, but required',
  ]);
  expect(headers({}, needed)).toEqual([]);
});

test('Authorization, Accept and Content-Type are no parameters', () => {
  const authorization = {
    name: 'Authorization',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^x' },
  };
  expect(headers({ Authorization: 'Bearer s3cret' }, authorization)).toEqual([]);
});
