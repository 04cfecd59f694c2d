import { expect, test } from 'vitest';
import { findingsIn, jsonResponse, operationOf } from '../test/fixtures.js';

const name = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const answers = (responses: object) => operationOf({ responses });

test.each([
  [200, '200'],
  [404, '404'],
  [503, '5XX'],
  [418, 'default'],
])('status %i is compared with response %s', (status, key) => {
  const responses = Object.fromEntries(
    ['5XX', 'default', '200', '404'].map((each) => [each, jsonResponse(each === key ? name : false)]),
  );
  expect(findingsIn(answers(responses), { status, body: { name: 'x' } })).toEqual([]);
});

test('a status that is not declared', () => {
  expect(findingsIn(answers({ 200: {}, '4xx': {} }), { status: 201, body: { a: 1 } })).toEqual([
    'error status response.status 201 is not declared',
  ]);
});

test('a class of statuses may be in lower case', () => {
  expect(findingsIn(answers({ '4xx': {} }), { status: 404 })).toEqual([]);
});

test('a body is compared with the schema', () => {
  expect(findingsIn(answers({ 200: jsonResponse(name) }), { body: { name: null } })).toEqual([
    'error response-body response.body/name is null, should be string',
  ]);
});

test('JSON that is none', () => {
  expect(findingsIn(answers({ 200: jsonResponse(name) }), { body: '<html>' })).toEqual([
    'error unreadable-body response.body is no JSON, though it is said to be',
  ]);
});

test.each([
  [200, 'A thing.', ['error empty-body response.body is empty with 200, though a body is declared']],
  [
    200,
    'A thing, or empty when there is none.',
    ['note empty-body response.body is empty with 200, though a body is declared'],
  ],
  [202, 'A thing.', ['note empty-body response.body is empty with 202, though a body is declared']],
  [204, 'A thing.', ['note empty-body response.body is empty with 204, though a body is declared']],
  [404, 'A thing.', ['note empty-body response.body is empty with 404, though a body is declared']],
])('an empty body with %i where the description is "%s"', (status, description, findings) => {
  expect(
    findingsIn(answers({ [status]: jsonResponse(name, { description }) }), { status, body: '' }),
  ).toEqual(findings);
});

test('an empty body where none is declared', () => {
  expect(findingsIn(answers({ 200: { content: {} }, 204: {} }), [{}, { status: 204 }])).toEqual([]);
});

test('a body where none is declared', () => {
  expect(findingsIn(answers({ 202: {} }), { status: 202, body: { a: 1 } })).toEqual([
    'error unexpected-body response.body comes with 202, though none is declared',
  ]);
});

test('an answer to HEAD has no body', () => {
  const document = operationOf({}).root;
  const head = { '/things': { head: { responses: { 200: jsonResponse(name) } } } };
  expect(
    findingsIn(Object.assign(operationOf({}), { root: { ...document, paths: head } }), { method: 'HEAD' }),
  ).toEqual([]);
});

test.each([
  ['application/json; charset=utf-8', ['application/json'], []],
  ['Application/JSON', ['application/json'], []],
  ['application/problem+json', ['application/*'], []],
  ['application/problem+json', ['*/*'], []],
  [null, ['application/json'], []],
  ['x-unknown', ['application/json', 'text/plain'], []],
  [
    'text/json',
    ['application/json'],
    ['error content-type response.body is text/json, should be application/json'],
  ],
  ['text/json', ['a/b', 'c/d'], ['error content-type response.body is text/json, should be a/b or c/d']],
])('a body of type %s where %s is declared', (type, declared, findings) => {
  const content = Object.fromEntries(declared.map((each) => [each, { schema: name }]));
  expect(findingsIn(answers({ 200: { content } }), { type, body: { name: 'x' } })).toEqual(findings);
});

test('JSON under another name is compared all the same', () => {
  expect(findingsIn(answers({ 200: jsonResponse(name) }), { type: 'text/json', body: {} })).toEqual([
    'error content-type response.body is text/json, should be application/json',
    'error response-body response.body/name is missing',
  ]);
});

test('plain text is compared, other bodies are not', () => {
  const schema = { type: 'string', maxLength: 2 };
  const document = answers({
    200: { content: { 'text/plain': { schema }, 'application/octet-stream': { schema } } },
  });
  expect(findingsIn(document, { type: 'text/plain', body: 'abc' })).toEqual([
    'error response-body response.body must NOT have more than 2 characters',
  ]);
  expect(findingsIn(document, { type: 'application/octet-stream', body: 'abc' })).toEqual([]);
});

test('a request that never got an answer is a note', () => {
  expect(findingsIn(answers({ 200: {} }), { status: 0 })).toEqual([
    'note no-answer response there is none in the recording: the request was blocked or broken off',
  ]);
});

const retryAfter = { schema: { type: 'integer', minimum: 0 } };

test('headers are compared without regard to the case of their names', () => {
  const document = answers({ 200: { headers: { 'Retry-After': retryAfter } } });
  expect(findingsIn(document, { headers: { 'retry-after': '60', other: 'x' } })).toEqual([]);
  expect(findingsIn(document, { headers: { 'RETRY-AFTER': 'soon' } })).toEqual([
    'error header response.header/Retry-After is string, should be integer',
  ]);
});

test('a required header counts only where headers were recorded', () => {
  const document = answers({ 200: { headers: { Location: { required: true, schema: { format: 'uri' } } } } });
  expect(findingsIn(document, { headers: { other: 'x' } })).toEqual([
    'error missing-header response.header/Location is missing, but required',
  ]);
  expect(findingsIn(document, {})).toEqual([]);
});

test('a header can be a list, and behind a reference', () => {
  const headers = {
    Allow: { $ref: '#/components/headers/Allow' },
    'Content-Type': { required: true, schema: false },
  };
  const allow = { schema: { type: 'array', items: { enum: ['GET', 'PUT'] } } };
  const document = operationOf({ responses: { 200: { headers } } }, { headers: { Allow: allow } });
  expect(findingsIn(document, { headers: { allow: 'GET, PUT' } })).toEqual([]);
  expect(findingsIn(document, { headers: { allow: 'GET, POST' } })).toEqual([
    'error header response.header/Allow/1 is none of "GET", "PUT"',
  ]);
});
