// Results: data to standard output, remarks to standard error.
import type { CatalogColumn } from '@edgeplane/client';
import picocolors from 'picocolors';
import type { GeneralOptions } from '../general-options.js';
import { type Io, wantsColor } from '../io.js';
import { UsageError } from '../usage-error.js';
import { cell, valueAt } from './cell.js';
import { chooseColumns, unknownColumns } from './columns.js';
import { table } from './table.js';
import { printable } from './text.js';

type Format = Pick<GeneralOptions, 'output' | 'columns'>;

/** Prints the items of a list. */
export function printList(
  items: readonly unknown[],
  declared: readonly CatalogColumn[],
  format: Format,
  io: Io,
): void {
  if (format.output === 'json') printJson(items, io);
  else if (items.length === 0) io.stderr.write('The list is empty.\n');
  else printTable(items, declared, format, io);
}

function printTable(
  items: readonly unknown[],
  declared: readonly CatalogColumn[],
  format: Format,
  io: Io,
): void {
  const columns = chooseColumns(declared, format.columns, items);
  const rows = items.map((item) => columns.map(({ path, names }) => cell(valueAt(item, path), names)));
  const headings = columns.map((column) => column.heading);
  const { bold } = picocolors.createColors(wantsColor(io.stdout, io));
  const width = io.stdout.isTTY ? io.stdout.columns : undefined;
  io.stdout.write(`${table(headings, rows, { width, dress: bold })}\n`);
  const unknown = format.columns ? unknownColumns(columns, items) : [];
  if (unknown.length > 0) {
    io.stderr.write(
      `Nothing has ${unknown.join(' or ')}. Known here: ${Object.keys(items[0] ?? {}).join(', ')}.\n`,
    );
  }
}

/**
 * Prints the answer of an operation that is no list.
 *
 * @throws UsageError when it is binary and standard output is a terminal.
 */
export function printResult(data: unknown, declared: readonly CatalogColumn[], format: Format, io: Io): void {
  if (data === undefined) {
    io.stderr.write('Done. The service answered without data.\n');
  } else if (data instanceof Uint8Array) {
    if (io.stdout.isTTY) {
      throw new UsageError(
        `The answer is ${data.length} bytes of binary data, which a terminal cannot show. Send it to a file: … > file`,
      );
    }
    io.stdout.write(data);
  } else if (format.output === 'json') {
    printJson(data, io);
  } else if (typeof data === 'object') {
    printList(Array.isArray(data) ? data : [data], declared, format, io);
  } else {
    io.stdout.write(`${printable(String(data))}\n`);
  }
}

/** JSON escapes control characters itself, so it is safe to show. */
function printJson(data: unknown, io: Io): void {
  io.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}
