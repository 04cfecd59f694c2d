import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';

// biome-ignore lint/suspicious/noExplicitAny: the tests damage a document at places that only they know.
type Damage = (document: any) => void;

const RULES = [
  'accepted-declares-polling',
  'description-says-something',
  'enum-values-named',
  'list-declares-paging',
  'odata-fields-exist',
  'operation-has-examples',
  'unverified-has-reason',
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edgeplane-lint-'));
  const plugin = fileURLToPath(new URL('../dist/index.js', import.meta.url));
  const rules = Object.fromEntries(RULES.map((rule) => [`edgeplane/${rule}`, 'error']));
  await writeFile(
    join(folder, 'redocly.yaml'),
    stringify({ telemetry: 'off', plugins: [plugin], extends: ['recommended-strict'], rules }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Lints a document as `pnpm lint` does, and gives "rule: message" of each problem. */
async function lint(document: unknown): Promise<string[]> {
  const file = join(folder, 'openapi.yaml');
  await writeFile(file, stringify(document));
  const redocly = join(
    dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
    'bin/cli.js',
  );
  const output = await new Promise<string>((resolve) => {
    const args = [redocly, 'lint', file, '--config', join(folder, 'redocly.yaml'), '--format', 'json'];
    execFile(process.execPath, args, (_, stdout) => resolve(stdout));
  });
  const { problems } = JSON.parse(output) as { problems: { ruleId: string; message: string }[] };
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

async function good(): Promise<unknown> {
  return parse(await readFile(new URL('good.yaml', import.meta.url), 'utf8'));
}

test('a document that keeps to the rules has no problem', async () => {
  expect(await lint(await good())).toEqual([]);
});

const list = (d: Parameters<Damage>[0]) => d.paths['/things'].get;
const create = (d: Parameters<Damage>[0]) => d.paths['/things'].post;

test.each<[string, Damage, string]>([
  ['a list without paging', (d) => delete list(d)['x-ms-pageable'], 'list-declares-paging: A list declares'],
  [
    'a list under another name',
    (d) => Object.assign(list(d)['x-ms-pageable'], { itemName: 'Items' }),
    'list-declares-paging: The answer has no list called Items',
  ],
  [
    'a link that the page lacks',
    (d) => Object.assign(list(d)['x-ms-pageable'], { nextLinkName: 'next' }),
    'list-declares-paging: The answer has no property next',
  ],
  [
    '202 without polling',
    (d) => {
      delete create(d)['x-polling'];
      delete create(d)['x-ms-long-running-operation'];
    },
    'accepted-declares-polling: 202 is a promise',
  ],
  [
    'polling without the mark',
    (d) => delete create(d)['x-ms-long-running-operation'],
    'accepted-declares-polling: x-ms-long-running-operation and x-polling go together',
  ],
  [
    'polling by a header that is not declared',
    (d) => delete create(d).responses['202'].headers,
    'accepted-declares-polling: It is polled by Location',
  ],
  [
    'polling by a link that is not there',
    (d) =>
      Object.assign(create(d), {
        'x-polling': { via: 'link', link: 'x', state: '/s', succeeded: [1], failed: [2] },
      }),
    'accepted-declares-polling: No answer has the link x',
  ],
  [
    'polling by nothing that is known',
    (d) => Object.assign(create(d), { 'x-polling': { via: 'pigeon' } }),
    'accepted-declares-polling: x-polling is via link, location, azure-async-operation or body',
  ],
  [
    'polling by the body of what was not put',
    (d) => Object.assign(create(d), { 'x-polling': { via: 'body' } }),
    'accepted-declares-polling: Only what PUT or PATCH makes',
  ],
  [
    'polling by a body that tells no state',
    (d) => delete d.components.schemas.ThingProperties.properties.provisioningState,
    'accepted-declares-polling: It is polled by its body',
  ],
  [
    'a filter by what the entity lacks',
    (d) => Object.assign(list(d)['x-odata'].filter.fields, { 'Properties/Colour': { operators: ['eq'] } }),
    'odata-fields-exist: The entity has no Properties/Colour to filter by',
  ],
  [
    'an order by what the entity lacks',
    (d) => list(d)['x-odata'].orderby.fields.push('Name'),
    'odata-fields-exist: The entity has no Name to order by',
  ],
  [
    '$filter without fields',
    (d) => {
      delete list(d)['x-odata'];
    },
    'odata-fields-exist: $filter needs x-odata',
  ],
  [
    'an unknown dialect',
    (d) => Object.assign(list(d)['x-odata'], { dialect: 'v9' }),
    'odata-fields-exist: x-odata has a dialect',
  ],
  [
    'an answer without example',
    (d) => delete list(d).responses['200'].content['application/json'].example,
    'operation-has-examples: The answer 200',
  ],
  [
    'a request body without example',
    (d) => delete create(d).requestBody.content['application/json'].example,
    'operation-has-examples: The request body',
  ],
  [
    'a parameter without example',
    (d) => delete list(d).parameters[0].example,
    'operation-has-examples: The parameter $filter',
  ],
  [
    'a description that repeats the summary',
    (d) => Object.assign(list(d), { description: 'Lists the things.', summary: 'Lists things' }),
    'description-says-something: The description only repeats',
  ],
  [
    'a parameter without description',
    (d) => delete list(d).parameters[0].description,
    'description-says-something: A description is missing',
  ],
  [
    'a doubt without reason',
    (d) => Object.assign(list(d), { 'x-unverified': true }),
    'unverified-has-reason: x-unverified gives a reason',
  ],
  [
    'a doubt without reason inside an extension',
    (d) => Object.assign(list(d)['x-odata'].filter.fields['Properties/Kind'], { 'x-unverified': 'no' }),
    'unverified-has-reason: x-unverified gives a reason',
  ],
  [
    'an integer without names',
    (d) => delete d.components.schemas.Kind['x-ms-enum'],
    'enum-values-named: An enumeration of integers',
  ],
  [
    'a value that is not described',
    (d) => d.components.schemas.Kind['x-ms-enum'].values.pop(),
    'enum-values-named: x-ms-enum says nothing about 1',
  ],
  [
    'a value that is described and does not exist',
    (d) => d.components.schemas.Kind.enum.pop(),
    'enum-values-named: x-ms-enum describes 1',
  ],
])('%s is reported', async (_, damage, expected) => {
  const document = await good();
  damage(document);
  expect(await lint(document)).toContainEqual(expect.stringContaining(`edgeplane/${expected}`));
});
