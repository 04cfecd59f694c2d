import { expect, it } from 'vitest';
import { clientParameter, enumDescriptions, tableColumns } from './schema.js';

it('enumDescriptions tells names of numbers, and does not repeat those of words', () => {
  const values = [
    { value: 2, name: 'Complete', description: 'Done.' },
    { value: 'Active', description: 'Open.' },
    { value: 'Closed', name: 'Closed', description: 'Over.' },
  ];
  expect(enumDescriptions({ 'x-ms-enum': { values } })).toEqual({
    2: '`Complete` Done.',
    Active: 'Open.',
    Closed: 'Over.',
  });
});

it('enumDescriptions is silent where there is nothing to tell', () => {
  expect(enumDescriptions({ 'x-ms-enum': { values: [{ value: 'a' }] } })).toBeUndefined();
  expect(enumDescriptions({})).toBeUndefined();
});

it('tableColumns and clientParameter are silent where the document is', () => {
  expect(tableColumns({})).toBeUndefined();
  expect(clientParameter({ name: 'a', in: 'query' })).toBeUndefined();
  expect(clientParameter({ name: 'a', in: 'path', 'x-default': 'b' })).toBe(
    'The clients send `b` unless told otherwise.',
  );
});
