import { expect, it } from 'vitest';
import { type Node, visit } from './visit.js';

function visited(node: Node): string[] {
  const paths: string[] = [];
  visit(node, (_, keys) => paths.push(keys.join('/')));
  return paths;
}

it('visits objects in maps and lists, outermost first', () => {
  expect(visited({ paths: { '/a': { parameters: [{ schema: { type: 'string' } }, 'text'] } } })).toEqual([
    '',
    'paths//a',
    'paths//a/parameters/0',
    'paths//a/parameters/0/schema',
  ]);
});

it('does not take names for keywords', () => {
  const schema = {
    properties: {
      default: { type: 'string' },
      value: { enum: [{}] },
      properties: { properties: { example: {} } },
    },
  };
  expect(visited(schema)).toEqual([
    '',
    'properties/default',
    'properties/value',
    'properties/properties',
    'properties/properties/properties/example',
  ]);
  expect(visited({ responses: { default: { description: '' } } })).toEqual(['', 'responses/default']);
});

it('visits examples but not what they say', () => {
  expect(visited({ examples: { one: { summary: '', value: { error: {} } } } })).toEqual(['', 'examples/one']);
  expect(visited({ examples: [{ error: {} }], example: { error: {} }, default: {}, const: {} })).toEqual([
    '',
  ]);
});
