import { ConnectionError, TimeoutError } from '@edgeplane/client';

/** The server's certificate is not one that this process trusts. Nothing was sent. */
export class CertificateError extends ConnectionError {
  constructor(
    message: string,
    /** Node's code for the verdict, for example `DEPTH_ZERO_SELF_SIGNED_CERT`. */
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** No address is known for the host's name. Nothing was sent. */
export class NameNotResolvedError extends ConnectionError {}

/**
 * Turns what `fetch` throws into words: what happened, where, what to do next.
 *
 * @param error the value thrown by fetch. The reason is the `code` of the innermost cause
 *   (nodejs.org/api/errors.html).
 */
export function explainConnection(error: unknown, url: URL): ConnectionError | TimeoutError {
  const code = findCode(error);
  const options = { cause: error };
  if (code !== undefined && isCertificateCode(code)) {
    return new CertificateError(
      `The certificate of ${url.host} is not accepted (${code}). ${certificateAdvice(code, url)}`,
      code,
      options,
    );
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EAI_NODATA' || code === 'EAI_NONAME') {
    return new NameNotResolvedError(
      `The name ${url.hostname} cannot be resolved (${code}). Check its spelling, and that this machine uses the DNS server that knows it: the names of a stamp often resolve on site or over its VPN only.`,
      options,
    );
  }
  if (code === 'ETIMEDOUT' || (code?.startsWith('UND_ERR_') && code.endsWith('_TIMEOUT'))) {
    return new TimeoutError(
      `${url.origin} did not answer in time${reason(code)}. ${advice(code, url)}`,
      options,
    );
  }
  return new ConnectionError(`${url.origin} cannot be reached${reason(code)}. ${advice(code, url)}`, options);
}

function findCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // A host with several addresses fails with one error for each; they share the reason that matters.
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  return findCode(inner) ?? ('code' in error && typeof error.code === 'string' ? error.code : undefined);
}

// OpenSSL's X509_V_ERR_ names as Node spells them, and Node's own for a certificate of another host. ERR_SSL_
// codes that speak of certificates are the server's complaints about ours.
function isCertificateCode(code: string): boolean {
  return (
    !code.startsWith('ERR_SSL_') &&
    /CERT|^UNABLE_TO_(GET|VERIFY|DECODE|DECRYPT)|^HOSTNAME_MISMATCH$|^INVALID_(CA|PURPOSE)$/.test(code)
  );
}

function certificateAdvice(code: string, url: URL): string {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
    return `It was issued for another name than ${url.hostname}. Use the name that it was issued for; if that is this one, another server answers in its place.`;
  }
  if (code === 'CERT_HAS_EXPIRED') {
    return "It has expired: the operator has to rotate it. Check this machine's clock as well.";
  }
  if (code === 'CERT_NOT_YET_VALID') {
    return "It is not valid yet: check this machine's clock.";
  }
  return "It was issued by an authority that this process does not know, as on sites with a certificate authority of their own. Get the root certificate from the operator as a PEM file and start the process with NODE_EXTRA_CA_CERTS=/path/to/root.pem, or pass a fetch that trusts it. If a proxy inspects traffic here, it is the proxy's root certificate that is missing.";
}

function reason(code: string | undefined): string {
  return code === undefined ? '' : ` (${code})`;
}

function advice(code: string | undefined, url: URL): string {
  switch (code) {
    case 'ECONNREFUSED':
      return `Nothing listens on port ${url.port || defaultPort(url)} there: check the URL.`;
    case 'EPROTO':
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return 'What answers there does not speak TLS: check the port, and whether a proxy is needed.';
    default:
      return 'Check the network, the VPN and the proxy of this machine.';
  }
}

function defaultPort(url: URL): string {
  return url.protocol === 'https:' ? '443' : '80';
}
