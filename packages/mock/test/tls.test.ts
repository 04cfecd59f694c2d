// A mock that speaks HTTPS, as clients want it that send no token over anything else.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { generate } from 'selfsigned';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { type MockOptions, startMock } from '../src/index.js';
import { documents } from './documents.js';

let cert: string;
let key: string;

beforeAll(async () => {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  ({ cert, private: key } = made);
});

async function metadata(tls: NonNullable<MockOptions['tls']>) {
  const mock = await startMock({ documents, sandbox: false, tls });
  onTestFinished(() => mock.close());
  const body = await new Promise((resolve, reject) => {
    request(`${mock.url}/metadata/endpoints?api-version=2015-01-01`, { ca: cert }, (answer) =>
      resolve(json(answer)),
    )
      .on('error', reject)
      .end();
  });
  return { url: mock.url, body };
}

test('its links lead to https', async () => {
  const { url, body } = await metadata({ cert, key });
  expect(url).toMatch(/^https:/);
  expect(body).toMatchObject({ loginEndpoint: expect.stringContaining(`${url}/login.contoso.example`) });
});

test('its certificate may be in files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'edgeplane-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  await Promise.all([writeFile(files.cert, cert), writeFile(files.key, key)]);
  expect((await metadata(files)).body).toHaveProperty('loginEndpoint');
  await expect(startMock({ documents, tls: { ...files, key: join(folder, 'none.pem') } })).rejects.toThrow(
    'none.pem',
  );
});
