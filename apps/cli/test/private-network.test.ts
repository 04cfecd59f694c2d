// A service whose certificate comes from an authority of the site's own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';
import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from './harness.js';
import { temporaryFolder } from './temporary.js';

const bin = fileURLToPath(new URL('../bin/edgeplane.mjs', import.meta.url));

/** Azure Sphere behind a certificate that nobody knows, and the file of that certificate. */
async function startService() {
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
  await writeFile(file, cert);
  return { folder, file, url: `https://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('a CA file is trusted by option, by variable and by context', async () => {
  const { folder, file, url } = await startService();
  const config = join(folder, 'config.toml');
  await writeFile(config, `current-context = "site"\n[contexts.site]\nca-file = ${JSON.stringify(file)}\n`);
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

test('what the system trusts is trusted by option, by variable and by context', async () => {
  const { folder, file, url } = await startService();
  const config = join(folder, 'config.toml');
  await writeFile(config, 'current-context = "site"\n[contexts.site]\nsystem-ca = "true"\n');
  // OpenSSL's variable stands for the system's store, and is read at the start of a process.
  const list = async (options: readonly string[], more: Record<string, string>) => {
    const argv = [bin, 'sphere', 'tenants', 'list', '--columns', 'Name', ...options];
    const env = { SSL_CERT_FILE: file, EDGEPLANE_SPHERE_TOKEN: 't', EDGEPLANE_SPHERE_URL: url, ...more };
    const child = spawn(process.execPath, argv, { env });
    const [stdout] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return stdout;
  };
  expect(await list(['--system-ca'], {})).toBe('NAME\nLakeside\n');
  expect(await list([], { EDGEPLANE_SYSTEM_CA: 'true' })).toBe('NAME\nLakeside\n');
  expect(await list([], { EDGEPLANE_CONFIG: config })).toBe('NAME\nLakeside\n');
  expect(await list([], {})).toBe('');
});

test('whether to trust the system is yes or no', async () => {
  const env = { EDGEPLANE_SYSTEM_CA: 'perhaps', EDGEPLANE_SPHERE_TOKEN: 't' };
  const { code, stderr } = await runCommand(['sphere', 'tenants', 'list'], { env });
  expect(stderr).toContain('EDGEPLANE_SYSTEM_CA must be true or false.');
  expect(code).toBe(2);
});
