import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { compareDocuments, type Demand, type DocumentChange, demands } from './spec-diff.js';

const USAGE = `Usage: pnpm spec:diff [revision] [--check]

Compares the documents with those of a git revision (default: origin/main), rates each change as semantic versioning
does, and says which changesets it asks for. With --check it fails where one is missing.`;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const MOST_REASONS = 5;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(USAGE);
  } else {
    const changes = await compareDocuments(root, positionals[0] ?? 'origin/main');
    changes.filter(({ state }) => state !== 'same').forEach(printChange);
    const wanted = await demands(root, changes);
    wanted.forEach(printDemand);
    if (wanted.length === 0) console.log('The documents are the same.');
    if (values.check && wanted.some(({ met }) => !met)) process.exitCode = 1;
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}

function printChange({ document, state, impact, because }: DocumentChange): void {
  console.log(`${pc.bold(document)} ${state}: ${impact}`);
  for (const reason of because.slice(0, MOST_REASONS)) console.log(`  ${reason}`);
  if (because.length > MOST_REASONS) console.log(`  and ${because.length - MOST_REASONS} more`);
}

function printDemand({ package: name, bump, given, met }: Demand): void {
  const verdict = met
    ? pc.green('given')
    : pc.red(given === 'none' ? 'missing: npx pnpm changeset' : `only ${given} is given`);
  console.log(`changeset for ${name}, at least ${bump}: ${verdict}`);
}
