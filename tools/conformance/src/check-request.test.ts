import { expect, test } from 'vitest';
import { findingsIn, operationOf } from '../test/fixtures.js';

const json = {
  'application/json': {
    schema: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
  },
};
const takes = (content: object, required = true) => operationOf({ requestBody: { required, content } });

test('a body that fits', () => {
  expect(findingsIn(takes(json), { requestBody: { name: 'x' } })).toEqual([]);
});

test('a body that does not', () => {
  expect(findingsIn(takes(json), { requestBody: { name: 1 } })).toEqual([
    'error request-body request.body/name is integer, should be string',
  ]);
});

test('a required body that is missing', () => {
  expect(findingsIn(takes(json), {})).toEqual(['error missing-body request.body is missing, but required']);
  expect(findingsIn(takes(json, false), {})).toEqual([]);
});

test('a body that is not declared is an error, unless it says nothing', () => {
  expect(findingsIn(operationOf({}), { requestBody: { a: 1 } })).toEqual([
    'error unexpected-body request.body is sent, but none is declared',
  ]);
  expect(findingsIn(operationOf({}), { requestBody: {} })).toEqual([
    'note unexpected-body request.body is sent, but none is declared',
  ]);
});

test('another content type than declared', () => {
  expect(findingsIn(takes(json), { requestType: 'text/xml; charset=utf-8', requestBody: '<x/>' })).toEqual([
    'error request-content-type request.body is text/xml, should be application/json',
  ]);
});

test('a form is compared field by field', () => {
  const form = takes({
    'application/x-www-form-urlencoded': {
      schema: {
        type: 'object',
        required: ['grant_type'],
        properties: {
          grant_type: { enum: ['password'] },
          expires_in: { type: 'integer' },
          scope: { type: 'array' },
        },
      },
    },
  });
  const send = (requestBody: string) =>
    findingsIn(form, { requestType: 'application/x-www-form-urlencoded', requestBody });
  expect(send('grant_type=password&expires_in=60&scope=a&scope=b')).toEqual([]);
  expect(send('grant_type=pass%20word&expires_in=soon')).toEqual([
    'error request-body request.body/grant_type is none of "password"',
    'error request-body request.body/expires_in is string, should be integer',
  ]);
});
