// `edgeplane config`: contexts, listed, chosen and changed.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { addGeneralOptions, readGeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { printList } from '../output/print.js';
import { UsageError } from '../usage-error.js';
import { setInToml } from './edit.js';
import { configPath, contextOf, known, loadConfig, parseConfig } from './load.js';
import { CONTEXT_NAME, SETTINGS, settingsOf } from './schema.js';

const COLUMNS = ['current', 'context', 'setting', 'value'].map((path) => ({ path }));

export function addConfigCommand(program: Command, io: Io): void {
  const config = program
    .command('config')
    .summary('contexts: where to work, by name')
    .description(
      'Contexts: where to work, by name, in config.toml. Variables win over them, options over both.',
    )
    .helpCommand(false)
    .addHelpText('after', settingsHelp());
  addGeneralOptions(config, { hidden: true });

  const list = config.command('list').description('List the contexts and their settings.');
  addGeneralOptions(list);
  list.action(async () => {
    const { config: { 'current-context': current, contexts = {} } = {} } = (await loadConfig(io)) ?? {};
    const rows = Object.entries(contexts).flatMap(([context, settings]) => {
      const mark = context === current ? '*' : '';
      const all = settingsOf(settings).map(([setting, value]) => ({
        current: mark,
        context,
        setting,
        value,
      }));
      return all.length > 0 ? all : [{ current: mark, context, setting: '', value: '' }];
    });
    printList(rows, COLUMNS, readGeneralOptions(list), io);
  });

  const use = config
    .command('use')
    .argument('<context>', 'its name')
    .description('Make a context the current one.');
  addGeneralOptions(use);
  use.action(async (name: string) => {
    const file = await loadConfig(io);
    if (!file || contextOf(file.config, name) === undefined) {
      throw new UsageError(
        `There is no context ${name}. ${file ? known(file.config) : 'There is no file yet.'}`,
      );
    }
    await change(io, [['current-context'], name]);
    io.stderr.write(`The current context is ${name}.\n`);
  });

  const set = config
    .command('set')
    .argument('<setting>', 'such as stackhub.url')
    .argument('<value>', 'its value')
    .description('Change a setting of the current context, or of --context, which is made if there is none.');
  addGeneralOptions(set);
  set.action(async (setting: string, value: string) => {
    if (!Object.hasOwn(SETTINGS, setting)) {
      throw new UsageError(`There is no setting ${setting}. There are: ${Object.keys(SETTINGS).join(', ')}.`);
    }
    const file = await loadConfig(io);
    const current = file?.config['current-context'];
    const context = readGeneralOptions(set).context ?? (io.env.EDGEPLANE_CONTEXT || current) ?? 'default';
    if (!CONTEXT_NAME.test(context)) {
      throw new UsageError(`${context} is no name of a context: it must match ${CONTEXT_NAME.source}.`);
    }
    const changes: Change[] = [[['contexts', context, ...setting.split('.')], value]];
    if (current === undefined) changes.push([['current-context'], context]);
    io.stderr.write(`${setting} of ${context} is set in ${await change(io, ...changes)}.\n`);
  });
}

type Change = [path: [string, ...string[]], value: string];

/** @returns the path of the file. */
async function change(io: Io, ...changes: Change[]): Promise<string> {
  const path = configPath(io);
  if (path === undefined)
    throw new UsageError('There is no home folder to keep the file in: set EDGEPLANE_CONFIG.');
  let text = (await loadConfig(io))?.text ?? '';
  for (const [setting, value] of changes) text = await setInToml(text, setting, value);
  await parseConfig(text, path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

function settingsHelp(): string {
  const names = Object.keys(SETTINGS);
  const widest = Math.max(...names.map((name) => name.length));
  const lines = Object.entries(SETTINGS).map(
    ([name, { description, variable }]) => `  ${name.padEnd(widest)}  ${description} (${variable})`,
  );
  return ['', 'Settings:', ...lines].join('\n');
}
