import { expect, it } from 'vitest';
import type { Document } from '../openapi/document.js';
import { unverifiedPage } from './unverified.js';
import { unverifiedFacts } from './unverified-facts.js';

const marked = (sentence: string) => ({ 'x-unverified': sentence });

function documentWith(rest: object): Document {
  return { openapi: '3.1.0', info: { title: 'Test <1>', version: '1' }, paths: {}, ...rest };
}

const document = documentWith({
  paths: {
    '/things': {
      get: {
        operationId: 'Thing_List',
        tags: ['Many things'],
        summary: 'List the things',
        parameters: [{ name: '$filter', in: 'query', ...marked('parameter') }],
        responses: {
          202: {
            content: { 'application/json': { examples: { one: { value: marked('data') } } } },
            ...marked('response'),
          },
        },
        'x-odata': { filter: { fields: { Name: { operators: ['eq'], ...marked('field') } } } },
        ...marked('operation'),
      },
    },
  },
  components: {
    schemas: { Thing: { properties: { properties: { properties: { value: marked('property') } } } } },
    headers: { Wait: marked('header') },
  },
});

it('says where each mark is, in words, and where the reference shows it', () => {
  const facts = unverifiedFacts([{ name: 'test', document }]);
  expect(facts.map(({ place, sentence, hash }) => [sentence, place, hash])).toEqual([
    ['operation', 'List the things', '#/many-things/thing_list'],
    ['parameter', 'List the things, parameter $filter', '#/many-things/thing_list'],
    ['response', 'List the things, response 202', '#/many-things/thing_list'],
    ['field', 'List the things, $filter field Name', '#/many-things/thing_list'],
    ['property', 'schema Thing, properties, value', '#/schemas/thing'],
    ['header', 'header Wait', ''],
  ]);
});

it('lists what several documents share once', () => {
  const shared = documentWith({ components: { headers: { Wait: marked('header') } } });
  const facts = unverifiedFacts([
    { name: 'one', document: shared },
    { name: 'two', document: shared },
  ]);
  expect(facts).toEqual([{ place: 'header Wait', sentence: 'header', hash: '', documents: ['one', 'two'] }]);
});

it('makes a page with a link to each', () => {
  const page = unverifiedPage([{ name: 'test', document }]);
  expect(page).toContain(
    '<a href="reference/test.html#/many-things/thing_list">List the things, response 202</a>',
  );
  expect(page).toContain('<h2 id="test">Test &lt;1&gt;</h2>');
  expect(page).toContain('Marks in all: 6.');
});
