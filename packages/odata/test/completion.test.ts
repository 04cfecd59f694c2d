/** After the first quote an editor offers the fields, then the values. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LanguageServer } from './language-server.js';

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));
const DECLARATIONS = `
import { and, contains, desc, eq, ge, inList, not, or } from '../src/index.js';
import type { DateTime, Filter, FilterField, Orderby } from '../src/index.js';

interface Fields {
  'Properties/State': FilterField<'Active' | 'Closed', 'eq' | 'ne'>;
  'Properties/Severity': FilterField<'Critical' | 'Warning', 'eq' | 'in'>;
  'Properties/CreatedTimestamp': FilterField<DateTime, 'ge'>;
  'Properties/Title': FilterField<string, 'contains'>;
}
declare function list(args: {
  filter?: Filter<Fields> | undefined;
  orderby?: Orderby<'Properties/Title' | 'Properties/CreatedTimestamp'> | undefined;
}): void;
`;

let server: LanguageServer;

beforeAll(async () => {
  server = await LanguageServer.start(join(PACKAGE, 'node_modules/typescript/bin/tsc'), PACKAGE);
});

afterAll(() => server.stop());

test.each([
  ["list({ filter: eq('^') })", ['Properties/Severity', 'Properties/State']],
  ["list({ filter: and(eq('^')) })", ['Properties/Severity', 'Properties/State']],
  [
    "list({ filter: or(eq('Properties/State', 'Active'), not(eq('^'))) })",
    ['Properties/Severity', 'Properties/State'],
  ],
  ["list({ filter: ge('^') })", ['Properties/CreatedTimestamp']],
  ["list({ filter: contains('^') })", ['Properties/Title']],
  ["list({ filter: inList('^') })", ['Properties/Severity']],
  ["list({ filter: eq('Properties/State', '^') })", ['Active', 'Closed']],
  [
    "list({ filter: and(eq('Properties/State', 'Active'), eq('Properties/Severity', '^')) })",
    ['Critical', 'Warning'],
  ],
  ["list({ filter: inList('Properties/Severity', ['^']) })", ['Critical', 'Warning']],
  ["list({ orderby: desc('^') })", ['Properties/CreatedTimestamp', 'Properties/Title']],
  ["list({ orderby: [desc('^')] })", ['Properties/CreatedTimestamp', 'Properties/Title']],
])('%s', async (call, offered) => {
  const labels = await server.completions(join(PACKAGE, 'test/unsaved.ts'), `${DECLARATIONS}${call};\n`);
  expect(labels.sort()).toEqual(offered);
});
