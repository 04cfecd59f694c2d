// Every command that the README shows prints what the README shows.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../src/config/load.js';
import { runCommand } from './harness.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** Lines after `$ edgeplane`, and what follows them up to the next. */
const examples = [...readme.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
  [...block.matchAll(/^\$ edgeplane (.*)\n((?:(?!\$ ).*\n)*)/gm)].map(([, line = '', shown = '']) => ({
    line,
    shown,
  })),
);

/** Words as a shell takes them, as far as the README needs it. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}

describe('README', () => {
  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(5);
  });

  test.each(examples)('edgeplane $line', async ({ line, shown }) => {
    const { stdout, stderr } = await runCommand(words(line));
    expect(`${stdout}${stderr}`).toBe(shown);
  });

  test('shows a config.toml that is right', async () => {
    const [, toml = ''] = /^```toml\n(.*?)^```$/ms.exec(readme) ?? [];
    const { contexts = {} } = await parseConfig(toml, 'README.md');
    expect(Object.keys(contexts)).toEqual(['lab', 'plant']);
  });

  test('names every exit code and every variable that the help names', async () => {
    for (const service of ['sphere', 'stackhub', 'stackhub-tenant']) {
      const { stdout } = await runCommand([service, '--help']);
      for (const [variable] of stdout.matchAll(/EDGEPLANE_[A-Z_]+/g)) {
        // The README says once that these are the same.
        const name = variable.replace('_STACKHUB_TENANT_', '_STACKHUB_');
        const [, stem = '', last = ''] = /^(EDGEPLANE_[A-Z]+)(_[A-Z_]+)$/.exec(name) ?? [];
        expect(readme).toMatch(new RegExp(`${stem}${last}|${stem}.*\`${last}`));
      }
    }
  });
});
