import type { CatalogColumn } from '@edgeplane/client';
import { heading } from '../names.js';
import { valueAt } from './cell.js';

const MOST = 6;

export interface Column extends CatalogColumn {
  readonly heading: string;
}

/**
 * What a table shows: what the user chose, else what the document says, else the first properties of the first item.
 * A chosen name may be the last part of a column of the document.
 */
export function chooseColumns(
  declared: readonly CatalogColumn[],
  chosen: readonly string[] | undefined,
  items: readonly unknown[],
): Column[] {
  const columns = chosen?.map((path) => find(declared, path) ?? { path }) ?? [...declared];
  if (columns.length === 0) {
    const [first] = items;
    if (typeof first !== 'object' || first === null) return [{ path: '', heading: 'VALUE' }];
    columns.push(
      ...Object.keys(first)
        .slice(0, MOST)
        .map((path) => ({ path })),
    );
  }
  return columns.map((column) => ({ ...column, heading: headingOf(column, columns) }));
}

/** Chosen columns that no item has: most likely misspelt. */
export function unknownColumns(columns: readonly Column[], items: readonly unknown[]): string[] {
  const absent = ({ path }: Column) => items.every((item) => valueAt(item, path) === undefined);
  return items.length === 0 ? [] : columns.filter(absent).map(({ path }) => path);
}

function find(declared: readonly CatalogColumn[], path: string): CatalogColumn | undefined {
  const wanted = path.toLowerCase();
  return (
    declared.find((column) => column.path.toLowerCase() === wanted) ??
    declared.find((column) => last(column.path).toLowerCase() === wanted)
  );
}

/** The last part of the path, or the whole where that would name two columns alike. */
function headingOf({ path }: CatalogColumn, all: readonly CatalogColumn[]): string {
  const short = last(path);
  return heading(all.filter((other) => last(other.path) === short).length > 1 ? path : short);
}

function last(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
