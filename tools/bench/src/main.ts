/** `pnpm bench [name…] [--json]`: names are figures, or beginnings of their names. */
import { parseArgs } from 'node:util';
import { families } from './families.js';
import type { Result } from './figure.js';
import { formatTable } from './table.js';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const all = families.flatMap(({ figures }) => figures);
const unknown = positionals.find((name) => !all.some((figure) => figure.startsWith(name)));

if (unknown !== undefined) {
  console.error(`There is no figure ${unknown}. There are:\n${all.join('\n')}`);
  process.exitCode = 2;
} else {
  const chosen = (figure: string) =>
    positionals.length === 0 || positionals.some((name) => figure.startsWith(name));
  const results: Record<string, Result> = {};
  for (const { figures, measure } of families) {
    const wanted = figures.filter(chosen);
    if (wanted.length === 0) continue;
    // Notes go to stderr: stdout holds tables, or one JSON object.
    const note = (line: string) => console.error(`# ${line}`);
    const measured = await measure(wanted, note).catch((error: unknown) => {
      note(`${wanted.join(', ')} could not be measured: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
      return {} as Record<string, Result>;
    });
    for (const figure of wanted) {
      const result = measured[figure];
      if (!result) continue;
      results[figure] = result;
      if (!values.json) console.log(`${formatTable(figure, result)}\n`);
    }
  }
  if (values.json) console.log(JSON.stringify(results, null, 2));
}
// Peers may keep connections open.
process.exit();
