import { expect, test } from 'vitest';
import { documentOf } from '../test/fixtures.js';
import { seenProperties } from './schema-walk.js';
import { DocumentValidator } from './validator.js';

const text = { type: 'string' };
const components = {
  Base: { type: 'object', properties: { id: text } },
  Cat: { type: 'object', required: ['meows'], properties: { meows: {} } },
  Dog: { type: 'object', required: ['barks'], properties: { barks: {} } },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Places that a schema describes, then those that it does not. */
function seen(schema: unknown, value: unknown): { described: string[]; undescribed: string[] } {
  const document = documentOf({}, { schemas: { ...components, Tested: schema } });
  const properties = [
    ...seenProperties(value, '/components/schemas/Tested', 'response', new DocumentValidator(document)),
  ];
  const places = (wanted: boolean) =>
    properties.filter(({ described }) => described === wanted).map(({ place }) => place);
  return { described: places(true), undescribed: places(false) };
}

test('properties, at any depth, with list indexes as *', () => {
  const schema = { properties: { value: { items: { properties: { a: {}, 'x/y': {} } } } } };
  expect(seen(schema, { value: [{ a: 1, b: { c: 1 } }, { 'x/y': 1 }], next: null })).toEqual({
    described: ['/value', '/value/*/a', '/value/*/x~1y'],
    undescribed: ['/value/*/b', '/value/*/b/c', '/next'],
  });
});

test('references, what stands beside them, and allOf', () => {
  const schema = { ...ref('Base'), properties: { a: {} }, allOf: [ref('Cat'), { properties: { c: {} } }] };
  expect(seen(schema, { id: 'x', a: 1, meows: 1, c: 1, d: 1 })).toEqual({
    described: ['/id', '/a', '/meows', '/c'],
    undescribed: ['/d'],
  });
});

test('only the branch that the value fits', () => {
  const schema = { oneOf: [ref('Cat'), ref('Dog')] };
  expect(seen(schema, { meows: 1, barks: undefined })).toEqual({
    described: ['/meows'],
    undescribed: ['/barks'],
  });
  expect(seen({ anyOf: [ref('Cat'), { type: 'null' }] }, { meows: 1 }).undescribed).toEqual([]);
});

test('every branch where the value fits none', () => {
  const schema = { oneOf: [{ ...ref('Cat'), required: ['x'] }, ref('Dog')] };
  expect(seen(schema, { meows: 1 })).toEqual({ described: ['/meows'], undescribed: [] });
});

test('the branch of a condition that applies', () => {
  const schema = { if: { properties: { kind: { const: 'cat' } } }, else: ref('Dog') };
  expect(seen(schema, { kind: 'cat', barks: 1 })).toEqual({ described: ['/kind'], undescribed: ['/barks'] });
  expect(seen(schema, { kind: 'dog', barks: 1 })).toEqual({ described: ['/barks'], undescribed: ['/kind'] });
});

test('names that a schema leaves open count as one', () => {
  const schema = {
    properties: { tags: { additionalProperties: text }, more: { patternProperties: { '^x-': ref('Base') } } },
  };
  expect(seen(schema, { tags: { a: '1', b: '2' }, more: { 'x-1': { id: 'x' }, y: 1 } })).toEqual({
    described: ['/tags', '/tags/*', '/tags/*', '/more', '/more/*', '/more/*/id'],
    undescribed: ['/more/y'],
  });
});

test('what is let through without a word is not described', () => {
  for (const open of [true, {}, undefined]) {
    expect(
      seen({ properties: { bag: { additionalProperties: open } } }, { bag: { a: 1 } }).undescribed,
    ).toEqual(['/bag/a']);
  }
});

test('lists of which each place has its own schema', () => {
  const schema = { prefixItems: [ref('Cat')], items: ref('Dog') };
  expect(
    seen(schema, [
      { meows: 1, barks: 1 },
      { meows: 1, barks: 1 },
    ]),
  ).toEqual({
    described: ['/*/meows', '/*/barks'],
    undescribed: ['/*/barks', '/*/meows'],
  });
});

test('lists of lists', () => {
  expect(seen({ items: { items: ref('Base') } }, [[{ id: 'x' }], [{ no: 1 }]])).toEqual({
    described: ['/*/*/id'],
    undescribed: ['/*/*/no'],
  });
});

test('without a schema nothing is described', () => {
  const validator = new DocumentValidator(documentOf({}));
  expect([...seenProperties({ a: [{ b: 1 }] }, undefined, 'response', validator)]).toEqual([
    { place: '/a', described: false },
    { place: '/a/*/b', described: false },
  ]);
});
