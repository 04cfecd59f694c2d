// The private certificate authority of a site, and what it issues. Made anew in each process.
import forge from 'node-forge';
import { generate } from 'selfsigned';

export interface Pem {
  readonly key: string;
  readonly cert: string;
}

/** A root that no system knows. */
async function makeRoot(): Promise<Pem> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Root of the site' }], {
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { key, cert };
}

/** A certificate for servers on the loopback interface, issued by the root. */
async function makeServerCertificate(root: Pem): Promise<Pem> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    ca: root,
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'localhost' },
        ],
      },
    ],
  });
  return { key, cert };
}

/** The certificate of an application, which signs its own. */
async function makeClientCertificate(): Promise<Pem> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'edgeplane-app' }]);
  return { key, cert };
}

/** The bytes of a PFX file (PKCS #12, AES) of a certificate and its key. */
export function pfxOf({ key, cert }: Pem, passphrase: string): Buffer {
  const file = forge.pkcs12.toPkcs12Asn1(
    forge.pki.privateKeyFromPem(key),
    [forge.pki.certificateFromPem(cert)],
    passphrase,
    { algorithm: 'aes256' },
  );
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'latin1');
}

export interface Certificates {
  readonly root: Pem;
  readonly server: Pem;
  readonly client: Pem;
}

let made: Promise<Certificates> | undefined;

/** Once for all authorities of the process: keys take their time. */
export function certificates(): Promise<Certificates> {
  made ??= (async () => {
    const root = await makeRoot();
    return { root, server: await makeServerCertificate(root), client: await makeClientCertificate() };
  })();
  return made;
}
