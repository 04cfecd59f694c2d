// Programs that load every entry, from ES modules and from CommonJS, on the Node that runs the tests.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';

const run = promisify(execFile);
const project = inject('project');

const ENTRIES = [
  ...Object.keys(inject('tarballs')),
  '@edgeplane/client/node',
  '@edgeplane/client/paths',
  '@edgeplane/sphere/catalog',
  '@edgeplane/sphere/devices',
  '@edgeplane/stackhub/catalogs',
  '@edgeplane/stackhub/subscriptions',
  '@edgeplane/stackhub-admin/catalogs',
  '@edgeplane/stackhub-admin/infrastructureinsights',
  '@edgeplane/stackhub-admin/infrastructureinsights/alerts',
];

/** Lists the devices of a service that is a function. */
const USE = `
  const pages = [{ Items: [{ DeviceId: 'a' }], ContinuationToken: 'next' }, { Items: [{ DeviceId: 'b' }] }];
  const sphere = createSphereClient({ fetch: async () => Response.json(pages.shift()), tenantId: 't' });
  sphere.devices.list().all().then((devices) => console.log(JSON.stringify(devices)));
`;

async function outputOf(name: string, code: string): Promise<string> {
  const file = join(project, name);
  await writeFile(file, code);
  const { stdout, stderr } = await run(process.execPath, [file]);
  expect(stderr).toBe('');
  return stdout.trim();
}

describe.each([
  ['an ES module', 'mjs', (name: string) => `await import('${name}')`],
  ['CommonJS', 'cjs', (name: string) => `require('${name}')`],
])('%s', (_, extension, load) => {
  test('can use a generated client', async () => {
    const code = `const { createSphereClient } = ${load('@edgeplane/sphere')};${USE}`;
    expect(await outputOf(`use.${extension}`, code)).toBe('[{"DeviceId":"a"},{"DeviceId":"b"}]');
  });

  test('can load every entry', async () => {
    const loads = ENTRIES.map(
      (name) => `if (Object.keys(${load(name)}).length === 0) console.log('${name}');`,
    );
    expect(await outputOf(`load.${extension}`, loads.join('\n'))).toBe('');
  });
});

test('CommonJS can also import them', async () => {
  const code = `import('@edgeplane/sphere').then(({ createSphereClient }) => {${USE}});`;
  expect(await outputOf('import.cjs', code)).toBe('[{"DeviceId":"a"},{"DeviceId":"b"}]');
});
