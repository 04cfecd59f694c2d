import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { ArgumentError } from '@edgeplane/client';

/** A certificate with its key, as a signed assertion needs them. */
export interface Certificate {
  /** PKCS #8 in PEM, not encrypted. */
  privateKey: string;
  /** The certificate in PEM, then those of its issuers that the file holds. */
  chain: string;
  /** Thumbprints, in hexadecimal digits. */
  sha1: string;
  sha256: string;
}

/** What a file holds, before it is known what belongs together. */
export interface CertificateParts {
  certificates: X509Certificate[];
  key: KeyObject;
}

/**
 * Reads a certificate and its private key.
 *
 * @param content the text or the bytes of a PEM file, or the bytes of a PFX file.
 * @throws ArgumentError when it holds no certificate, no key, no RSA key, or a key of another certificate, or when
 *   the passphrase is wrong.
 */
export async function readCertificate(
  content: string | Uint8Array,
  passphrase: string | undefined,
): Promise<Certificate> {
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
  const { certificates, key } = text.includes('-----BEGIN ')
    ? readPem(text, passphrase)
    : await readPfx(content, passphrase);
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (own === undefined) {
    throw unusable('its private key belongs to another certificate. Give the two that belong together');
  }
  if (key.asymmetricKeyType !== 'rsa') {
    throw unusable(`its key is of the kind ${key.asymmetricKeyType}, and the authorities take RSA only`);
  }
  const others = certificates.filter((certificate) => certificate !== own);
  return {
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    chain: [own, ...others].map((certificate) => certificate.toString()).join(''),
    sha1: own.fingerprint.replaceAll(':', ''),
    sha256: own.fingerprint256.replaceAll(':', ''),
  };
}

function readPem(text: string, passphrase: string | undefined): CertificateParts {
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----.+?-----END \1-----/gs)];
  const keys = blocks.filter(([, label]) => label?.endsWith('PRIVATE KEY')).map(([block]) => block);
  const certificates = blocks.filter(([, label]) => label === 'CERTIFICATE').map(([block]) => block);
  const [key] = keys;
  if (key === undefined || certificates.length === 0) {
    throw unusable(
      `it holds ${key === undefined ? 'no private key' : 'no certificate'}. Put both into one PEM file, the certificate and the key`,
    );
  }
  try {
    return {
      certificates: certificates.map((certificate) => new X509Certificate(certificate)),
      key: createPrivateKey({ key, ...(passphrase !== undefined && { passphrase }) }),
    };
  } catch {
    // OpenSSL's own words may quote what it has read.
    throw unusable('it cannot be read. If its key is encrypted, check the passphrase');
  }
}

async function readPfx(
  content: string | Uint8Array,
  passphrase: string | undefined,
): Promise<CertificateParts> {
  if (typeof content === 'string') {
    throw unusable('it is a text that is not PEM. Give the bytes of a PFX file as they are, not as a string');
  }
  const { openPfx } = await import('./pfx.js');
  const parts = openPfx(content, passphrase ?? '');
  if (parts === undefined)
    throw unusable('it is neither PEM nor a PFX file that opens. Check the passphrase');
  const { key, certificates } = parts;
  if (key === undefined || certificates.length === 0) {
    throw unusable('the PFX file lacks the key or the certificate. Export it again with its private key');
  }
  return { certificates, key };
}

function unusable(why: string): ArgumentError {
  return new ArgumentError(`The certificate cannot be used: ${why}.`, 'certificate');
}
