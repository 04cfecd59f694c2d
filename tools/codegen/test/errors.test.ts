import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emitAll } from '../src/emit/index.js';
import { buildModel } from '../src/model/build.js';
import { type OpenApiDocument, SpecError } from '../src/model/document.js';

type Json = Record<string, never>;
let document: OpenApiDocument & Json;

beforeEach(async () => {
  document = parse(await readFile(new URL('library.yaml', import.meta.url), 'utf8'));
});

const books = '/shelves/{shelfId}/books';
const at = (...steps: string[]): Json =>
  steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], document) as Json;

test.each<[string, () => void, string]>([
  ['a client name', () => delete (document as Json)['x-client-name'], 'x-client-name is missing'],
  ['a tag', () => delete at('paths', '/names', 'get').tags, 'a tag is missing'],
  [
    'a group in the operationId',
    () => Object.assign(at('paths', '/names', 'get'), { operationId: 'List' }),
    'must be Group_Verb',
  ],
  [
    'a style that the runtime knows',
    () => Object.assign(at('components', 'parameters', 'ShelfId'), { style: 'matrix' }),
    'shelfId: the runtime knows the default style of a parameter in path only',
  ],
  [
    'lists that the runtime can print',
    () => Object.assign(at('paths', books, 'get', 'parameters', '0'), { explode: false }),
    '$filter: the runtime knows the default style of a parameter in query only',
  ],
  [
    'distinct names',
    () => Object.assign(at('paths', '/names', 'get'), { operationId: 'Book_List' }),
    'two operations are called list',
  ],
  [
    'the promised list',
    () => Object.assign(at('paths', books, 'get', 'x-continuation'), { itemName: 'Rows' }),
    'no list called Rows',
  ],
  [
    'the filterable field',
    () =>
      Object.assign(at('paths', books, 'get', 'x-odata', 'filter', 'fields'), {
        Colour: { operators: ['eq'] },
      }),
    'has no Colour',
  ],
  [
    'the link to poll',
    () => Object.assign(at('paths', books, 'post', 'x-polling'), { link: 'other' }),
    'no response has the link other',
  ],
  [
    'the polled parameter',
    () =>
      Object.assign(at('paths', books, 'post', 'responses', '202', 'links', 'order', 'parameters'), {
        x: '1',
      }),
    'has no parameter x',
  ],
  [
    'a known final state',
    () =>
      Object.assign(at('paths', '/names', 'post'), {
        'x-ms-long-running-operation-options': { 'final-state-via': 'x' },
      }),
    'final-state-via must be one of',
  ],
  [
    'a body that tells the state',
    () => Object.assign(at('paths', '/names', 'post', 'x-polling'), { via: 'body' }),
    'only what PUT or PATCH makes',
  ],
  [
    'a known way to poll',
    () => Object.assign(at('paths', '/names', 'post', 'x-polling'), { via: 'wire' }),
    'x-polling must be via',
  ],
  [
    'a name for each number',
    () => delete at('components', 'schemas', 'Kind', 'x-ms-enum', 'values', '0').name,
    'the value 0 has no name',
  ],
  ['a target for each $ref', () => delete at('components', 'parameters').ShelfId, '$ref leads nowhere'],
])('a document without %s is refused', (_, damage, message) => {
  damage();
  const build = () => emitAll(buildModel(document));
  expect(build).toThrowError(SpecError);
  expect(build).toThrowError(message);
});
