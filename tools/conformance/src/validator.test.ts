import { expect, test } from 'vitest';
import { documentOf } from '../test/fixtures.js';
import { type Direction, DocumentValidator, type Encoding } from './validator.js';

const schemas = {
  Id: { type: 'string', format: 'uuid' },
  State: { type: 'string', enum: ['Active', 'Closed'] },
  Alert: {
    type: 'object',
    required: ['id', 'state'],
    properties: {
      id: { $ref: '#/components/schemas/Id', readOnly: true },
      state: { $ref: '#/components/schemas/State' },
      secret: { type: 'string', writeOnly: true },
      closed: { anyOf: [{ $ref: '#/components/schemas/Alert' }, { type: 'null' }] },
    },
  },
  Sealed: {
    type: 'object',
    required: ['secret'],
    properties: { secret: { type: 'string', writeOnly: true } },
  },
  List: { type: 'array', items: { $ref: '#/components/schemas/Alert' } },
  Failed: {
    type: 'object',
    required: ['error'],
    properties: { error: { type: 'object', required: ['code', 'message'] } },
  },
  Message: { type: 'object', required: ['message'], properties: { message: { type: 'string' } } },
  Fault: { oneOf: [{ $ref: '#/components/schemas/Failed' }, { $ref: '#/components/schemas/Message' }] },
  Faults: {
    type: 'object',
    required: ['first'],
    properties: { list: { type: 'array', items: { $ref: '#/components/schemas/Fault' } } },
  },
  Grant: {
    oneOf: ['password', 'refresh_token'].map((grant) => ({
      type: 'object',
      required: ['grant_type', grant],
      properties: { grant_type: { const: grant }, [grant]: { type: 'string' } },
    })),
  },
  Odd: { type: 'string', format: 'sphere-id', 'x-thing': 1, example: 'x' },
  Broken: { type: 'strin' },
  Numbers: { type: 'array', items: { type: 'integer', maximum: 3 } },
  Tuple: { type: 'object', properties: { 'a/b ä': { type: 'integer' } }, additionalProperties: false },
  Conditional: { if: { not: { required: ['a'] } }, else: { required: ['b'] } },
};
const validator = new DocumentValidator(documentOf({}, { schemas }));
const found = (name: string, value: unknown, direction: Direction = 'response', encoding?: Encoding) =>
  validator
    .violations(`/components/schemas/${name}`, value, direction, encoding)
    .map(({ place, what, schema }) => `${place} ${what} <${schema.replace('/components/schemas/', '')}>`);

const id = 'f0e1d2c3-b4a5-4697-8889-7a6b5c4d3e91';

test('a value that fits has no violation', () => {
  expect(found('List', [{ id, state: 'Active', closed: null, more: 1 }])).toEqual([]);
  expect(validator.fits('/components/schemas/Id', id, 'response')).toBe(true);
});

test('each violation tells its place in the value and, through references, in the document', () => {
  expect(found('List', [{ id: 'x', state: 3 }, {}])).toEqual([
    '/0/id is no uuid <Id/format>',
    '/0/state is integer, should be string <State/type>',
    '/0/state is none of "Active", "Closed" <State/enum>',
    '/1/id is missing <Alert/required>',
    '/1/state is missing <Alert/required>',
  ]);
});

test('names that a pointer escapes', () => {
  expect(found('Tuple', { 'a/b ä': 'x', c: 1 })).toEqual([
    '/c is not allowed <Tuple/additionalProperties>',
    '/a~1b ä is string, should be integer <Tuple/properties/a~1b ä/type>',
  ]);
});

test('what is null says so', () => {
  expect(found('Id', null)).toEqual([' is null, should be string <Id/type>']);
});

test('of the branches of a choice the closest is told', () => {
  expect(found('Fault', { error: { code: 'x' } })).toEqual([
    '/error/message is missing (in the closest of 2 shapes) <Failed/properties/error/required>',
  ]);
});

test('faults beside a choice, and choices in lists, are told as well', () => {
  expect(found('Faults', { list: [{ message: 1 }, { message: 'x' }, { error: { code: 'x' } }] })).toEqual([
    '/first is missing <Faults/required>',
    '/list/0/message is integer, should be string (in the closest of 2 shapes) <Message/properties/message/type>',
    '/list/2/error/message is missing (in the closest of 2 shapes) <Failed/properties/error/required>',
  ]);
});

test('a value that may be null is compared with the other branch', () => {
  expect(found('Alert', { id, state: 'Active', closed: { id, state: 'x', closed: { id } } })).toEqual([
    '/closed/state is none of "Active", "Closed" <State/enum>',
    '/closed/closed/state is missing <Alert/required>',
  ]);
});

test('a constant that tells shapes apart outweighs what is missing', () => {
  expect(found('Grant', { grant_type: 'refresh_token', password: 'x' }, 'request')).toEqual([
    '/refresh_token is missing (in the closest of 2 shapes) <Grant/oneOf/1/required>',
  ]);
});

test('a value that fits several shapes of a oneOf', () => {
  expect(found('Fault', { error: { code: 'x', message: 'x' }, message: 'x' })).toEqual([
    ' fits 2 of 2 shapes, should fit one <Fault/oneOf>',
  ]);
});

test('only the branch of a condition is told', () => {
  expect(found('Conditional', { a: 1 })).toEqual(['/b is missing <Conditional/else/required>']);
});

test('a request may leave out what is readOnly, a response what is writeOnly', () => {
  expect(found('Alert', { state: 'Active', closed: { state: 'Closed' } }, 'request')).toEqual([]);
  expect(found('Sealed', {}, 'response')).toEqual([]);
  expect(found('Sealed', {}, 'request')).toEqual(['/secret is missing <Sealed/required>']);
});

test('text stands for the type that the schema asks for', () => {
  expect(found('Numbers', ['1', '4', 'x'], 'request', 'text')).toEqual([
    '/1 must be <= 3 <Numbers/items/maximum>',
    '/2 is string, should be integer <Numbers/items/type>',
  ]);
  expect(found('Numbers', ['1'], 'request', 'json')).toEqual([
    '/0 is string, should be integer <Numbers/items/type>',
  ]);
});

test('what was given is not changed', () => {
  const value = ['1'];
  found('Numbers', value, 'request', 'text');
  expect(value).toEqual(['1']);
});

test('unknown formats and extensions are let be', () => {
  expect(found('Odd', 'anything')).toEqual([]);
});

test('a schema that cannot be compiled is named', () => {
  expect(() => found('Broken', 1)).toThrow(
    'Document shop: the schema at #/components/schemas/Broken is broken: ',
  );
});

test('a value is shown where it helps', () => {
  const [violation] = validator.violations('/components/schemas/State', 'Paused', 'response');
  expect(violation?.value).toBe("'Paused'");
});
