// Arguments of operations as options of commands.
import type { Arguments, CatalogArgument, CatalogEntry } from '@edgeplane/client';
import { InvalidArgumentError, Option } from 'commander';
import { kebabCase, shortName } from '../names.js';

export interface OptionNotes {
  /** Long names, without dashes, that mean something else on this command. */
  readonly taken?: ReadonlySet<string>;
  /** The variable that gives the argument too. */
  readonly variable?: (argument: CatalogArgument) => string | undefined;
}

/**
 * One option per argument, by argument name: `--tenant-id`. An argument that ends in `Id` is accepted without it too
 * (`--tenant`), unless that is the name of something else.
 */
export function argumentOptions(
  { arguments: all, descriptor }: CatalogEntry,
  { taken = new Set(), variable = () => undefined }: OptionNotes = {},
): Map<string, Option> {
  const names = new Set([...taken, ...all.map(({ name }) => kebabCase(name))]);
  return new Map(
    all.map((argument) => {
      const parameter = descriptor.parameters.find((one) => one.argument === argument.name);
      const option = argumentOption(argument, names);
      const notes = [
        variable(argument) && `or set ${variable(argument)}`,
        parameter?.default && `default: ${parameter.default}`,
        parameter?.required && !parameter.default && !variable(argument) && 'required',
      ].filter(Boolean);
      if (notes.length > 0) option.description += ` (${notes.join(', ')})`;
      return [argument.name, option];
    }),
  );
}

function argumentOption(argument: CatalogArgument, names: ReadonlySet<string>): Option {
  const { name, type, enum: values, description } = argument;
  const long = kebabCase(name);
  const short = shortName(name);
  const flags = short !== undefined && !names.has(short) ? `--${short}, --${long}` : `--${long}`;
  const option = new Option(`${flags} <${placeholder(argument)}>`, firstSentence(description));
  if (values) return option.choices(values.map(String));
  if (type === 'boolean') return option.choices(['true', 'false']);
  // Numbers stay text: they travel as text, and an int64 would lose digits as a number.
  if (type === 'integer') return option.argParser(matching(/^[+-]?\d+$/, 'a whole number'));
  if (type === 'number') return option.argParser(matching(/^[+-]?\d*\.?\d+(e[+-]?\d+)?$/i, 'a number'));
  return option;
}

function placeholder({ type, name }: CatalogArgument): string {
  if (type === 'array') return 'values...';
  if (type === 'integer' || type === 'number') return 'number';
  return name.endsWith('Id') ? 'id' : 'value';
}

function matching(pattern: RegExp, what: string): (value: string) => string {
  return (value) => {
    if (!pattern.test(value)) throw new InvalidArgumentError(`It must be ${what}.`);
    return value;
  };
}

function firstSentence(text: string): string {
  return /^.*?[.:](?=\s|$)/s.exec(text)?.[0].replace(/[.:]$/, '') ?? text;
}

/** Arguments that the operation cannot do without and that nothing gives. */
export function missingArguments(
  { descriptor, arguments: all }: CatalogEntry,
  given: Arguments,
): CatalogArgument[] {
  const missing = descriptor.parameters
    .filter((one) => one.required && one.default === undefined && given[one.argument] === undefined)
    .map(({ argument }) => argument);
  return all.filter(({ name }) => missing.includes(name));
}
