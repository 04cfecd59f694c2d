import { expect, test } from 'vitest';
import { documentOf } from '../test/fixtures.js';

const components = {
  responses: { Ok: { $ref: '#/components/responses/Real' }, Real: { description: 'x', 'a/b': [{ c: 1 }] } },
  schemas: {
    Loop: { $ref: '#/components/schemas/Loop' },
    Out: { $ref: 'x.yaml#/A' },
    Gone: { $ref: '#/nowhere' },
  },
};
const document = documentOf(
  { '/p': { get: { responses: { 200: { $ref: '#/components/responses/Ok' } } } } },
  components,
);

test('a node is found through references, with the place where it really stands', () => {
  expect(document.node('/paths/~1p/get/responses/200/a~1b/0/c')).toEqual({
    pointer: '/components/responses/Real/a~1b/0/c',
    value: 1,
  });
  expect(document.node('/paths/~1p/put')).toBeUndefined();
});

test('what objects inherit is not in the document', () => {
  expect(document.node('/paths/constructor')).toBeUndefined();
});

test.each([
  ['Loop', 'leads back to itself'],
  ['Out', 'leaves the document; bundle it first'],
  ['Gone', 'leads to nothing'],
])('a broken reference says where it stands: %s', (name, message) => {
  expect(() => document.node(`/components/schemas/${name}`)).toThrow(
    new RegExp(`Document shop: the reference .* at #/components/schemas/${name}.* ${message}`),
  );
});
