import { expect, test } from 'vitest';
import { compareRanks, PathTemplate } from './path-template.js';

test('literal text is compared without regard to case, values are kept as sent', () => {
  const template = new PathTemplate(
    '/subscriptions/{id}/providers/Microsoft.Fabric.Admin/fabricLocations/{name}',
  );
  expect(
    template.match('/SUBSCRIPTIONS/Ab-1/providers/microsoft.fabric.admin/FabricLocations/Redmond'),
  ).toEqual({
    id: 'Ab-1',
    name: 'Redmond',
  });
});

test('values are decoded, and an encoded slash does not end a segment', () => {
  expect(new PathTemplate('/tables/{name}').match('/tables/a%2Fb%20c')).toEqual({ name: 'a/b c' });
});

test('a segment can hold text and parameters', () => {
  const template = new PathTemplate("/tables/Metrics('{key}')/{from}-{to}");
  expect(template.match("/tables/metrics('a b')/1-2")).toEqual({ key: 'a b', from: '1', to: '2' });
  expect(template.match('/tables/Metrics/1-2')).toBeUndefined();
});

test('a slash at the end is of no account', () => {
  expect(new PathTemplate('/locations/').match('/locations')).toEqual({});
  expect(new PathTemplate('/locations').match('/locations/')).toEqual({});
});

test('text of a template is no regular expression', () => {
  expect(new PathTemplate('/a.b').match('/axb')).toBeUndefined();
});

test('text that is not well encoded stands for itself', () => {
  expect(new PathTemplate('/{name}').match('/100%')).toEqual({ name: '100%' });
});

test('an empty segment is no value', () => {
  expect(new PathTemplate('/a/{b}/c').match('/a//c')).toBeUndefined();
});

test('of two templates the one that is concrete further to the left wins', () => {
  const ranks = ['/{a}/b', '/a/{b}', '/a/b', '/a/x{b}']
    .map((text) => new PathTemplate(text))
    .sort((a, b) => compareRanks(a.rank, b.rank));
  expect(ranks.map(({ text }) => text)).toEqual(['/a/b', '/a/x{b}', '/a/{b}', '/{a}/b']);
});
