import { expect, it } from 'vitest';
import type { Document } from '../openapi/document.js';
import { annotate } from './annotate.js';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Test', version: '1', description: 'All of it.' },
  'x-error-format': 'arm',
  paths: {
    '/things/{thing}': {
      parameters: [
        {
          name: 'thing',
          in: 'path',
          description: 'Which one.',
          'x-ms-parameter-location': 'client',
          'x-default': 'A.{b}',
        },
      ],
      get: {
        operationId: 'Thing_Get',
        description: 'One thing.',
        responses: {
          200: {
            description: 'The thing.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
          },
        },
        'x-ms-pageable': { nextLinkName: 'nextLink' },
        'x-odata': {
          filter: { fields: { A: { operators: ['eq'], 'x-unverified': 'Doubted.' } } },
          'x-unverified': 'Guessed.',
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: { description: 'A thing.', 'x-table-columns': ['name', 'state'] },
      Other: { type: 'string' },
      State: {
        type: 'integer',
        'x-ms-enum': {
          values: [
            { value: 0, name: 'Off', description: 'Nothing runs.' },
            { value: 1, name: 'On' },
          ],
        },
      },
    },
    responses: { Busy: { description: 'Later.', ...{ 'x-unverified': 'Never seen.' } } },
  },
};

it('puts into words what the extensions say', () => {
  const annotated = annotate(document);
  expect(annotated.info.description).toMatch(
    /^All of it\.\n\nRefused requests are reported in the shape of Azure/,
  );
  const item = annotated.paths['/things/{thing}'];
  expect(item?.parameters?.[0]).toMatchObject({
    description: 'Which one.\n\nSet once on the client. The clients send `A.{b}` unless told otherwise.',
  });
  expect(item?.get?.description).toMatch(/^One thing\.\n\n\*\*Paging\.\*\*.*\*\*Filter and order\.\*\*/s);
  const { schemas, responses } = annotated.components ?? {};
  expect(schemas?.Thing?.description).toBe(
    'A thing.\n\nThe `edgeplane` command shows `name` and `state` in its tables.',
  );
  expect(schemas?.State).toMatchObject({ 'x-enumDescriptions': { 0: '`Off` Nothing runs.', 1: '`On`' } });
  expect(responses?.Busy?.description).toBe('Later.\n\n**Not verified.** Never seen.');
});

it('says each doubt about a filter once, with the filter', () => {
  const text = JSON.stringify(annotate(document).paths);
  expect(text.match(/Not verified/g)).toHaveLength(2);
});

it('orders schemas by name and leaves paths in their order', () => {
  expect(Object.keys(annotate(document).components?.schemas ?? {})).toEqual(['Other', 'State', 'Thing']);
  expect(Object.keys(annotate({ ...document, paths: { '/b': {}, '/a': {} } }).paths)).toEqual(['/b', '/a']);
});

it('leaves the document itself alone, and says the same each time', () => {
  const before = structuredClone(document);
  const first = annotate(document);
  expect(document).toEqual(before);
  expect(annotate(document)).toEqual(first);
});
