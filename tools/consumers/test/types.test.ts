// The published types, on the versions of TypeScript that people have.
import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';

const require = createRequire(import.meta.url);
const project = inject('project');

const PROGRAM = `
import { ApiVersionError, call, createClient, type Layer, NotFoundError, type OperationDescriptor, throttle, throttleOf, withProgress } from '@edgeplane/client';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileBody, nodeFetch, streamBody } from '@edgeplane/client/node';
import { createPathClient } from '@edgeplane/client/paths';
import { and, desc, eq } from '@edgeplane/odata';
import { createSphereClient, OperationState, type paths } from '@edgeplane/sphere';
import { list } from '@edgeplane/sphere/devices';
import { createStackHubAdminClient } from '@edgeplane/stackhub-admin';
import { list as listAlerts } from '@edgeplane/stackhub-admin/infrastructureinsights/alerts';
import { createStackHubClient } from '@edgeplane/stackhub';

const credential = { getToken: async () => ({ token: 't', expiresOn: new Date() }) };
const layers: Layer[] = [throttle(throttleOf(credential))];
const sphere = createSphereClient({ credential, layers, fetch: nodeFetch(), tenantId: 't' });
const admin = createStackHubAdminClient({ baseUrl: 'https://x', credential, subscriptionId: 's' });
createStackHubClient({ baseUrl: 'https://x', credential });

export async function main(): Promise<string[]> {
  const found: string[] = [];
  for await (const { DeviceId } of list(sphere.client, {}, { timeout: 1, apiVersion: '1', headers: { a: 'b' } })) {
    found.push(DeviceId ?? '');
  }
  for await (const { properties } of admin.infrastructureInsights.alerts.list({
    location: 'local',
    filter: and(eq('Properties/State', 'Active'), eq('Properties/Severity', 'Critical')),
    orderby: desc('Properties/CreatedTimestamp'),
  })) {
    found.push(properties?.title ?? '');
  }
  // @ts-expect-error the enumeration has no such member
  listAlerts(admin.infrastructureInsights.client, { location: 'local', filter: eq('Properties/State', 'Open') });
  // @ts-expect-error the device is missing
  sphere.devices.get({});
  const moved = sphere.devices.move({ deviceId: 'd', body: 'group' }, { signal: new AbortController().signal });
  const accepted: string | undefined = (await moved).OperationId;
  const { State } = await moved.untilDone({ onProgress: (answer: unknown) => console.log(answer) });
  if (State === OperationState.Complete) found.push(accepted ?? '');
  const { status, headers, requestId } = await sphere.devices.get({ deviceId: 'd' }).response;
  found.push(String(status satisfies number), headers.get('date') ?? '', requestId ?? '');
  const tell = (sent: number, total: number | undefined) => console.log(sent, total);
  for (const body of [
    await readFile('x'),
    Buffer.from('x'),
    new TextEncoder().encode('x'),
    new Blob(['x']),
    new Blob(['x']).stream(),
    await fileBody('x'),
    streamBody(createReadStream('x')),
    streamBody(Readable.from(['x'])),
    withProgress(await readFile('x'), tell),
    withProgress(await fileBody('x'), tell),
  ]) {
    await sphere.images.upload({ body });
  }
  const { data } = await createPathClient<paths>(sphere.client).GET('/v2/tenants/{tenantId}', {
    params: { path: { tenantId: 't' } },
  });
  found.push(data?.Name ?? '');
  const descriptor = { id: 'X_Y', method: 'GET', path: '/', parameters: [], idempotent: true } as const satisfies OperationDescriptor;
  try {
    await call<void>(createClient({ baseUrl: 'https://x' }), descriptor);
  } catch (error) {
    if (error instanceof ApiVersionError) found.push(...error.supported);
    if (error instanceof NotFoundError) found.push(String(error.status satisfies 404));
  }
  return found;
}
`;

const COMMON = {
  strict: true,
  noEmit: true,
  target: 'ES2022',
  lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
};
const RESOLUTIONS = {
  // The declarations themselves are checked as well.
  nodenext: {
    ...COMMON,
    module: 'nodenext',
    types: ['node'],
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
  },
  bundler: { ...COMMON, module: 'esnext', moduleResolution: 'bundler', types: ['node'], skipLibCheck: true },
};

beforeAll(async () => {
  // The same text is an ES module and, under the other name, CommonJS that requires ES modules.
  for (const name of ['main.mts', 'main.cts', 'main.ts']) await writeFile(join(project, name), PROGRAM);
  for (const [name, compilerOptions] of Object.entries(RESOLUTIONS)) {
    const files = name === 'nodenext' ? ['main.mts', 'main.cts'] : ['main.ts'];
    await writeFile(join(project, `tsconfig.${name}.json`), JSON.stringify({ compilerOptions, files }));
  }
  await mkdir(join(project, 'node_modules/@types'), { recursive: true });
  await symlink(
    dirname(require.resolve('@types/node/package.json')),
    join(project, 'node_modules/@types/node'),
  );
});

describe.each(['typescript-5.9', 'typescript-6', 'typescript'])('%s', (compiler) => {
  test.each(Object.keys(RESOLUTIONS))('has nothing to say, resolving as %s', async (name) => {
    const tsc = join(dirname(require.resolve(`${compiler}/package.json`)), 'bin/tsc');
    const said = await new Promise<string>((resolve) => {
      execFile(process.execPath, [tsc, '-p', `tsconfig.${name}.json`], { cwd: project }, (_, stdout) =>
        resolve(stdout),
      );
    });
    expect(said).toBe('');
  });
});
