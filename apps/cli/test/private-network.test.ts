// A service whose certificate comes from an authority of the site's own.
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from './harness.js';
import { temporaryFolder } from './temporary.js';

test('a CA file is trusted by option, by variable and by context', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Root of the site' }], {
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  const server = createServer({ key, cert }, (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('[{"Id":"t","Name":"Lakeside","Roles":[]}]');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const folder = await temporaryFolder();
  const file = join(folder, 'root.pem');
  const config = join(folder, 'config.toml');
  await writeFile(file, cert);
  await writeFile(config, `current-context = "site"\n[contexts.site]\nca-file = ${JSON.stringify(file)}\n`);
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const list = (options: readonly string[], more: Record<string, string>) =>
    runCommand(['sphere', 'tenants', 'list', '--columns', 'Name', ...options], {
      env: { EDGEPLANE_SPHERE_TOKEN: 't', EDGEPLANE_SPHERE_URL: url, ...more },
    });

  const trusted = { code: 0, stdout: 'NAME\nLakeside\n', stderr: '' };
  expect(await list(['--ca-file', file], {})).toEqual(trusted);
  expect(await list([], { EDGEPLANE_CA_FILE: file })).toEqual(trusted);
  expect(await list([], { EDGEPLANE_CONFIG: config })).toEqual(trusted);
  const untrusted = await list([], {});
  expect(untrusted.code).toBe(1);
  expect(untrusted.stderr).toContain('name it with --ca-file or EDGEPLANE_CA_FILE');
});
