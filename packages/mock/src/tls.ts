// The certificate with which the mock speaks HTTPS.
import { readFile } from 'node:fs/promises';

export interface TlsOptions {
  /** The certificate, with those of its issuers behind it: PEM, or the name of a file that holds it. */
  readonly cert: string;
  /** Its private key: PEM, or the name of a file that holds it. */
  readonly key: string;
}

/** @throws Error when a file cannot be read */
export async function readTls({ cert, key }: TlsOptions): Promise<TlsOptions> {
  return { cert: await pem(cert), key: await pem(key) };
}

async function pem(value: string): Promise<string> {
  return value.includes('-----BEGIN ') ? value : readFile(value, 'utf8');
}
