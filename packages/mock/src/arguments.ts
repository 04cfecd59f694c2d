// The command line of `edgeplane-mock`.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { MOCK_FLAGS, type MockFlag, type MockFlagGroup, type MockFlagValues, mockOptions } from './flags.js';
import type { MockOptions } from './mock.js';

const HELP = 23;

export const USAGE = `edgeplane-mock [--port 4010] [--host 127.0.0.1] [options]

Serves every document of Edgeplane on one port, with a world behind them: what you create is there, what you delete is
gone. What has no state is answered from the documents' examples.

${MOCK_FLAGS.map(described).join('\n\n')}`;

export interface Arguments {
  readonly help: boolean;
  readonly options: MockOptions;
}

/** @throws Error that says what makes no sense */
export function readArguments(args: readonly string[]): Arguments {
  const flags = MOCK_FLAGS.flatMap((group) => group.flags);
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(flags.map((flag) => [flag.name, parsed(flag)])),
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return { help: values.help === true, options: mockOptions(values as MockFlagValues) };
}

function parsed({ value, repeated = false, default: usual }: MockFlag) {
  const type = value === undefined ? ('boolean' as const) : ('string' as const);
  const option = { type, multiple: repeated, ...(usual !== undefined && { default: usual }) };
  return option satisfies NonNullable<ParseArgsConfig['options']>[string];
}

function described({ title, flags }: MockFlagGroup): string {
  const lines = flags.flatMap(({ name, value, help }) => {
    const flag = `  --${name}${value === undefined ? '' : ` ${value}`}`;
    return help.split('\n').map((line, index) => (index === 0 ? flag : '').padEnd(HELP) + line);
  });
  return [title, ...lines].join('\n');
}
