import type { CatalogEntry } from '@edgeplane/client';
import type { Io } from '../io.js';
import { kebabCase } from '../names.js';
import { cell, valueAt } from '../output/cell.js';

/** Makes a function that writes a line for each poll of a long-running operation: its state where the document says where that is. */
export function reportProgress(
  { descriptor: { polling }, group, name }: CatalogEntry,
  polled: CatalogEntry | undefined,
  { stderr }: Io,
): (answer: unknown) => void {
  const path = polling?.kind === 'link' ? polling.state.slice(1).replaceAll('/', '.') : undefined;
  const names = polled?.columns.find((column) => column.path === path)?.names;
  const started = performance.now();
  return (answer) => {
    const state = path === undefined ? '' : cell(valueAt(answer, path), names);
    const seconds = Math.round((performance.now() - started) / 1000);
    stderr.write(
      `Waiting for ${kebabCase(group)} ${kebabCase(name)}: ${state || 'still running'} (${seconds} s)\n`,
    );
  };
}
