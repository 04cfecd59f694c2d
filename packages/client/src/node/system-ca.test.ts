import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { expect, onTestFinished, test } from 'vitest';
import { storeOfFiles, systemCertificates } from './system-ca.js';

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'edgeplane-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

test("OpenSSL's variables name a file and folders", async () => {
  const one = await folderWith({ 'root.pem': 'ROOT', 'notes.txt': 'no certificate' });
  const other = await folderWith({ 'site.crt': 'SITE' });
  await symlink(join(one, 'root.pem'), join(one, '0a1b2c3d.0'));
  const file = join(await folderWith({ bundle: 'BUNDLE' }), 'bundle');
  const env = { SSL_CERT_FILE: file, SSL_CERT_DIR: `${one}:${other}` };
  expect(storeOfFiles({ platform: 'linux', env })).toEqual(['BUNDLE', 'ROOT', 'SITE']);
});

test('else the first bundle that a distribution has', async () => {
  const folder = await folderWith({ second: 'SECOND', third: 'THIRD' });
  const bundles = ['first', 'second', 'third'].map((name) => join(folder, name));
  expect(storeOfFiles({ platform: 'linux', env: {}, bundles })).toEqual(['SECOND']);
});

test('where there is none, it says what to do', () => {
  expect(() => storeOfFiles({ platform: 'linux', env: {}, bundles: ['/nowhere/at/all'] })).toThrow('caFiles');
  expect(() => storeOfFiles({ platform: 'darwin', env: {} })).toThrow('Node 22.15 can');
});

test('the certificates of this system can be read', () => {
  expect(systemCertificates().join('')).toContain('BEGIN CERTIFICATE');
});

test('a process trusts what its system trusts, when it is told to', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Root of the system' }], {
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  const server = createServer({ key, cert }, (_, response) => response.end('over TLS'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The variable is OpenSSL's, which reads it once: in a process of its own.
  const ask = async (systemCa: boolean) => {
    const source = `
      import { nodeFetch } from '@edgeplane/client/node';
      const fetch = nodeFetch({ systemCa: ${systemCa} });
      console.log(await fetch('${url}').then((answer) => answer.text(), (error) => error.cause.code));
      await fetch.close();`;
    const root = join(await folderWith({ 'root.pem': cert }), 'root.pem');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', source],
      { cwd: new URL('../..', import.meta.url), env: { PATH: process.env.PATH, SSL_CERT_FILE: root } },
    );
    return stdout.trim();
  };
  expect(await ask(true)).toBe('over TLS');
  expect(await ask(false)).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
});
