import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '../test/fixtures.js';
import { OperationIndex } from './operation-index.js';

const literal = fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,8}$/);
const segment = fc.oneof(
  literal.map((text) => ({ parameter: false, text })),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((text) => ({ parameter: true, text })),
);

test('a path that was made from a template leads back to it, with the values that were put in', () => {
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 8 }), fc.boolean(), (segments, shout) => {
      const template = segments
        .map(({ parameter, text }, index) => `/${parameter ? `{p${index}}` : text}`)
        .join('');
      const path = segments
        .map(
          ({ parameter, text }) =>
            `/${parameter ? encodeURIComponent(text) : shout ? text.toUpperCase() : text}`,
        )
        .join('');
      const values = Object.fromEntries(
        segments.flatMap(({ parameter, text }, index) => (parameter ? [[`p${index}`, text]] : [])),
      );
      const decoys = { '/{only}': { get: { operationId: 'Decoy' } }, [`${template}/more`]: { get: {} } };
      const index = new OperationIndex([
        documentOf({ [template]: { get: { operationId: 'Wanted' } }, ...decoys }),
      ]);
      const { matches } = index.find('GET', path);
      expect(matches.map(({ operation, path: found }) => [operation.id, found])).toContainEqual([
        'Wanted',
        values,
      ]);
    }),
  );
});

const document = documentOf({
  '/things/{id}': { get: { operationId: 'Thing_Get' }, delete: { operationId: 'Thing_Delete' } },
  '/things/mine': { get: { operationId: 'Thing_GetMine' } },
});
const idsAt = (method: string, path: string, index = new OperationIndex([document])) =>
  index.find(method, path).matches.map(({ operation }) => operation.id);

test('a concrete path wins over a templated one', () => {
  expect(idsAt('GET', '/things/mine')).toEqual(['Thing_GetMine']);
  expect(idsAt('GET', '/things/yours')).toEqual(['Thing_Get']);
});

test('a templated path is used where only it has the method', () => {
  expect(idsAt('DELETE', '/things/mine')).toEqual(['Thing_Delete']);
});

test('a path with other methods tells which', () => {
  expect(new OperationIndex([document]).find('PUT', '/things/1')).toEqual({
    matches: [],
    otherMethods: ['GET', 'DELETE'],
  });
});

test('a path of no document has neither', () => {
  expect(new OperationIndex([document]).find('GET', '/other')).toEqual({ matches: [], otherMethods: [] });
});

test('the base path of a server comes first, the nearest servers count, hosts do not', () => {
  const servers = (url: string) => ({ servers: [{ url }] });
  const index = new OperationIndex([
    documentOf(
      {
        '/token': { post: { operationId: 'Token' } },
        '/old': { ...servers('/v1'), post: { operationId: 'Old', ...servers('https://old.example/v0/') } },
      },
      {},
      { servers: [{ url: 'https://{host}.example/{tenant}/oauth2' }, { url: 'https://adfs.example/adfs' }] },
    ),
  ]);
  expect(idsAt('POST', '/lakeside/oauth2/token', index)).toEqual(['Token']);
  expect(idsAt('POST', '/adfs/token', index)).toEqual(['Token']);
  expect(idsAt('POST', '/token', index)).toEqual([]);
  expect(idsAt('POST', '/v0/old', index)).toEqual(['Old']);
});

test('an operation without id is named by method and path', () => {
  const index = new OperationIndex([documentOf({ '/x': { get: {} } })]);
  expect(idsAt('GET', '/x', index)).toEqual(['GET /x']);
});

test("an operation's parameter replaces its path item's", () => {
  const parameter = (required: boolean) => ({ name: 'x', in: 'query', required });
  const paths = { '/x': { parameters: [parameter(true)], get: { parameters: [parameter(false)] } } };
  const [match] = new OperationIndex([documentOf(paths)]).find('GET', '/x').matches;
  expect(match?.operation.parameters.map(({ required }) => required)).toEqual([false]);
});
