// What README.md shows is what happens. Runs the built command, as a reader would.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArguments, USAGE } from '../src/arguments.js';

const folder = new URL('..', import.meta.url);
const readme = readFileSync(new URL('README.md', folder), 'utf8');
const blocks = [...readme.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language, text = '']) => ({
  language,
  text,
}));
const [report] = blocks.filter(({ language }) => language === 'text');
const [program] = blocks.filter(({ language }) => language === 'js');
const commands = [...readme.matchAll(/(?:^|`)pnpm conformance ([^`\n]+)/gm)].map(([, args = '']) => args);

function node(...args: string[]) {
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

test('the example prints the report', () => {
  const [, args = ''] = /^node (bin\/.*)$/m.exec(readme) ?? [];
  const { status, stdout, stderr } = node(...args.split(' '));
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: report?.text, stderr: '' });
});

test('the program runs', () => {
  const { stdout, stderr } = node('--input-type=module', '--eval', program?.text ?? '');
  expect({ stdout, stderr }).toEqual({ stdout: '2 errors, 1 note\n', stderr: '' });
});

test.each(commands)('the command takes: %s', (args) => {
  expect(() => readArguments(args.split(' '))).not.toThrow();
});

test('every option of the command is explained', () => {
  const options = [...USAGE.matchAll(/^ {2}(--[a-z-]+)/gm)]
    .map(([, option]) => option)
    .filter((option) => option !== '--help');
  expect([...readme.matchAll(/^\| `(--[a-z-]+)/gm)].map(([, option]) => option).sort()).toEqual(
    options.sort(),
  );
});
