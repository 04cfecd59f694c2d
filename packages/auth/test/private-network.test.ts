// A site with a certificate authority of its own, behind a proxy: one `fetch` serves sign-in, discovery and calls.
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { nodeFetch } from '@edgeplane/client/node';
import { generate } from 'selfsigned';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { CertificateError, clientSecret, deviceCode, discover, stampCredential } from '../src/index.js';
import { ADMIN_AUDIENCE, DIRECTORY, startAuthority, userReply } from './authority.js';
import { temporaryFolder } from './temporary.js';

let tls: { key: string; cert: string };
beforeAll(async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Root of the site' }], {
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  tls = { key, cert };
});

async function startSite() {
  const authority = await startAuthority(
    ({ body }) => userReply(`token-by-${new URLSearchParams(body).get('grant_type')?.split(':').at(-1)}`),
    ({ url }) =>
      url.includes('/metadata/endpoints')
        ? {
            body: {
              authentication: { loginEndpoint: authority.loginEndpoint, audiences: [ADMIN_AUDIENCE] },
            },
          }
        : undefined,
    tls,
  );
  const caFile = join(await temporaryFolder(), 'root.pem');
  await writeFile(caFile, tls.cert);
  return { ...authority, caFile, armUrl: `${authority.url}/adminmanagement.local.azurestack.external` };
}

/** A proxy that lets through, and notes to where. */
async function startProxy(): Promise<{ url: string; opened: string[] }> {
  const opened: string[] = [];
  const proxy = createServer();
  proxy.on('connect', ({ url = '' }: IncomingMessage, client: Duplex, head: Buffer) => {
    opened.push(url);
    const { hostname, port } = new URL(`http://${url}`);
    const target = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.write(head);
      target.pipe(client).pipe(target);
    });
    client.on('error', () => target.destroy());
    target.on('error', () => client.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, opened };
}

test('discovery and every sign-in work with the CA file, and not without it', async () => {
  const { armUrl, caFile, loginEndpoint } = await startSite();
  const fetch = nodeFetch({ caFiles: [caFile] });
  onTestFinished(() => fetch.close());
  const stamp = await discover(armUrl, { fetch });
  expect(stamp.directory).toBe(DIRECTORY);
  const secret = stampCredential(stamp, { clientId: 'c', clientSecret: 's', fetch });
  expect((await secret.getToken({})).token).toBe('token-by-client_credentials');
  const user = stampCredential(stamp, (where) =>
    deviceCode({ ...where, clientId: 'c', prompt: () => {}, fetch }),
  );
  expect((await user.getToken({})).token).toBe('token-by-device_code');

  await expect(discover(armUrl, { refresh: true })).rejects.toThrow(CertificateError);
  const untrusting = clientSecret({ loginEndpoint, directory: DIRECTORY, clientId: 'c', clientSecret: 's' });
  await expect(untrusting.getToken({ audience: 'a' })).rejects.toMatchObject({
    cause: expect.any(CertificateError),
  });
});

test('HTTPS_PROXY is gone through, and NO_PROXY around it', async () => {
  const { armUrl, caFile, url } = await startSite();
  const proxy = await startProxy();
  vi.stubEnv('https_proxy', proxy.url);
  vi.stubEnv('no_proxy', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  const through = nodeFetch({ caFiles: [caFile], proxy: 'environment' });
  const stamp = await discover(armUrl, { fetch: through });
  await stampCredential(stamp, { clientId: 'c', clientSecret: 's', fetch: through }).getToken({});
  await through.close();
  expect(new Set(proxy.opened)).toEqual(new Set([new URL(url).host]));

  vi.stubEnv('no_proxy', '127.0.0.1');
  const around = nodeFetch({ caFiles: [caFile], proxy: 'environment' });
  const before = proxy.opened.length;
  await discover(armUrl, { fetch: around, refresh: true });
  await around.close();
  expect(proxy.opened).toHaveLength(before);
});
