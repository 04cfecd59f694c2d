import { expect, test } from 'vitest';
import { readArguments } from './arguments.js';

test('files and options', () => {
  const args = [
    'a.har',
    '--host',
    'h',
    '--host',
    'i',
    '--json=o.json',
    '--documents',
    'd',
    'b.har',
    '--ignore-unknown',
    '--explained',
    'A_List',
  ];
  expect(readArguments(args)).toEqual({
    help: false,
    files: ['a.har', 'b.har'],
    hosts: ['h', 'i'],
    samples: undefined,
    skip: [],
    aliases: new Map(),
    documents: 'd',
    only: [],
    ignoreUnknown: true,
    explained: ['A_List'],
    json: 'o.json',
  });
});

test('what other documents describe is no error where only some are asked for', () => {
  expect(readArguments(['a.har', '--only', 'sphere'])).toMatchObject({
    only: ['sphere'],
    ignoreUnknown: true,
  });
  expect(readArguments(['a.har'])).toMatchObject({ only: [], ignoreUnknown: false });
});

test('samples', () => {
  const args = ['--samples', 's', '--document', 'sphere', '--skip', 'ARM.', '--alias', 'Old_Get=New_Get'];
  expect(readArguments(args)).toMatchObject({
    samples: { folder: 's', document: 'sphere' },
    skip: ['ARM.'],
    aliases: new Map([['Old_Get', 'New_Get']]),
  });
});

test.each([
  [[], 'Nothing to check'],
  [['--samples', 's'], '--samples DIR and --document NAME belong together'],
  [['a.har', '--document', 's'], '--samples DIR and --document NAME belong together'],
  [['a.har', '--alias', 'Old'], '--alias takes OLD=NEW'],
  [['a.har', '--colour'], "Unknown option '--colour'"],
  [['a.har', '--json'], 'argument missing'],
])('%j is refused', (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});
