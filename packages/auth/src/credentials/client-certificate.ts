import { ArgumentError } from '@edgeplane/client';
import { type Certificate, readCertificate } from '../crypto/certificate.js';
import type { ClaimsCredential } from '../oauth/oauth-credential.js';
import { type ApplicationOptions, applicationCredential } from './application.js';

export type ClientCertificateOptions = ApplicationOptions & {
  /**
   * Certificate and private key: the text of a PEM file that holds both, or the bytes of a PFX file (PKCS #12). A
   * function is asked before each token request, so that a certificate can be rotated.
   */
  certificate: string | Uint8Array | (() => string | Uint8Array | Promise<string | Uint8Array>);
  /** What the private key is encrypted with. */
  passphrase?: string | undefined;
  /** Sends the certificate along, for applications that trust its subject and issuer. Default: false. */
  sendCertificate?: boolean | undefined;
};

/**
 * Signs in a service principal with a certificate: an assertion is signed with its key (RFC 7523), which never leaves
 * this process. Entra ID knows the certificate by its SHA-256 thumbprint, the AD FS of a stamp by the SHA-1 one;
 * both are computed.
 *
 * Source: learn.microsoft.com/entra/identity-platform/certificate-credentials.
 *
 * @throws ArgumentError when an option is missing or the certificate cannot be used: no key, a key of another
 *   certificate, a wrong passphrase. `getToken` throws that too where the certificate comes from a function or is a PFX
 *   file, and else as in clientSecret.
 */
export function clientCertificate(options: ClientCertificateOptions): ClaimsCredential {
  const { certificate, passphrase, sendCertificate = false } = options;
  if (typeof certificate !== 'function' && !certificate?.length) {
    throw new ArgumentError('certificate is empty. Give the content of a PEM or PFX file.', 'certificate');
  }
  return applicationCredential(options, async ({ identity }) => {
    const content = typeof certificate === 'function' ? await certificate() : certificate;
    const { privateKey, chain, sha1, sha256 }: Certificate = await readCertificate(content, passphrase);
    return {
      clientCertificate: {
        privateKey,
        ...(identity === 'adfs' ? { thumbprint: sha1 } : { thumbprintSha256: sha256 }),
        ...(sendCertificate && { x5c: chain }),
      },
    };
  });
}
