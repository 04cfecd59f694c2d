// What `--help` says of an operation beside its options.
import type { CatalogArgument, CatalogEntry } from '@edgeplane/client';
import type { Command } from 'commander';
import { kebabCase, shortName } from '../names.js';

export function describeEntry(entry: CatalogEntry): string {
  const { summary, description, irreversible, destructive, deprecated, unverified } = entry;
  return [
    `${summary}.`,
    description,
    irreversible
      ? 'This cannot be undone: it asks for consent.'
      : destructive && 'This removes or interrupts something: it asks for consent.',
    deprecated && 'Deprecated.',
    unverified && `Not verified: ${unverified}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

export function afterHelp(command: Command, entry: CatalogEntry): string {
  const { documentation, odata } = entry;
  return [
    `\nExample:\n  ${example(command, entry)}`,
    odata &&
      Object.keys(odata.fields).length > 0 &&
      `Fields of --filter; the last part of the name will do:\n${fields(odata.fields)}`,
    odata &&
      odata.orderby.length > 0 &&
      `Fields of --orderby, with asc or desc:\n  ${odata.orderby.join('\n  ')}`,
    documentation && `Documentation: ${documentation}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function fields(all: NonNullable<CatalogEntry['odata']>['fields']): string {
  const widest = Math.max(...Object.keys(all).map((name) => name.length));
  return Object.entries(all)
    .map(([name, { operators, enum: values, type }]) => {
      const kind = values ? values.join(' | ') : type;
      return `  ${name.padEnd(widest)}  ${operators.join(', ')}  ${kind}`;
    })
    .join('\n');
}

/** The command with the document's own examples, as a shell takes it. */
function example(command: Command, { arguments: all, body }: CatalogEntry): string {
  const path: string[] = [];
  for (let at: Command | null = command; at; at = at.parent) path.unshift(at.name());
  const shown = all.filter(({ required, name }) => required || name === 'filter' || name === 'orderby');
  const file = body?.contentType === 'application/json' ? '@body.json' : '@file';
  return [
    ...path,
    ...shown.filter(({ example }) => example !== undefined).map(option),
    ...(body?.required ? [`--body ${file}`] : []),
  ].join(' ');
}

function option({ name, example }: CatalogArgument): string {
  const values = [example].flat().map((value) => quote(String(value)));
  return `--${shortName(name) ?? kebabCase(name)} ${values.join(' ')}`;
}

function quote(value: string): string {
  return /^[\w.@:,-]+$/.test(value) ? value : `"${value.replace(/["\\$`]/g, '\\$&')}"`;
}
