import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  X509Certificate,
} from 'node:crypto';
import { ArgumentError } from '@edgeplane/client';
import forge from 'node-forge';
import { generate } from 'selfsigned';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCertificate } from './certificate.js';

let pem: { private: string; cert: string };
let issuer: { private: string; cert: string };
beforeAll(async () => {
  pem = await generate([{ name: 'commonName', value: 'app' }]);
  issuer = await generate([{ name: 'commonName', value: 'issuer' }]);
});

/** As another program would write it: 3DES of old Windows, or AES of today's. */
function pfx(passphrase: string, algorithm: '3des' | 'aes256', withKey = true): Uint8Array {
  const key = forge.pki.privateKeyFromPem(pem.private);
  const certificates = [pem.cert, issuer.cert].map((one) => forge.pki.certificateFromPem(one));
  const file = forge.pkcs12.toPkcs12Asn1(withKey ? key : null, certificates, passphrase, { algorithm });
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'latin1');
}

async function expectOwn(content: string | Uint8Array, passphrase?: string) {
  const { privateKey, chain, sha1, sha256 } = await readCertificate(content, passphrase);
  const { raw } = new X509Certificate(pem.cert);
  expect(sha1.toLowerCase()).toBe(createHash('sha1').update(raw).digest('hex'));
  expect(sha256.toLowerCase()).toBe(createHash('sha256').update(raw).digest('hex'));
  const spki = { type: 'spki', format: 'pem' } as const;
  expect(createPublicKey(privateKey).export(spki)).toBe(createPublicKey(pem.private).export(spki));
  expect(new X509Certificate(chain).raw).toEqual(raw);
  return chain;
}

describe('PEM', () => {
  test('key and certificate in either order, as text or bytes', async () => {
    await expectOwn(`${pem.private}\n${pem.cert}`);
    await expectOwn(Buffer.from(`Bag Attributes: x\r\n${pem.cert}\r\n${pem.private}`));
  });

  test("the issuers' certificates come after its own, wherever they stand", async () => {
    const chain = await expectOwn(`${issuer.cert}\n${pem.private}\n${pem.cert}`);
    expect(chain.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  });

  test('an encrypted key opens with its passphrase only', async () => {
    const encrypted = createPrivateKey(pem.private)
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' })
      .toString();
    await expectOwn(encrypted + pem.cert, 'open sesame');
    await expect(readCertificate(encrypted + pem.cert, 'wrong')).rejects.toThrow('check the passphrase');
    await expect(readCertificate(encrypted + pem.cert, undefined)).rejects.toThrow('check the passphrase');
  });
});

describe('PFX', () => {
  test.each(['3des', 'aes256'] as const)('encrypted with %s', async (algorithm) => {
    const chain = await expectOwn(pfx('open sesame', algorithm), 'open sesame');
    expect(chain.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    await expect(readCertificate(pfx('open sesame', algorithm), 'wrong')).rejects.toThrow('passphrase');
  });

  test('without a key', async () => {
    await expect(readCertificate(pfx('x', 'aes256', false), 'x')).rejects.toThrow('lacks the key');
  });
});

describe('what cannot be used', () => {
  const elliptic = () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  };
  test.each<[string, () => string | Uint8Array, string]>([
    ['a certificate alone', () => pem.cert, 'no private key'],
    ['a key alone', () => pem.private, 'no certificate'],
    ["another's key", () => issuer.private + pem.cert, 'belongs to another certificate'],
    ['a key of another kind', () => elliptic() + pem.cert, 'belongs to another certificate'],
    ['a text', () => 'MIIK', 'a text that is not PEM'],
    ['bytes', () => Buffer.from('hello'), 'neither PEM nor a PFX'],
    [
      'a broken block',
      () => `-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n${pem.private}`,
      'cannot be read',
    ],
  ])('%s', async (_, content, words) => {
    const refused = readCertificate(content(), undefined);
    await expect(refused).rejects.toThrow(ArgumentError);
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.not.toThrow(/MII|PRIVATE KEY-----/);
  });
});
