import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { expect, onTestFinished, test } from 'vitest';
import { ADMIN_AUDIENCE } from './authority.js';
import { runModule } from './run.js';
import { startServer } from './server.js';

const discover = `
import { discover } from '@edgeplane/auth';
const { audience, code, name } = await discover(process.env.STAMP_URL).catch((error) => error);
console.log(audience ?? name + ' ' + code);
`;

/**
 * Serves a stamp's metadata with a certificate, and discovers it in a process that is told to trust that
 * certificate.
 */
async function discoverTrusting(host: { ip: string }, notAfterDate = new Date(Date.now() + 86_400_000)) {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'stamp.test' }], {
    notBeforeDate: new Date('2020-01-01'),
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ...host }] },
    ],
  });
  const directory = await mkdtemp(join(tmpdir(), 'edgeplane-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const root = join(directory, 'root.pem');
  await writeFile(root, cert);
  const authentication = { loginEndpoint: 'https://login.example', audiences: [ADMIN_AUDIENCE] };
  const server = await startServer(() => ({ body: { authentication } }), { key, cert });
  return (await runModule(discover, { STAMP_URL: server.url, NODE_EXTRA_CA_CERTS: root })).trim();
}

test('a certificate is trusted by the means that CertificateError names', async () => {
  expect(await discoverTrusting({ ip: '127.0.0.1' })).toBe(ADMIN_AUDIENCE);
});

test('one of another host is not, even so', async () => {
  expect(await discoverTrusting({ ip: '127.0.0.2' })).toBe('CertificateError ERR_TLS_CERT_ALTNAME_INVALID');
});

test('nor is one that has expired', async () => {
  expect(await discoverTrusting({ ip: '127.0.0.1' }, new Date('2021-01-01'))).toBe(
    'CertificateError CERT_HAS_EXPIRED',
  );
});
